package org.clusterrules.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clusterrules.internal.SafeText;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.workbench.internal.layout.RuleFileLayout;
import org.clusterrules.workbench.internal.layout.YamlLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Formats rule files and case files. A file that is formatted already is not written; one that cannot be read is left alone. */
@Command(name = "fmt", sortOptions = false)
final class FmtCommand extends Subcommand {
    private static final Set<RuleSetFile> LAID_OUT = EnumSet.of(RuleSetFile.RULES, RuleSetFile.CASES);
    private static final String RULES_SUFFIX = ".drl";

    @Parameters(paramLabel = "DIR|FILE", arity = "1..*", descriptionKey = "fmt-files")
    private String[] names = {};

    @Option(names = "--check", descriptionKey = "fmt-check")
    private boolean check;

    private int seen;
    private int changed;
    private int refused;

    @Override
    int call() throws IOException {
        for (String name : Arrays.stream(names).distinct().toList()) {
            Map<Path, byte[]> files = new LinkedHashMap<>();
            try {
                files.putAll(files(FileArguments.path(name, messages())));
            } catch (IOException e) {
                refuse(FileArguments.describe(name, e, messages()));
            }
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                if (isChanged(file.getKey(), file.getValue())) {
                    changed++;
                    console().print(SafeText.of(file.getKey().toString()) + "\n");
                }
            }
        }
        console().print(messages().of(check ? "fmt.checked" : "fmt.done", changed, seen) + "\n");
        if (refused > 0) {
            return Main.UNREADABLE;
        }
        return check && changed > 0 ? 1 : 0;
    }

    private void refuse(String problem) {
        refused++;
        console().problem(problem);
    }

    private Map<Path, byte[]> files(Path path) throws IOException {
        boolean isDirectory = Files.isDirectory(path);
        if (!isDirectory && !Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        String name = String.valueOf(path.getFileName());
        if (!isDirectory && !name.endsWith(RULES_SUFFIX) && RuleSetFile.of(name) != RuleSetFile.CASES) {
            throw new IOException(messages().of("fmt.other"));
        }
        Path directory = isDirectory ? path : path.resolveSibling("");
        DirectoryFiles read = isDirectory
                ? DirectoryFiles.read(directory, LAID_OUT)
                : DirectoryFiles.read(directory.toAbsolutePath(), name);
        for (RuleProblem problem : read.problems()) {
            refuse(describe(directory, problem));
        }
        if (read.bytes().isEmpty() && read.problems().isEmpty()) {
            throw new IOException(messages().of("fmt.none"));
        }
        Map<Path, byte[]> files = new LinkedHashMap<>();
        read.bytes().forEach((file, bytes) -> files.put(directory.resolve(file), bytes));
        return files;
    }

    /** Formats a file, or only compares it with {@code --check}; reports a file that cannot be read or written. */
    private boolean isChanged(Path file, byte[] bytes) {
        seen++;
        String name = String.valueOf(file.getFileName());
        try {
            String text = name.endsWith(RULES_SUFFIX) ? RuleFileLayout.of(name, bytes) : YamlLayout.of(name, bytes);
            if (Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
                return false;
            }
            if (!check) {
                AtomicFile.write(file.toRealPath(), text); // keeps a link
            }
            return true;
        } catch (IOException e) {
            refuse(FileArguments.describe(file.toString(), e, messages()));
        } catch (InvalidRuleSetException e) {
            e.problems().stream()
                    .filter(RuleProblem::isError)
                    .forEach(problem -> refuse(describe(file.resolveSibling(""), problem)));
        }
        return false;
    }

    private String describe(Path directory, RuleProblem problem) {
        return messages().of(directory.resolve(problem.file()).toString(), problem);
    }
}
