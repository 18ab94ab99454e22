package org.clusterrules.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterrules.compiler.CheckedRuleSet;
import org.clusterrules.compiler.CompiledRuleSet;
import org.clusterrules.compiler.GeneratedClasses;
import org.clusterrules.compiler.RuleSetCompiler;
import org.clusterrules.compiler.RuleSetCompiler.Library;

/** A directory with rule files, compiled when it is loaded. */
final class RuleDirectory {
    private RuleDirectory() {}

    static RuleSet load(Path directory) throws IOException {
        RuleSet rules;
        try {
            CompiledRuleSet compiled = RuleSetCompiler.compile(read(directory), new Neighbours(directory));
            rules = RuleSet.of(compiled.table(), model(compiled));
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "rules in a directory need a compiler: add org.drools:drools-engine and org.yaml:snakeyaml to the"
                            + " class path",
                    e);
        } catch (UncheckedIOException e) {
            throw e.getCause(); // from a directory that it extends
        }
        SmokeTest.run(rules);
        return rules;
    }

    private static Class<?> model(CompiledRuleSet compiled) {
        String name = compiled.table().modelClass();
        try {
            return new GeneratedClasses(compiled.classes()).loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the compiler left out " + name, e);
        }
    }

    static Map<String, byte[]> read(Path directory) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (var list = Files.list(directory)) {
            paths = list.toList();
        }
        for (Path path : paths) {
            String name = path.getFileName().toString();
            // A misspelt rule file is read too, and refused: silently leaving it out would leave out its rules. Hidden
            // files
            // are an editor's: Emacs marks what is being edited with a link .#standard.drl to nowhere.
            if (!name.startsWith(".") && (RuleSetCompiler.fileNames().contains(name) || name.endsWith(".drl"))) {
                files.put(name, Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** Checks the rules without compiling them. */
    static CheckedRuleSet check(Path directory) throws IOException {
        try {
            return RuleSetCompiler.check(read(directory), new Neighbours(directory));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What a rule set in a directory can extend: other directories, by a way from there, and what is built in. */
    private record Neighbours(Path directory) implements Library {
        private static boolean isPath(String base) {
            return base.startsWith("./") || base.startsWith("../");
        }

        @Override
        public Optional<Map<String, byte[]>> files(String base) {
            if (!isPath(base)) {
                return BuiltIn.files(base);
            }
            try {
                Path there = directory.resolve(base);
                return Files.isDirectory(there) ? Optional.of(read(there)) : Optional.empty();
            } catch (InvalidPathException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Library of(String base) {
            return isPath(base) ? new Neighbours(directory.resolve(base)) : BuiltIn.LIBRARY;
        }

        @Override
        public String place(String base) {
            try {
                return isPath(base) ? directory.resolve(base).toRealPath().toString() : base;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> builtInIds() {
            return BuiltIn.ids();
        }
    }
}
