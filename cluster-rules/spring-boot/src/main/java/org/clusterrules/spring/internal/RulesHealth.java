package org.clusterrules.spring.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.rulefile.RuleProblem;

/**
 * What a health endpoint shows, for both generations of Spring Boot.
 *
 * @param status {@code UP}, or {@value #EDIT_REFUSED} while the files of a watched directory are not what is in use. That is a
 *     status of our own, which Spring Boot leaves out of the overall status: the service answers as before the edit, and must not
 *     be taken out of use because of it
 * @param details the rule set in use, and what is wrong with the edit
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
        details.put(
                "refusedEdit",
                problems.stream()
                        .map(problem -> problem.describe(Locale.ENGLISH))
                        .toList());
        return new RulesHealth(EDIT_REFUSED, details);
    }
}
