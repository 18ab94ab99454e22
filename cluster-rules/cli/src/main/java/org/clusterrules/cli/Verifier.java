package org.clusterrules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.WrittenAssessment;
import org.clusterrules.cli.AssessedForms.AssessedForm;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Application;
import org.clusterrules.model.InvalidDocumentException;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.rules.RuleSet;

/** Compares written assessments with what the rules say of their forms. Safe to call from many threads. */
final class Verifier {
    private static final int MOST = 100;

    private final CliMessages messages;
    private final String assessments;
    private final Optional<RuleSet> named;
    private final Map<String, RuleSet> builtIn = new ConcurrentHashMap<>();

    /** The result for one assessment: its text, empty if it cannot be verified, or the problems. */
    record VerifiedForm(String place, String text, boolean isSame, List<String> problems) {
        int exitCode() {
            return problems.isEmpty() ? isSame ? 0 : 1 : Main.UNREADABLE;
        }
    }

    /** @param named the rules to apply; if empty, those that each assessment names */
    Verifier(CliMessages messages, String assessments, Optional<RuleSet> named) {
        this.messages = messages;
        this.assessments = assessments;
        this.named = named.map(RuleSet::direct);
    }

    VerifiedForm verify(AssessedForm pair) {
        List<String> problems = new ArrayList<>();
        InputForm.ParsedForm parsed = pair.form().input().read();
        Optional<Application> form = parsed.application();
        int line = pair.form().input().line();
        String place = line == 0 ? pair.file() : pair.file() + ":" + line;
        try {
            if (UnreadableForm.isIn(pair.written())) {
                List<String> errors = UnreadableForm.errors(pair.written());
                return parsed.unreadable()
                        .map(errorsOfForm -> compare(place, errors, errorsOfForm))
                        .orElseGet(
                                () -> new VerifiedForm(place, messages.of("verify.readable") + "\n", false, problems));
            }
            if (isForm(pair.written())) {
                String problem = messages.of("at-file", assessments, messages.of("verify.form-first"));
                return new VerifiedForm(place, "", false, List.of(problem));
            }
            WrittenAssessment written = AssessmentJson.read(pair.written());
            Optional<RuleSet> rules = rules(written, problems);
            if (form.isPresent() && rules.isPresent()) {
                return compare(place, written, form.get(), rules.get());
            }
        } catch (InvalidDocumentException e) {
            e.problems().forEach(problem -> problems.add(assessments + ":" + problem.describe(messages.language())));
        }
        problems.addAll(parsed.problems(messages.language()));
        return new VerifiedForm(place, "", false, problems);
    }

    /** Whether it is a form in place of an assessment. */
    private static boolean isForm(JsonDocument written) {
        return written.read(json -> json.optional("edition").isPresent()
                && json.optional("findings").isEmpty()
                && json.optional("ruleSet").isEmpty());
    }

    private VerifiedForm compare(String place, WrittenAssessment written, Application form, RuleSet rules) {
        List<String> differences = rules.verify(written, form).stream()
                .map(difference -> difference.message(messages.language()))
                .toList();
        String key = differences.isEmpty() ? "verify.same" : "verify.different";
        String title = SafeText.of(messages.of(rules.info().title()));
        String text = messages.of(key, title, SafeText.of(rules.info().id()), differences.size());
        String whole = differences.isEmpty() ? text + fewer(written, rules) : text;
        return new VerifiedForm(place, whole + "\n" + indented(differences), differences.isEmpty(), List.of());
    }

    /** Returns how many findings were written, if not all. */
    private String fewer(WrittenAssessment written, RuleSet rules) {
        int findings = written.findings().size();
        int criteria = rules.criteria().size();
        return findings == criteria ? "" : messages.of("verify.fewer-findings", findings, criteria);
    }

    /** Compares in the language with the fewest differences: the one in which it was written. */
    private VerifiedForm compare(String place, List<String> written, UnreadableForm form) {
        List<String> chinese = differences(written, form.errors(Locale.CHINESE));
        List<String> english = differences(written, form.errors(Locale.ENGLISH));
        List<String> differences = english.size() < chinese.size() ? english : chinese;
        String key = differences.isEmpty() ? "verify.unreadable-same" : "verify.unreadable-different";
        String text = messages.of(key, differences.size());
        return new VerifiedForm(place, text + "\n" + indented(differences), differences.isEmpty(), List.of());
    }

    private List<String> differences(List<String> written, List<String> expected) {
        List<String> differences = new ArrayList<>();
        minus(written, expected).forEach(error -> differences.add(messages.of("verify.extra-error", error)));
        minus(expected, written).forEach(error -> differences.add(messages.of("verify.missing-error", error)));
        if (differences.isEmpty() && !written.equals(expected)) {
            differences.add(messages.of("verify.order-of-errors"));
        }
        return differences;
    }

    private static List<String> minus(List<String> errors, List<String> others) {
        return errors.stream()
                .filter(error -> !others.contains(error))
                .map(SafeText::of)
                .toList();
    }

    private String indented(List<String> differences) {
        Stream<String> listed = differences.stream().limit(MOST);
        Stream<String> more = differences.size() > MOST
                ? Stream.of(messages.of("verify.more", differences.size() - MOST))
                : Stream.of();
        return Stream.concat(listed, more).map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private Optional<RuleSet> rules(WrittenAssessment written, List<String> problems) {
        String id = written.ruleSet().id();
        if (named.isPresent()) {
            return named;
        } else if (RuleSet.builtInIds().contains(id)) {
            return Optional.of(
                    builtIn.computeIfAbsent(id, one -> RuleSet.builtIn(one).direct()));
        }
        String known = String.join(", ", RuleSet.builtInIds());
        problems.add(messages.of("at-file", assessments, messages.of("verify.no-rules", id, known)));
        return Optional.empty();
    }
}
