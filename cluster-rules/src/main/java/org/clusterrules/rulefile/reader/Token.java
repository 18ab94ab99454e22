package org.clusterrules.rulefile.reader;

import org.clusterrules.rulefile.wording.ProblemWording;

/** A token of a rule file, up to {@code end}, which is excluded; a text is without its quotes. */
public record Token(Kind kind, String text, int start, int end) {
    /** The kind of a token. */
    public enum Kind {
        /** Letters and digits: {@code rule}, {@code Basics}, {@code isAtLeast}. */
        NAME,
        /** {@code $area}. */
        VARIABLE,
        /** {@code "13.5"}. */
        TEXT,
        /** {@code 13.5}, without quotes. */
        NUMBER,
        /** Any other character. */
        SIGN,
        /** The end of the file. */
        END
    }

    /** Whether it is of that kind. */
    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether this is that name. */
    public boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** Whether this is that sign. */
    public boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    String quoted() {
        return kind == Kind.TEXT ? "\"" + ProblemWording.quote(text) + "\"" : ProblemWording.quote(text);
    }
}
