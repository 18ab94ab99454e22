package org.clusterrules.word.internal.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.internal.SeenText;
import org.jspecify.annotations.Nullable;

/**
 * What a column or a row of a table is about, where several cells share one label: a year, a level of standards.
 *
 * @param kind what kind of thing it is
 * @param value which one, as the form prints it
 */
record Heading(Kind kind, String value) {
    /** The kinds there are. */
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

    /** Returns what a printed text is about; empty if it is about no such thing. */
    static Optional<Heading> of(String text) {
        String core = Loose.core(WrittenDate.withYearInDigits(SeenText.of(text)));
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(core);
            if (matcher.matches()) {
                return Optional.of(new Heading(kind, matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Returns the year that it names; empty for none. */
    String year() {
        return value.length() > 3 && Character.isDigit(value.charAt(0)) ? value.substring(0, 4) : "";
    }

    String printed() {
        return kind == Kind.YEAR ? value + "年" : value;
    }

    /** Whether both are about the same, the year aside where one does not name it. */
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
