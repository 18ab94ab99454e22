package org.clusterrules.word.internal.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.internal.SeenText;
import org.jspecify.annotations.Nullable;

/** What a column or row is about if several cells share a label, as the form prints it: a year, a level of standards. */
record Heading(Kind kind, String value) {
    enum Kind {
        /** 2021年. */
        YEAR("(20[0-9]{2})年(?:度|末|底)?"),
        /** 国际. */
        LEVEL("(国际|国家|行业|团体)(?:标准|级)?"),
        /** 主持数量. */
        ROLE("(主持|参与)(?:数量|数)?(?:项)?"),
        /** 2021年基准值. */
        PHASE("((?:20[0-9]{2}年?)?(?:度)?(?:基准值|目标值))");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** Returns the heading that a printed text is; empty if it is none. */
    static Optional<Heading> of(String text) {
        String core = Wording.core(WrittenDate.withYearInDigits(SeenText.of(text)));
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(core);
            if (matcher.matches()) {
                return Optional.of(new Heading(kind, matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Returns its year; empty if it has none. */
    String year() {
        return value.length() > 3 && Character.isDigit(value.charAt(0)) ? value.substring(0, 4) : "";
    }

    String printed() {
        return kind == Kind.YEAR ? value + "年" : value;
    }

    /** Whether both are the same, ignoring the year if one of them has none. */
    boolean isSame(@Nullable Heading other) {
        if (other == null) {
            return false;
        }
        boolean isYear = year().equals(other.year())
                || (kind == Kind.PHASE && (year().isEmpty() || other.year().isEmpty()));
        return kind == other.kind && isYear && withoutYear().equals(other.withoutYear());
    }

    private String withoutYear() {
        return kind == Kind.PHASE ? value.substring(value.length() - 3) : value;
    }
}
