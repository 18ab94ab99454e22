package org.clusterrules.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Coverage;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Label;

/** Prints the results of cases: a branch for each criterion, a leaf for each case, then the gaps in coverage. */
record CaseTree(CliMessages messages, StringBuilder text) {
    CaseTree(CliMessages messages) {
        this(messages, new StringBuilder());
    }

    String of(CaseReport report) {
        for (Criterion criterion : report.rules().criteria()) {
            branch(criterion.id() + "  " + criterion.title().in(messages.language()), report.of(criterion));
        }
        branch("?", report.strays());
        coverage(report.coverage());
        totals(report);
        return text.toString();
    }

    /** Prints the failing cases only, and the totals. */
    String failures(CaseReport report) {
        failed(report).forEach(result -> branch(result.what().criterionId(), List.of(result)));
        totals(report);
        return text.toString();
    }

    private static List<CaseResult> failed(CaseReport report) {
        return report.results().stream().filter(result -> !result.passes()).toList();
    }

    private void totals(CaseReport report) {
        int all = report.results().size();
        int failed = failed(report).size();
        line("", messages.of("cases", all, all - failed, failed));
    }

    private void branch(String name, List<CaseResult> results) {
        if (!results.isEmpty()) {
            line("", name);
            results.forEach(this::leaf);
        }
    }

    private void leaf(CaseResult result) {
        Case what = result.what();
        String outcome = messages.of(what.then().outcome().label());
        line("  ", (result.passes() ? "✓ " : "✗ ") + what.place() + "  " + what.name() + " → " + outcome);
        for (Label failure : result.failures()) {
            line("      ", failure.in(messages.language()));
        }
        if (!result.passes()) {
            result.finding().ifPresent(finding -> line("      ", finding.message(messages.language())));
        }
    }

    private void coverage(List<Coverage> coverage) {
        List<Coverage> incomplete =
                coverage.stream().filter(one -> !one.isFull()).toList();
        line("", "");
        String key = incomplete.isEmpty() ? "fully-covered" : "coverage";
        line("", messages.of(key, coverage.size() - incomplete.size(), coverage.size()));
        for (Coverage one : incomplete) {
            List<Coverage.RequirementCoverage> lacking = one.requirements().stream()
                    .filter(requirement -> !requirement.missing().isEmpty())
                    .toList();
            String id = one.criterion().id();
            if (one.requirements().size() == 1) {
                line("  ", messages.of("not-covered", id, one.cases(), sides(lacking.get(0))));
            } else {
                line("  ", messages.of("not-covered.joined", id, one.cases()));
                lacking.forEach(requirement -> line(
                        "    ",
                        messages.of("not-covered.of", messages.of(requirement.requirement()), sides(requirement))));
            }
        }
    }

    private String sides(Coverage.RequirementCoverage requirement) {
        return requirement.missing().stream()
                .map(side -> messages.of("side." + side))
                .collect(Collectors.joining(", "));
    }

    private void line(String indent, String line) {
        text.append(indent).append(SafeText.of(line)).append('\n');
    }
}
