package org.clusterrules.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clusterrules.rulefile.reader.PreparedRuleSet;
import org.clusterrules.rulefile.reader.RuleLibrary;
import org.clusterrules.rulefile.reader.RuleSetDefinition;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.RuleSetReader;

/** The built-in rule sets: resources found by their names, so that no class path has to be scanned. */
final class BuiltIn {
    private static final List<String> IDS = List.of("liaoning-2023", "national-2022", "shanghai-2024", "yunnan");

    static final RuleLibrary LIBRARY = new RuleLibrary() {
        @Override
        public Optional<Map<String, byte[]>> files(String base) {
            return BuiltIn.files(base);
        }

        @Override
        public Optional<RuleSetDefinition> known(String base) {
            return Optional.ofNullable(READ.get(base)).map(Supplier::get);
        }

        @Override
        public List<String> builtInIds() {
            return IDS;
        }
    };

    /** Each is read when it is first needed, and kept: directories that extend it are loaded again after every edit. */
    private static final Map<String, Supplier<RuleSetDefinition>> READ =
            IDS.stream().collect(Collectors.toUnmodifiableMap(id -> id, id -> Suppliers.memoize(() -> read(id))));

    private BuiltIn() {}

    static List<String> ids() {
        return IDS;
    }

    static RuleSet load(String id) {
        checkArgument(IDS.contains(id), "no rule set \"%s\"; built in: %s", id, IDS);
        return RuleSet.of(LIBRARY.known(id).orElseThrow());
    }

    /** Reads what the build has prepared; but files in a directory of classes as they stand, since somebody may be editing them. */
    private static RuleSetDefinition read(String id) {
        URL prepared = BuiltIn.class.getResource(PreparedRuleSet.name(id));
        return prepared == null || prepared.getProtocol().equals("file")
                ? RuleSetReader.readBuiltIn(files(id).orElseThrow(), LIBRARY)
                : PreparedRuleSet.read(bytes(prepared), LIBRARY);
    }

    private static byte[] bytes(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files of a rule set; empty where there is none of that id. */
    static Optional<Map<String, byte[]>> files(String id) {
        if (!IDS.contains(id)) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : RuleSetFile.names()) {
            URL file = BuiltIn.class.getResource(id + "/" + name);
            if (file != null) {
                files.put(name, bytes(file));
            }
        }
        return Optional.of(files);
    }
}
