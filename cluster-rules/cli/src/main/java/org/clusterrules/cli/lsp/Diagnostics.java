package org.clusterrules.cli.lsp;

import java.util.Locale;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.reader.Token;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;

/** Turns problems into the diagnostics of an editor. */
final class Diagnostics {
    static final String SOURCE = "clusterrules";

    private Diagnostics() {}

    static Diagnostic of(RuleProblem problem, String text, boolean isRules, Locale language) {
        DiagnosticSeverity severity = problem.isError() ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        Range range = range(problem, text, isRules);
        String code = problem.code().id();
        return new Diagnostic(range, problem.message().in(language), severity, SOURCE, code);
    }

    /** Returns the word at the place of a problem; one character if there is none. */
    static Range range(RuleProblem problem, String text, boolean isRules) {
        TextPositions positions = new TextPositions(text);
        int start = positions.offset(problem.line(), problem.column());
        int end = isRules ? endOfToken(text, start) : endOfWord(text, start, positions.endOfLine(start));
        if (end <= start) {
            end = start < positions.endOfLine(start) ? text.offsetByCodePoints(start, 1) : start;
        }
        return positions.range(start, end);
    }

    private static int endOfToken(String text, int start) {
        return RuleFileOutline.of(text).tokens().stream()
                .filter(token -> token.start() == start)
                .mapToInt(Token::end)
                .findFirst()
                .orElse(start);
    }

    private static int endOfWord(String text, int start, int endOfLine) {
        if (start >= endOfLine) {
            return start;
        }
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            int close = text.indexOf(first, start + 1);
            return close > 0 && close < endOfLine ? close + 1 : endOfLine;
        }
        int end = start;
        while (end < endOfLine && " \t,:{}[]#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
