package org.clusterrules.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterrules.compiler.RuleSetCompiler;
import org.clusterrules.compiler.RuleSetCompiler.Library;
import org.clusterrules.compiler.RuleTable;

/**
 * The rule sets that were compiled when the project was built: resources and classes found by their names, so that no class
 * path has to be scanned, which fails in jars within jars.
 */
final class BuiltIn {
    /** Where a rule set that comes with the library finds what it extends. */
    static final Library LIBRARY = new Library() {
        @Override
        public Optional<Map<String, byte[]>> files(String base) {
            return BuiltIn.files(base);
        }

        @Override
        public List<String> builtInIds() {
            return ids();
        }
    };

    private BuiltIn() {}

    static List<String> ids() {
        return lines("index.txt");
    }

    static RuleSet load(String id) {
        List<String> ids = ids();
        checkArgument(ids.contains(id), "no rule set \"%s\"; built in: %s", id, ids);
        RuleTable table = RuleTable.parse(lines(id + "/compiled.tsv"));
        try {
            return RuleSet.of(table, Class.forName(table.modelClass()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the compiled rules of " + id + " are missing", e);
        }
    }

    /** Returns the files of a rule set. */
    static Optional<Map<String, byte[]>> files(String id) {
        if (!ids().contains(id)) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : RuleSetCompiler.fileNames()) {
            URL file = BuiltIn.class.getResource(id + "/" + name);
            if (file != null) {
                try {
                    files.put(name, Resources.toByteArray(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.of(files);
    }

    private static List<String> lines(String name) {
        try {
            return Resources.readLines(Resources.getResource(BuiltIn.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
