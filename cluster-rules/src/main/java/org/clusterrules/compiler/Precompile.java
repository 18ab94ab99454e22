package org.clusterrules.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles the built-in rule sets; run once, when this module is built, and of no use to anyone else. */
public final class Precompile {
    private final Path ruleSets;
    private final Path classes;

    private Precompile(Path classes) {
        this.classes = classes;
        this.ruleSets = classes.resolve("org/clusterrules/rules");
    }

    /** Compiles every rule set below the class folder that is named, into that folder. */
    public static void main(String[] arguments) throws IOException {
        new Precompile(Path.of(arguments[0])).run();
    }

    private void run() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ruleSets)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                compile(folder);
                ids.add(folder.getFileName().toString());
            }
        }
        Files.write(ruleSets.resolve("index.txt"), ids);
    }

    private void compile(Path folder) throws IOException {
        CompiledRuleSet compiled = RuleSetCompiler.compile(
                read(folder),
                id -> Files.isDirectory(ruleSets.resolve(id))
                        ? Optional.of(read(ruleSets.resolve(id)))
                        : Optional.empty());
        for (Map.Entry<String, byte[]> entry : compiled.classes().entrySet()) {
            Path file = classes.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        Files.write(folder.resolve("compiled.tsv"), compiled.table().lines());
    }

    private static Map<String, byte[]> read(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                String name = path.getFileName().toString();
                if (name.endsWith(".drl") || RuleSetCompiler.fileNames().contains(name)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
