package org.clusterrules.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.clusterrules.compiler.CheckedRuleSet;
import org.clusterrules.compiler.CompiledRuleSet;
import org.clusterrules.compiler.GeneratedClasses;
import org.clusterrules.compiler.RuleSetCompiler;
import org.clusterrules.compiler.RuleSetCompiler.Library;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;

/** A directory with rule files, compiled when it is loaded. */
final class RuleDirectory {
    private RuleDirectory() {}

    static RuleSet load(Path directory) throws IOException {
        try {
            return compile(DirectoryFiles.read(directory), neighbours(directory));
        } catch (UncheckedIOException e) {
            throw e.getCause(); // from a directory that it extends
        }
    }

    /** Compiles the files of a rule set, which extends what that library has. */
    static RuleSet compile(Map<String, byte[]> files, Library library) {
        RuleSet rules = withCompiler(() -> {
            CompiledRuleSet compiled = RuleSetCompiler.compile(files, library);
            return RuleSet.of(compiled.table(), model(compiled));
        });
        // What was compiled is what was checked; that it is so is seen here, and not when an application comes.
        for (Edition edition : Edition.all().values()) {
            rules.assess(Application.blank(edition));
        }
        return rules;
    }

    /** Does what takes a compiler, and says what to add where there is none. */
    static <T> T withCompiler(Supplier<T> work) {
        try {
            return work.get();
        } catch (NoClassDefFoundError | ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "rules in a directory need a compiler: add org.drools:drools-engine and org.yaml:snakeyaml to the"
                            + " class path",
                    e);
        }
    }

    /** Returns what a rule set in a directory can extend: other directories, by a way from there, and what is built in. */
    static Library neighbours(Path directory) {
        return new Neighbours(directory);
    }

    /** Whether what is extended is a directory, and not built in. */
    static boolean isPath(String base) {
        return base.startsWith("./") || base.startsWith("../");
    }

    private static Class<?> model(CompiledRuleSet compiled) {
        String name = compiled.table().modelClass();
        try {
            return new GeneratedClasses(compiled.classes()).loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the compiler left out " + name, e);
        }
    }

    /** Checks the rules without compiling them. */
    static CheckedRuleSet check(Path directory) throws IOException {
        try {
            return RuleSetCompiler.check(DirectoryFiles.read(directory), new Neighbours(directory));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Neighbours(Path directory) implements Library {
        @Override
        public Optional<Map<String, byte[]>> files(String base) {
            if (!isPath(base)) {
                return BuiltIn.files(base);
            }
            try {
                Path there = directory.resolve(base);
                return Files.isDirectory(there) ? Optional.of(DirectoryFiles.read(there)) : Optional.empty();
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
