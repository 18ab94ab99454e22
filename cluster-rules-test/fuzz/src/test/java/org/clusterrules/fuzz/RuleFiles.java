package org.clusterrules.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clusterrules.rulefile.reader.RuleLibrary;

/**
 * Rule directories in one input. A line {@code === ../base/standard.drl} begins a file of the directory {@code ../base}, and
 * {@code === standard.drl} one of the directory that is read; what comes before such a line is {@code standard.drl}, and a
 * directory without a manifest has a plain one.
 */
final class RuleFiles implements RuleLibrary {
    private static final String HERE = "./";
    private static final String HEADER = "=== ";
    private static final Pattern BEHIND_LINE = Pattern.compile("(?<=\n)");
    private static final String MANIFEST = "id: test\ntitle: 测试\nedition: \"2022\"\n";

    private final Map<String, Map<String, byte[]>> directories = new TreeMap<>();

    RuleFiles(byte[] input) {
        StringBuilder content = new StringBuilder();
        String name = "standard.drl";
        String bytes = new String(input, ISO_8859_1); // a character for each
        for (String line : BEHIND_LINE.splitAsStream(bytes).toList()) {
            if (line.startsWith(HEADER)) {
                add(name, content);
                name = new String(line.substring(HEADER.length()).strip().getBytes(ISO_8859_1), UTF_8);
            } else {
                content.append(line);
            }
        }
        add(name, content);
        here().putIfAbsent("ruleset.yaml", MANIFEST.getBytes(UTF_8));
    }

    private void add(String path, StringBuilder content) {
        int slash = path.lastIndexOf('/');
        directory(path.substring(0, slash + 1))
                .put(path.substring(slash + 1), content.toString().getBytes(ISO_8859_1));
        content.setLength(0);
    }

    private Map<String, byte[]> directory(String path) {
        return directories.computeIfAbsent(path.isEmpty() ? HERE : path, missing -> new TreeMap<>());
    }

    /** Returns the files of the directory that is read. */
    Map<String, byte[]> here() {
        return directory(HERE);
    }

    /** Returns a file by its way from here; empty where there is none. */
    Optional<byte[]> file(String path) {
        int slash = path.lastIndexOf('/');
        String way = path.substring(0, slash + 1); // ../base/../other/, as seen from here
        String directory = way.isEmpty() ? HERE : way.substring(Math.max(0, way.lastIndexOf("../")));
        return Optional.ofNullable(directories.getOrDefault(directory, Map.of()).get(path.substring(slash + 1)));
    }

    @Override
    public Optional<Map<String, byte[]>> files(String base) {
        return Optional.ofNullable(directories.get(base.endsWith("/") ? base : base + "/"));
    }

    @Override
    public List<String> builtInIds() {
        return List.copyOf(directories.keySet());
    }
}
