package org.clusterrules.cli.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.rulefile.reader.ParsedRule;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** Shows above each rule the results of its cases, and how many applications it judges differently. */
final class CodeLenses {
    private CodeLenses() {}

    static List<CodeLens> of(
            EditorMessages messages, OpenFile file, Optional<CaseReport> cases, Optional<PortfolioEffect> effect) {
        List<CodeLens> lenses = new ArrayList<>();
        for (ParsedRule rule : file.outline().rules()) {
            String id = rule.name().text();
            cases.ifPresent(report -> lenses.add(lens(file, rule, cases(messages, report, id))));
            effect.ifPresent(there -> {
                Integer changed = there.changed().get(id);
                if (changed != null) {
                    lenses.add(lens(
                            file,
                            rule,
                            messages.of("lens.applications", changed, there.applications(), there.against())));
                }
            });
        }
        return lenses;
    }

    private static String cases(EditorMessages messages, CaseReport report, String id) {
        List<CaseResult> results = report.results().stream()
                .filter(result -> result.what().criterionId().equals(id))
                .toList();
        long failed = results.stream().filter(result -> !result.passes()).count();
        if (results.isEmpty()) {
            return messages.of("lens.no-cases");
        }
        return failed == 0
                ? messages.of("lens.passed", results.size())
                : messages.of("lens.failed", results.size(), failed);
    }

    private static CodeLens lens(OpenFile file, ParsedRule rule, String title) {
        CodeLens lens = new CodeLens(
                file.positions().range(rule.rule().start(), rule.name().end()));
        lens.setCommand(new Command(title, ""));
        return lens;
    }
}
