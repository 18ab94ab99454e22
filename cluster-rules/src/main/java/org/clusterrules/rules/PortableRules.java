package org.clusterrules.rules;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.reader.BuiltIn;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.RuleLibrary;
import org.clusterrules.rulefile.reader.RuleSetDefinition;
import org.clusterrules.rulefile.reader.RuleSetReader;

/**
 * A copy of the files of a rule set in a directory and of the directories that it extends, without built-in rule sets, to be sent to other
 * machines and loaded there.
 *
 * <p>Immutable, and safe to share between threads. Serialised by Java; both sides need the same version of the library.
 */
public final class PortableRules implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, byte[]> files;
    private final ArrayList<Extended> extended = new ArrayList<>(); // the nearest first

    private PortableRules(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** A directory by its name in the manifest: {@code ../base}. */
    private record Extended(String name, TreeMap<String, byte[]> files) implements Serializable {}

    /**
     * Reads and checks the files of the rule set in a directory.
     *
     * @throws InvalidRuleSetException if it holds no valid rule set; lists every error
     */
    public static PortableRules read(Path directory) throws IOException {
        PortableRules rules = new PortableRules(
                DirectoryFiles.read(directory, DirectoryFiles.RULE_SET).orThrow());
        BiConsumer<String, Map<String, byte[]>> keep =
                (name, files) -> rules.extended.add(new Extended(name, new TreeMap<>(files)));
        try {
            RuleSetReader.read(rules.files, new RuleDirectory(directory, keep));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rules;
    }

    /**
     * Loads a new rule set, as {@link RuleSet#load} does from the directory, with the same SHA-256.
     *
     * @throws InvalidRuleSetException if this version of the library does not take the files
     */
    public RuleSet load() {
        return RuleSet.of(RuleSetReader.read(files, new Sent(extended)));
    }

    /** Sent rules can extend the directories that were sent with them and built-in rule sets. */
    private record Sent(List<Extended> directories) implements RuleLibrary {
        private boolean has(String base) {
            return !directories.isEmpty() && directories.get(0).name().equals(base);
        }

        @Override
        public Optional<Map<String, byte[]>> files(String base) {
            return has(base) ? Optional.of(directories.get(0).files()) : BuiltIn.LIBRARY.files(base);
        }

        @Override
        public Optional<RuleSetDefinition> known(String base) {
            return has(base) ? Optional.empty() : BuiltIn.LIBRARY.known(base);
        }

        @Override
        public RuleLibrary of(String base) {
            return has(base) ? new Sent(directories.subList(1, directories.size())) : BuiltIn.LIBRARY;
        }

        @Override // two directories may have the same name, each relative to the one before
        public String place(String base) {
            return has(base) ? directories.size() + " " + base : base;
        }

        @Override
        public List<String> builtInIds() {
            return BuiltIn.LIBRARY.builtInIds();
        }
    }
}
