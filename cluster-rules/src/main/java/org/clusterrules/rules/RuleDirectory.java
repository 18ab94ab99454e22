package org.clusterrules.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import org.clusterrules.compiler.CompiledRuleSet;
import org.clusterrules.compiler.RuleSetCompiler;
import org.jspecify.annotations.Nullable;

/** A directory with rule files, compiled when it is loaded. */
final class RuleDirectory {
    private RuleDirectory() {}

    static RuleSet load(Path directory) throws IOException {
        Map<String, byte[]> files = read(directory);
        RuleSet rules;
        try {
            CompiledRuleSet compiled = RuleSetCompiler.compile(files, BuiltIn::files);
            rules = RuleSet.of(compiled.table(), new Classes(compiled.classes()).model(compiled));
        } catch (NoClassDefFoundError | ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "rules in a directory need a compiler: add org.drools:drools-engine and org.yaml:snakeyaml to the"
                            + " class path",
                    e);
        }
        return rules;
    }

    static Map<String, byte[]> read(Path directory) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (var list = Files.list(directory)) {
            paths = list.toList();
        }
        for (Path path : paths) {
            String name = path.getFileName().toString();
            // A misspelt rule file is read too, and refused: silently leaving it out would leave out its rules.
            if (RuleSetCompiler.fileNames().contains(name) || name.endsWith(".drl")) {
                files.put(name, Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** The compiled classes; they see the library, and the library does not see them. */
    private static final class Classes extends ClassLoader {
        private final Map<String, byte[]> classes;

        Classes(Map<String, byte[]> classes) {
            super(RuleDirectory.class.getClassLoader());
            this.classes = classes;
        }

        Class<?> model(CompiledRuleSet compiled) {
            try {
                return loadClass(compiled.table().modelClass());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(
                        "the compiler left out " + compiled.table().modelClass(), e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte @Nullable [] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
