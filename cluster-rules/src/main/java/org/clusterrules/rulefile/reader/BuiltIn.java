package org.clusterrules.rulefile.reader;

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
import org.jspecify.annotations.Nullable;

/** The built-in rule sets: resources with known names, so that no class path has to be scanned. */
public final class BuiltIn implements RuleLibrary {
    /** The library of all built-in rule sets. */
    public static final BuiltIn LIBRARY = new BuiltIn();

    private static final List<String> IDS = List.of("liaoning-2023", "national-2022", "shanghai-2024", "yunnan");

    /** Read on demand and kept: directories that extend one are loaded again after every edit. */
    private static final Map<String, Supplier<RuleSetDefinition>> READ =
            IDS.stream().collect(Collectors.toUnmodifiableMap(id -> id, id -> Suppliers.memoize(() -> read(id))));

    private BuiltIn() {}

    /** A directory of classes is read as it is, since somebody may be editing the rule files in it. */
    private static RuleSetDefinition read(String id) {
        URL prepared = resource(PreparedRuleSet.name(id));
        return prepared == null || prepared.getProtocol().equals("file")
                ? RuleSetReader.readBuiltIn(LIBRARY.files(id).orElseThrow(), LIBRARY)
                : PreparedRuleSet.read(bytes(prepared), LIBRARY);
    }

    private static @Nullable URL resource(String name) {
        return BuiltIn.class.getResource("/org/clusterrules/rules/" + name);
    }

    private static byte[] bytes(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Map<String, byte[]>> files(String id) {
        if (!IDS.contains(id)) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : RuleSetFile.names()) {
            URL file = resource(id + "/" + name);
            if (file != null) {
                files.put(name, bytes(file));
            }
        }
        return Optional.of(files);
    }

    @Override
    public Optional<RuleSetDefinition> known(String id) {
        return Optional.ofNullable(READ.get(id)).map(Supplier::get);
    }

    @Override
    public List<String> builtInIds() {
        return IDS;
    }
}
