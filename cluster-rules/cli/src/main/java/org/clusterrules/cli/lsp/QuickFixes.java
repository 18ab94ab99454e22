package org.clusterrules.cli.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * Turns the advice of problems into edits. Each is tried, and not offered if the problem is still there.
 *
 * @param check returns the problems that the file would have with another text
 */
record QuickFixes(EditorMessages messages, OpenFile file, Function<String, List<RuleProblem>> check) {
    /** Replaces the suggestion in the wording of the advice. */
    private static final String MARK = "\u0001";

    /** As many as a person reads; each is tried. */
    private static final int MOST = 10;

    /** Returns the fixes for the problems within a range. */
    List<CodeAction> of(List<RuleProblem> problems, Range wanted) {
        List<CodeAction> fixes = new ArrayList<>();
        for (RuleProblem problem : problems) {
            Range range = Diagnostics.range(problem, file.text(), file.isRules());
            if (fixes.size() < MOST && overlap(range, wanted)) {
                edit(problem, range).ifPresent(edit -> {
                    if (helps(problem, edit, problems.size())) {
                        fixes.add(action(problem, edit));
                    }
                });
            }
        }
        return fixes;
    }

    private boolean overlap(Range one, Range other) {
        TextPositions positions = file.positions();
        return positions.offset(one.getStart()) <= positions.offset(other.getEnd())
                && positions.offset(other.getStart()) <= positions.offset(one.getEnd());
    }

    private boolean helps(RuleProblem problem, TextEdit edit, int before) {
        String text = file.text();
        String changed =
                text.substring(0, file.positions().offset(edit.getRange().getStart()))
                        + edit.getNewText()
                        + text.substring(file.positions().offset(edit.getRange().getEnd()));
        List<RuleProblem> after = check.apply(changed);
        return after.size() < before || !after.contains(problem);
    }

    private CodeAction action(RuleProblem problem, TextEdit edit) {
        String title = edit.getNewText().isBlank()
                ? messages.of("fix.remove")
                : messages.of("fix.write", edit.getNewText().strip());
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        action.setIsPreferred(true);
        Diagnostic mark = Diagnostics.of(problem, file.text(), file.isRules(), messages.language());
        action.setDiagnostics(List.of(mark));
        action.setEdit(new WorkspaceEdit(Map.of(file.uri(), List.of(edit))));
        return action;
    }

    private Optional<TextEdit> edit(RuleProblem problem, Range range) {
        String written = file.text(range);
        return switch (problem.code()) {
            case MISSING_SEMICOLON -> Optional.of(new TextEdit(new Range(range.getStart(), range.getStart()), ";"));
            case UNQUOTED_NUMBER -> Optional.of(new TextEdit(range, "\"" + written + "\""));
            case FULL_WIDTH_CHARACTER -> Optional.of(new TextEdit(range, RuleFileOutline.halfWidth(written)));
            case UNKNOWN_FILE -> Optional.empty(); // the fix is to rename the file
            default -> meant(problem).map(name -> new TextEdit(range, like(written, name)));
        };
    }

    /** Returns the name that the problem suggests. */
    static Optional<String> meant(RuleProblem problem) {
        String question = ProblemWording.of("did-you-mean", "{}").en().replace("{}", MARK);
        int mark = question.indexOf(MARK);
        String beginning = question.substring(0, mark);
        String message = problem.message().en();
        int start = message.lastIndexOf(beginning);
        int end = message.indexOf(question.substring(mark + 1), start + beginning.length());
        return start < 0 || end < 0
                ? Optional.empty()
                : Optional.of(message.substring(start + beginning.length(), end));
    }

    private static String like(String written, String name) {
        char first = written.isEmpty() ? ' ' : written.charAt(0);
        return first == '"' || first == '\'' ? first + name + first : name;
    }
}
