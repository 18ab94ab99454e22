package org.clusterrules.rulefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * A kind of problem with a rule set. Its {@link #id()} is stable. Its message about one place has that id as its key;
 * its explanation and remedy have {@code <id>.help}.
 */
public enum ProblemCode {
    // The files.
    MISSING_FILE,
    UNKNOWN_FILE,
    NOT_A_FILE,
    UNREADABLE_FILE,
    FILE_TOO_LARGE,
    DIRECTORY_TOO_LARGE,
    LINE_TOO_LONG,
    NOT_UTF_8,
    FORBIDDEN_CHARACTER,
    TOO_MANY_RULES,
    TOO_MANY_PROBLEMS,
    CASE_FILE,
    TOO_MANY_CASES,
    CASE_FAILS,
    CANNOT_BE_LOADED,
    // The manifest.
    YAML_SYNTAX,
    YAML_FEATURE,
    UNKNOWN_KEY,
    DUPLICATE_KEY,
    MISSING_KEY,
    WRONG_VALUE,
    MISSING_WORDS,
    UNKNOWN_BASE,
    CIRCULAR_BASE,
    TOO_MANY_BASES,
    ID_OF_ITS_BASE,
    UNKNOWN_RULE,
    RULE_IS_OFF,
    OVERRIDES_NO_BASE,
    OVERRIDES_NO_RULE,
    // The table of thresholds.
    TABLE_SYNTAX,
    UNKNOWN_COLUMN,
    UNKNOWN_CRITERION,
    DUPLICATE_ROW,
    RULE_IS_HERE,
    NO_THRESHOLD,
    WRONG_CELL,
    // The syntax of a rule.
    FULL_WIDTH_CHARACTER,
    MISSING_QUOTE,
    SINGLE_QUOTES,
    ESCAPE,
    COMMENT_FORM,
    MISSING_BRACKET,
    MISSING_SEMICOLON,
    MISSING_WHEN,
    MISSING_THEN,
    MISSING_END,
    UNEXPECTED,
    // What a rule file may not do.
    ONLY_RULES,
    RULE_ATTRIBUTE,
    FORBIDDEN_PATTERN,
    CONDITION_IN_WHEN,
    FORBIDDEN_EXPRESSION,
    NOT_A_REQUIREMENT,
    SECOND_STATEMENT,
    FORBIDDEN_TEXT,
    TEXT_TOO_LONG,
    RULE_TOO_LARGE,
    // The annotations of a rule.
    RULE_NAME,
    WRONG_FILE,
    DUPLICATE_RULE,
    MISSING_TITLE,
    MISSING_BASIS,
    MISSING_AREA,
    AREA_NOT_SCORED,
    UNKNOWN_AREA,
    UNKNOWN_KIND,
    UNKNOWN_ANNOTATION,
    DUPLICATE_ANNOTATION,
    ANNOTATION_FORM,
    WRONG_WEIGHT,
    // The facts that it reads.
    UNKNOWN_FACT,
    UNKNOWN_FIELD,
    INSIDE_A_CELL,
    MISSING_VARIABLE,
    UNKNOWN_VARIABLE,
    DUPLICATE_VARIABLE,
    UNKNOWN_PART,
    SILENT_RULE,
    SPEAKS_TWICE,
    // Its requirement.
    NO_STATEMENT,
    INCOMPLETE_REQUIREMENT,
    UNKNOWN_WORD,
    ARGUMENT_COUNT,
    WRONG_ARGUMENT,
    WRONG_UNIT,
    DIFFERENT_UNITS,
    UNQUOTED_NUMBER,
    UNQUOTED_TEXT,
    THRESHOLD_NOT_A_NUMBER,
    TOLERANCE_NOT_A_NUMBER,
    THRESHOLD_OUT_OF_RANGE,
    UNKNOWN_OPTION,
    UNKNOWN_LEVEL,
    UNKNOWN_POINTER,
    CANNOT_BE_APPLIED,
    // What is probably not meant.
    EMPTY_RULE_FILE(Severity.WARNING),
    UNUSED_VARIABLE(Severity.WARNING),
    UNUSED_FACT(Severity.WARNING),
    DUPLICATE_TITLE(Severity.WARNING),
    MISSING_ENGLISH_TITLE(Severity.WARNING),
    SIMILAR_RULE_NAME(Severity.WARNING),
    TITLE_THRESHOLD(Severity.WARNING),
    TITLE_COMPARISON(Severity.WARNING),
    UNLIKELY_THRESHOLD(Severity.WARNING),
    ZERO_WEIGHT(Severity.WARNING),
    DECIDES_NOTHING(Severity.WARNING);

    /** Whether a rule set with a problem can be used. */
    public enum Severity {
        /** It cannot be used. */
        ERROR,
        /** It can be used, but is probably not what was meant. */
        WARNING
    }

    private final Severity severity;

    ProblemCode() {
        this(Severity.ERROR);
    }

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    /** Returns the code with that {@link #id()}. */
    public static Optional<ProblemCode> of(String id) {
        return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
    }

    /** Returns the name by which other systems know it: {@code unknown-field}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether the rule set can be used all the same. */
    public Severity severity() {
        return severity;
    }

    /** Returns what it means and what to write instead, whatever the place. */
    public Label help() {
        return ProblemWording.of(id() + ".help");
    }
}
