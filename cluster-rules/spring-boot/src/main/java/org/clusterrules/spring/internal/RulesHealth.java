package org.clusterrules.spring.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.rulefile.RuleProblem;

/**
 * The content of a health endpoint, for both generations of Spring Boot.
 *
 * @param status {@code UP}, or {@value #EDIT_REFUSED} while an edit of a watched directory is not in use. Spring Boot leaves this status
 *     of our own out of the overall status: the service answers as before the edit, and must not be taken out of use because of it
 * @param details the rule set in use, and the problems of the edit
 */
record RulesHealth(String status, Map<String, Object> details) {
    static final String EDIT_REFUSED = "EDIT_REFUSED";

    static RulesHealth of(RulesInUse rules) {
        RuleSetInfo info = rules.current().info();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ruleSet", info.id());
        details.put("title", info.title().zh());
        details.put("sha256", info.sha256());
        List<RuleProblem> problems = rules.problems();
        if (problems.isEmpty()) {
            return new RulesHealth("UP", details);
        }
        Stream<String> descriptions = problems.stream().map(problem -> problem.describe(Locale.ENGLISH));
        details.put("refusedEdit", descriptions.toList());
        return new RulesHealth(EDIT_REFUSED, details);
    }
}
