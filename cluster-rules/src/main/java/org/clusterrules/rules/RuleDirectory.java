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
        RuleSet rules;
        try {
            CompiledRuleSet compiled =
                    RuleSetCompiler.compile(DirectoryFiles.read(directory), new Neighbours(directory));
            rules = RuleSet.of(compiled.table(), model(compiled));
        } catch (NoClassDefFoundError | ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "rules in a directory need a compiler: add org.drools:drools-engine and org.yaml:snakeyaml to the"
                            + " class path",
                    e);
        } catch (UncheckedIOException e) {
            throw e.getCause(); // from a directory that it extends
        }
        // What was compiled is what was checked; that it is so is seen here, and not when an application comes.
        for (Edition edition : Edition.all().values()) {
            rules.assess(Application.blank(edition));
        }
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

    /** Checks the rules without compiling them. */
    static CheckedRuleSet check(Path directory) throws IOException {
        try {
            return RuleSetCompiler.check(DirectoryFiles.read(directory), new Neighbours(directory));
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
