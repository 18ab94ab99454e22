package org.clusterrules.cli;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.internal.SafeText;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a rule directory to begin with: a rule that replaces another, a new one, and the cases of both. */
@Command(name = "new", sortOptions = false)
final class NewCommand extends Subcommand {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._/\\\\:~-]+");
    private static final List<String> FILES = List.of("ruleset.yaml", "standard.drl", "standard.cases.yaml");

    @Parameters(paramLabel = "DIR", descriptionKey = "new-directory")
    private String directory = "";

    @Option(names = "--extends", paramLabel = "ID", descriptionKey = "extends")
    private String base = "national-2022";

    @Override
    int call() throws IOException {
        checkBuiltIn("no-rule-set.to-extend", base);
        Path path = FileArguments.path(directory, messages());
        checkIsEmpty(path);
        boolean isNew = !Files.exists(path);
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException e) {
            throw messages().refusalAt(directory, "output.no-new-directory");
        }
        try {
            write(path);
        } catch (IOException e) {
            takeBack(path, isNew, e);
            throw e;
        }
        console().print(SafeText.of(messages().of("made", directory, argument(directory))) + "\n");
        return 0;
    }

    /** Quotes a name for every common shell. */
    private static String argument(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name + '"';
    }

    private void checkIsEmpty(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> there = Files.list(path)) {
                if (there.findAny().isPresent()) {
                    throw messages().refusalAt(directory, "not-empty");
                }
            }
        }
    }

    /** Removes a half-written rule directory, so that the command can be repeated. */
    private static void takeBack(Path path, boolean isNew, IOException reason) {
        try {
            for (String file : FILES) {
                Files.deleteIfExists(path.resolve(file));
            }
            if (isNew) {
                Files.delete(path);
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void write(Path path) throws IOException {
        String id = id(path);
        for (String file : FILES) {
            String text =
                    Resources.toString(Resources.getResource(NewCommand.class, "new/" + file), StandardCharsets.UTF_8);
            AtomicFile.write(path.resolve(file), text.replace("${id}", id).replace("${extends}", base));
        }
    }

    /** Makes an id from the letters and digits of the directory's name. */
    private static String id(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return id.isEmpty() || RuleSet.builtInIds().contains(id) ? "my-rules" : id;
    }
}
