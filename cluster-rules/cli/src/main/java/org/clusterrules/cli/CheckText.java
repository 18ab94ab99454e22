package org.clusterrules.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.internal.SafeText;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.Limits;

/** Writes the result of a check as compilers do: the place, the problem, and the source line. */
record CheckText(DirectoryCheck report, CliMessages messages, StringBuilder text, Map<Path, List<String>> files) {
    /** Stands for bytes that are not UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    private static final int LONGEST_LINE = 200;

    static String of(DirectoryCheck report, CliMessages messages) {
        CheckText text = new CheckText(report, messages, new StringBuilder(), new HashMap<>());
        report.problems().forEach(text::problem);
        text.summary();
        return text.text.toString();
    }

    private void problem(RuleProblem problem) {
        String where = report.file(problem) + ":" + problem.line() + ":" + problem.column();
        String severity = messages.of(problem.isError() ? "check.error" : "check.warning");
        String rule = problem.rule().isBlank() ? "" : problem.rule() + ": ";
        line(where + ": " + severity + ": " + rule + problem.message().in(messages.language()) + " ["
                + problem.code().id() + "]");
        source(problem);
    }

    /** Shows the line with a mark below the column, if the line is short and printable. */
    private void source(RuleProblem problem) {
        List<String> lines = files.computeIfAbsent(report.file(problem), CheckText::lines);
        String source = problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
        String shown = source.replace('\t', ' ').stripTrailing();
        boolean plain = !shown.isBlank()
                && shown.length() <= LONGEST_LINE
                && SafeText.isShown(shown)
                && shown.indexOf(UNREADABLE) < 0;
        if (plain && problem.column() <= shown.codePointCount(0, shown.length()) + 1) {
            String before = shown.substring(0, shown.offsetByCodePoints(0, problem.column() - 1));
            text.append("    ").append(shown).append('\n');
            text.append("    ").append(" ".repeat(Columns.width(before))).append("^\n");
        }
    }

    private static List<String> lines(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            String name = String.valueOf(file.getFileName());
            DirectoryFiles read = DirectoryFiles.read(folder == null ? file : folder, name);
            byte[] bytes = read.bytes().getOrDefault(name, new byte[0]);
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
            return bytes.length > Limits.FILE_BYTES ? List.of() : List.of(text.split("\\R", -1));
        } catch (IOException e) {
            return List.of(); // the error is reported elsewhere
        }
    }

    private void summary() {
        if (report.problems().isEmpty()) {
            line(messages.of("check.nothing", rules()));
        } else if (report.errors() == 0) {
            line(messages.of("check.usable", rules(), report.warnings()));
        } else {
            line(messages.of("check.unusable", report.errors(), report.warnings()));
        }
        if (!report.problems().isEmpty()) {
            line(messages.of("check.explain", report.problems().get(0).code().id()));
        }
    }

    private int rules() {
        return report.rules().map(checked -> checked.rules().size()).orElse(0);
    }

    private void line(String line) {
        text.append(SafeText.of(line)).append('\n');
    }
}
