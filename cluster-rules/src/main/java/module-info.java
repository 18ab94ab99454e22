/**
 * What an embedder uses: rule sets, the assessments that they give, and reports of these.
 *
 * <h2>The ten types that a caller needs</h2>
 *
 * <h3>RuleSet</h3>
 *
 * {@link org.clusterrules.rules.RuleSet} applies the policy. Load it once; it is immutable, and any number of threads can use it.
 *
 * <pre>{@code
 * RuleSet rules = RuleSet.builtIn("national-2022"); // once, for all threads
 * Assessment assessment = rules.assess(form);
 * Assessment same = rules.direct().assess(form); // without Drools
 * }</pre>
 *
 * <h3>Application</h3>
 *
 * {@link org.clusterrules.model.Application} is a form. Build one from values that you have, or read it.
 *
 * <pre>{@code
 * Application form = Application.builder("2022")
 *         .set(FormCells.BASICS_CLUSTER_NAME, "竹屿县竹木家居产业集群")
 *         .set(FormCells.INDUSTRY_LEADING_OUTPUT_SHARE.in(2021), new BigDecimal("70.01"))
 *         .build();
 * }</pre>
 *
 * <h3>ApplicationJson</h3>
 *
 * {@link org.clusterrules.model.ApplicationJson} reads and writes forms. Mappers of Jackson do the same without being set up.
 *
 * <pre>{@code
 * Application form = ApplicationJson.read(file);
 * Files.writeString(copy, ApplicationJson.write(form));
 * }</pre>
 *
 * <h3>InvalidApplicationException</h3>
 *
 * {@link org.clusterrules.model.InvalidApplicationException} lists every error of a document, each with its place.
 *
 * <pre>{@code
 * try {
 *     ApplicationJson.parse(json);
 * } catch (InvalidApplicationException e) {
 *     for (Problem problem : e.problems()) { // all at once
 *         log.accept(problem.pointer() + " " + problem.line() + ":" + problem.column() + " "
 *                 + problem.message(Locale.ENGLISH));
 *     }
 * }
 * }</pre>
 *
 * <h3>Assessment</h3>
 *
 * {@link org.clusterrules.assessment.Assessment} is the answer: a finding for every criterion, and whether the form is eligible.
 *
 * <pre>{@code
 * Eligibility eligible = assessment.eligible(); // YES, NO or UNDETERMINED
 * Finding share = assessment.finding("standard.leading-output-share");
 * List<Finding> toBeDone = assessment.findings().stream()
 *         .filter(finding -> !finding.outcome().passes())
 *         .toList();
 * }</pre>
 *
 * <h3>Finding</h3>
 *
 * {@link org.clusterrules.assessment.Finding} says of one criterion whether it is met, by how much, from which cells, and what would meet it.
 *
 * <pre>{@code
 * Finding share = assessment.finding("standard.leading-output-share");
 * String message = share.message(Locale.ENGLISH); // what is so, and what would meet the requirement
 * for (Change change : share.advice()) { // the smallest change that would meet it
 *     BigDecimal needed = change.to();
 *     message += " Needed: " + needed + " at " + change.from().pointer();
 * }
 * }</pre>
 *
 * <h3>Outcome</h3>
 *
 * {@link org.clusterrules.assessment.Outcome} is one of five: met, near, not met, undetermined, and not applicable.
 *
 * <pre>{@code
 * Map<Outcome, Long> counts =
 *         assessment.findings().stream().collect(Collectors.groupingBy(Finding::outcome, Collectors.counting()));
 * String unmet = Outcome.UNMET.label().zh() + " " + counts.getOrDefault(Outcome.UNMET, 0L);
 * }</pre>
 *
 * <h3>AssessmentJson</h3>
 *
 * {@link org.clusterrules.assessment.AssessmentJson} writes an assessment for other systems.
 *
 * <pre>{@code
 * String json = AssessmentJson.write(assessment, Locale.CHINESE); // the language of its messages
 * String schema = AssessmentJson.schema();
 * }</pre>
 *
 * <h3>ReportFormat</h3>
 *
 * {@link org.clusterrules.report.ReportFormat} writes a report for people: text, Markdown or HTML, in Chinese or English.
 *
 * <pre>{@code
 * Files.writeString(report, ReportFormat.HTML.write(assessment, Locale.CHINESE));
 * }</pre>
 *
 * <h3>InvalidRuleSetException</h3>
 *
 * {@link org.clusterrules.rulefile.InvalidRuleSetException} lists every error of a directory of rules.
 *
 * <pre>{@code
 * try {
 *     RuleSet ours = RuleSet.load(directory);
 *     log.accept(ours.info().id());
 * } catch (InvalidRuleSetException e) {
 *     for (RuleProblem problem : e.problems()) {
 *         log.accept(problem.describe(Locale.ENGLISH));
 *     }
 * }
 * }</pre>
 *
 * <h2>What else there is</h2>
 *
 * {@link org.clusterrules.rules.RuleSet#assessAll} and {@link org.clusterrules.rules.Portfolio} are for many forms, about which {@link
 * org.clusterrules.report.PortfolioReport} writes one page. {@link org.clusterrules.rules.PortableRules} sends a rule set to other
 * machines, and {@link org.clusterrules.drools.RuleBase} brings the rules into a Drools session of your own. The packages {@link
 * org.clusterrules.rulefile} and {@link org.clusterrules.language} are for tools that work on the rules themselves.
 */
module cluster.rules {
    requires transitive cluster.model;
    requires transitive org.kie.api;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires org.drools.base;
    requires org.drools.core;
    requires org.drools.kiesession;
    requires org.slf4j; // by Drools, whose modules are automatic
    requires org.yaml.snakeyaml;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;
    requires static transitive com.google.errorprone.annotations;

    exports org.clusterrules.assessment;
    exports org.clusterrules.drools;
    exports org.clusterrules.language;
    exports org.clusterrules.report;
    exports org.clusterrules.rulefile;
    exports org.clusterrules.rules;
    exports org.clusterrules.internal to
            cluster.workbench;
    exports org.clusterrules.language.judgement to
            cluster.workbench;
    exports org.clusterrules.report.internal to
            cluster.workbench;
    exports org.clusterrules.rulefile.internal to
            cluster.workbench,
            cluster.rules.test;
    exports org.clusterrules.rulefile.reader to
            cluster.workbench,
            cluster.rules.test;
    exports org.clusterrules.rulefile.wording to
            cluster.workbench;

    // For mappers.
    opens org.clusterrules.assessment to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
