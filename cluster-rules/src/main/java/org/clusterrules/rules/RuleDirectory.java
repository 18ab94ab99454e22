package org.clusterrules.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterrules.compiler.CompiledRuleSet;
import org.clusterrules.compiler.GeneratedClasses;
import org.clusterrules.compiler.RuleSetCompiler;

/** A directory with rule files, compiled when it is loaded. */
final class RuleDirectory {
    private RuleDirectory() {}

    static RuleSet load(Path directory) throws IOException {
        Map<String, byte[]> files = read(directory);
        RuleSet rules;
        try {
            CompiledRuleSet compiled = RuleSetCompiler.compile(files, BuiltIn::files);
            rules = RuleSet.of(compiled.table(), model(compiled));
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "rules in a directory need a compiler: add org.drools:drools-engine and org.yaml:snakeyaml to the"
                            + " class path",
                    e);
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
}
