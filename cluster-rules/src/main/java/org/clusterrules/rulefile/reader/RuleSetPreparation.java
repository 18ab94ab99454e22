package org.clusterrules.rulefile.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prepares the built-in rule sets: a step of this library's own build, after which no program reads and checks their files again. */
public final class RuleSetPreparation implements RuleLibrary {
    private final Path directory;
    private final Map<String, RuleSetDefinition> known = new TreeMap<>();

    private RuleSetPreparation(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes beside the directory of each rule set what is prepared of it.
     *
     * @param arguments the directory with a directory for each built-in rule set
     * @throws org.clusterrules.rulefile.InvalidRuleSetException if one of them is wrong
     */
    public static void main(String[] arguments) throws IOException {
        RuleSetPreparation preparation = new RuleSetPreparation(Path.of(arguments[0]));
        for (String id : preparation.builtInIds()) {
            byte[] prepared = PreparedRuleSet.write(preparation.known(id).orElseThrow());
            Files.write(preparation.directory.resolve(PreparedRuleSet.name(id)), prepared);
        }
    }

    @Override
    public Optional<Map<String, byte[]>> files(String id) {
        try {
            return Optional.of(DirectoryFiles.read(directory.resolve(id), DirectoryFiles.RULE_SET)
                    .orThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<RuleSetDefinition> known(String id) {
        RuleSetDefinition there = known.get(id);
        if (there == null) {
            there = RuleSetReader.readBuiltIn(files(id).orElseThrow(), this);
            known.put(id, there);
        }
        return Optional.of(there);
    }

    @Override
    public List<String> builtInIds() {
        try (Stream<Path> directories = Files.list(directory)) {
            return directories
                    .filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
