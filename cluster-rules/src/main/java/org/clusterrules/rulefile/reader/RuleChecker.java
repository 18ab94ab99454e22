package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Checks the rule files of one rule set, rule by rule and for conflicts between rules. */
final class RuleChecker {
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");

    private static final int MOST_COMPARISONS = 1_000_000;

    private final String ruleSet;
    private final RuleProblems problems;
    private final Map<String, Heading> headings = new LinkedHashMap<>();
    private final Map<String, Token> namesByTitle = new HashMap<>();

    RuleChecker(String ruleSet, RuleProblems problems) {
        this.ruleSet = ruleSet;
        this.problems = problems;
    }

    private record Heading(Reports reports, Token name, Token title) {}

    /** Returns the valid rules of a file, and reports what is wrong with the others. */
    List<Rule> check(Part part, RuleText source) {
        List<Rule> checked = new ArrayList<>();
        Map<String, Token> names = new HashMap<>();
        List<ParsedRule> rules = RuleFileParser.parse(source, problems);
        if (rules.isEmpty() && !problems.isAbout(source.file())) {
            problems.addOfFile(ProblemCode.EMPTY_RULE_FILE, source.file());
        }
        for (ParsedRule rule : rules) {
            Reports reports = new Reports(source, problems);
            reports.enter(rule.name().text());
            name(reports, part, rule.name());
            Token other = names.putIfAbsent(rule.name().text(), rule.name());
            if (other != null) {
                reports.add(ProblemCode.DUPLICATE_RULE, rule.name(), reports.line(other));
            }
            checkAll(reports, part, rule).ifPresent(checked::add);
        }
        return checked;
    }

    Optional<Rule> checkAll(Reports reports, Part part, ParsedRule rule) {
        Rule checked = check(reports, part, rule);
        return !reports.anyError() && rule.isWholeInWhen() && rule.isWholeInThen()
                ? Optional.of(checked)
                : Optional.empty();
    }

    private static void name(Reports reports, Part part, Token token) {
        String name = token.text();
        if (!NAME.matcher(name).matches()) {
            String better = part.id() + "." + lastStep(name);
            reports.add(
                    ProblemCode.RULE_NAME,
                    token,
                    ProblemWording.quote(NAME.matcher(better).matches() ? better : part.id() + ".total-output"),
                    ProblemWording.foreignLetter(name));
        } else if (!name.startsWith(part.id() + ".")) {
            reports.add(ProblemCode.WRONG_FILE, token, reports.source().file(), part.id() + "." + lastStep(name));
        }
    }

    /** Returns the part after the first dot, written like the name of a rule. */
    private static String lastStep(String name) {
        return name.substring(name.indexOf('.') + 1)
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private Rule check(Reports reports, Part part, ParsedRule rule) {
        CriterionReader self = new CriterionReader(reports, rule);
        Criterion declared = self.criterion(ruleSet, part);
        Scope scope = new Scope();
        List<Rule.Fact> facts = new PatternChecker(reports, part, scope).check(rule.facts());
        RequirementChecker requirement = new RequirementChecker(reports, scope, rule);
        List<Rule.Call> calls = requirement.check();
        Criterion criterion = isUnrecorded(calls) ? declared.withKind(Kind.ADVISORY) : declared;
        if (rule.isWholeInWhen() && rule.isWholeInThen() && !reports.anyError()) {
            rule.facts().stream()
                    .filter(fact -> fact.bindings().isEmpty())
                    .forEach(fact -> reports.add(
                            ProblemCode.UNUSED_FACT, fact.type(), fact.type().text()));
            scope.unused().forEach(variable -> reports.add(ProblemCode.UNUSED_VARIABLE, variable, variable.text()));
            requirement
                    .texts()
                    .thresholds()
                    .forEach(threshold -> TitleChecker.check(reports, criterion.title(), threshold));
        }
        self.title().ifPresent(title -> title(reports, rule, title));
        return new Rule(criterion, facts, calls, self.overrides());
    }

    /** Whether no threshold is recorded. Then the outcome is always undetermined, and no verdict waits for it. */
    private static boolean isUnrecorded(List<Rule.Call> calls) {
        List<RuleWord> stating = calls.stream()
                .map(Rule.Call::word)
                .takeWhile(word -> !word.beginsCondition())
                .filter(word -> word.result() == CriterionWords.Requirement.class)
                .toList();
        return !stating.isEmpty()
                && stating.stream().allMatch(word -> word.meaning().unrecorded());
    }

    private void title(Reports reports, ParsedRule rule, Token title) {
        Heading heading = new Heading(reports, rule.name(), title);
        Token other = namesByTitle.putIfAbsent(title.text(), rule.name());
        if (other != null) {
            reports.add(ProblemCode.DUPLICATE_TITLE, title, other.text());
        }
        headings.putIfAbsent(rule.name().text(), heading);
    }

    void compareWith(List<Rule> base) {
        Set<String> ids = base.stream().map(rule -> rule.criterion().id()).collect(Collectors.toSet());
        // Comparing each with each would be slow for a rule set of thousands.
        boolean few = (long) headings.size() * ids.size() <= MOST_COMPARISONS;
        headings.forEach((name, heading) -> {
            if (ids.contains(name)) {
                return;
            }
            Optional<String> near = few ? NearestName.within(2, name, ids) : Optional.empty();
            near.filter(id -> !headings.containsKey(id))
                    .ifPresent(id -> heading.reports().add(ProblemCode.SIMILAR_RULE_NAME, heading.name(), id));
            base.stream()
                    .map(Rule::criterion)
                    .filter(other -> !headings.containsKey(other.id())
                            && other.title().zh().equals(heading.title().text()))
                    .findFirst()
                    .ifPresent(
                            other -> heading.reports().add(ProblemCode.DUPLICATE_TITLE, heading.title(), other.id()));
        });
    }
}
