package org.clusterrules.rulefile.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.internal.NearestName;

/** The kind of a file in a rule directory, by its name. */
public enum RuleSetFile {
    /** {@code ruleset.yaml}. */
    MANIFEST,
    /** {@code standard.drl}, and so on for each part. */
    RULES,
    /** {@code thresholds.csv}: numbers and annotations of inherited rules. */
    THRESHOLDS,
    /** Cases: {@code standard.cases.yaml}, or any other name that ends so. */
    CASES,
    /** A form that cases start from: {@code base.json}. */
    FORM,
    /** Probably one of the above with a wrong name. */
    MISNAMED,
    /** Something else: an editor's own files, notes. */
    OTHER;

    /** The name of the manifest. */
    public static final String MANIFEST_NAME = "ruleset.yaml";

    /** The name of the table of thresholds. */
    public static final String THRESHOLDS_NAME = "thresholds.csv";

    /** How the name of a case file ends. */
    public static final String CASES_SUFFIX = ".cases.yaml";

    private static final String RULES_SUFFIX = ".drl";
    private static final Pattern LIKE_CASES = Pattern.compile(".*(case|用例).*\\.ya?ml(\\.txt)?|.*\\.cases(\\.json)?|("
            + Stream.of(Part.values()).map(Part::id).collect(Collectors.joining("|")) + ")\\b.*\\.ya?ml");
    private static final Pattern LIKE_MANIFEST = Pattern.compile("ruleset\\b.*\\.ya?ml");
    private static final Pattern LIKE_THRESHOLDS =
            Pattern.compile(".*(threshold|门槛).*\\.(csv|tsv|xlsx?|et|ods|numbers)|.*threshold.*\\.csv\\.txt");

    /** Returns the names of the manifest, the rule files and the table of thresholds, in their order. */
    public static List<String> names() {
        return Stream.of(
                        Stream.of(MANIFEST_NAME),
                        Stream.of(Part.values()).map(RuleSetFile::rules),
                        Stream.of(THRESHOLDS_NAME))
                .flatMap(names -> names)
                .toList();
    }

    /** Returns the name of the file with the rules of a part. */
    public static String rules(Part part) {
        return part.id() + RULES_SUFFIX;
    }

    /** Returns the name of the file with the cases of a part. */
    public static String cases(Part part) {
        return part.id() + CASES_SUFFIX;
    }

    /** Whether a manifest extends a directory, by a relative path, and not a built-in rule set. */
    public static boolean isDirectory(String base) {
        return base.startsWith("./") || base.startsWith("../");
    }

    /** Returns the kind of a file of that name. */
    public static RuleSetFile of(String name) {
        if (isHidden(name)) {
            return OTHER;
        } else if (name.equals(MANIFEST_NAME)) {
            return MANIFEST;
        } else if (name.equals(THRESHOLDS_NAME)) {
            return THRESHOLDS;
        } else if (names().contains(name)) {
            return RULES;
        } else if (name.endsWith(CASES_SUFFIX)) {
            return CASES;
        } else if (name.endsWith(".json") && !LIKE_CASES.matcher(name).matches()) {
            return FORM;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isNear = lower.endsWith(RULES_SUFFIX)
                || lower.endsWith(RULES_SUFFIX + ".txt")
                || LIKE_CASES.matcher(lower).matches()
                || LIKE_THRESHOLDS.matcher(lower).matches()
                || LIKE_MANIFEST.matcher(lower).matches()
                || Stream.of(names(), caseNames())
                        .anyMatch(known -> NearestName.within(2, name, known).isPresent());
        return isNear ? MISNAMED : OTHER;
    }

    /** Whether a file of that name is ignored: editors and office programs keep such files beside open ones. */
    static boolean isHidden(String name) {
        // Emacs keeps a dangling link .#standard.drl and a copy #standard.drl#; an office program keeps ~$standard.drl.
        return name.startsWith(".") || name.startsWith("#") || name.startsWith("~") || name.endsWith("~");
    }

    /** Returns the names of which one was probably meant. */
    static List<String> namesLike(String name) {
        if (LIKE_THRESHOLDS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return List.of(THRESHOLDS_NAME);
        }
        return LIKE_CASES.matcher(name.toLowerCase(Locale.ROOT)).matches()
                        || NearestName.within(2, name, caseNames()).isPresent()
                ? caseNames()
                : names();
    }

    private static List<String> caseNames() {
        return Stream.of(Part.values()).map(RuleSetFile::cases).toList();
    }
}
