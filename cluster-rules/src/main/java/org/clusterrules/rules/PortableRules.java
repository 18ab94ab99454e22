package org.clusterrules.rules;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.RuleLibrary;
import org.clusterrules.rulefile.reader.RuleSetDefinition;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.RuleSetReader;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the files of a rule set in a directory and of the directories that it extends, to be sent to other machines and loaded
 * there. Built-in rule sets that it extends are not part of it.
 *
 * <p>Immutable, and safe to share between threads. Serialised by Java; both sides need the same version of the library.
 */
public final class PortableRules implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, byte[]> files;
    private final @Nullable Extended extended;

    private PortableRules(Map<String, byte[]> files, @Nullable Extended extended) {
        this.files = new TreeMap<>(files);
        this.extended = extended;
    }

    /** The rules of another directory, and what the manifest calls it: {@code ../base}. */
    private record Extended(String name, PortableRules rules) implements Serializable {}

    /**
     * Reads the files of the rule set in a directory, and checks them.
     *
     * @throws IOException if the directory cannot be read
     * @throws InvalidRuleSetException if it holds no valid rule set; lists every error
     */
    public static PortableRules read(Path directory) throws IOException {
        Map<String, byte[]> files =
                DirectoryFiles.read(directory, DirectoryFiles.RULE_SET).orThrow();
        Recorder recorder = new Recorder(new RuleDirectory(directory));
        try {
            RuleSetReader.read(files, recorder);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new PortableRules(files, recorder.recorded());
    }

    /**
     * Loads a new rule set, as {@link RuleSet#load} does from the directory, with the same SHA-256.
     *
     * @throws InvalidRuleSetException if this version of the library does not take the files
     */
    public RuleSet load() {
        return RuleSet.of(RuleSetReader.read(files, new Sent(this)));
    }

    private int depth() {
        return extended == null ? 0 : 1 + extended.rules().depth();
    }

    /** Hands on what another library has, and keeps what is not built in. */
    private static final class Recorder implements RuleLibrary {
        private final RuleLibrary source;
        private @Nullable String name;
        private Map<String, byte[]> files = Map.of();
        private @Nullable Recorder next;

        Recorder(RuleLibrary source) {
            this.source = source;
        }

        @Override
        public Optional<Map<String, byte[]>> files(String base) {
            Optional<Map<String, byte[]>> found = source.files(base);
            if (RuleSetFile.isDirectory(base) && found.isPresent()) {
                name = base;
                files = found.get();
            }
            return found;
        }

        @Override
        public Optional<RuleSetDefinition> known(String base) {
            return source.known(base);
        }

        @Override
        public RuleLibrary of(String base) {
            Recorder there = new Recorder(source.of(base));
            next = there;
            return there;
        }

        @Override
        public String place(String base) {
            return source.place(base);
        }

        @Override
        public List<String> builtInIds() {
            return source.builtInIds();
        }

        @Nullable
        Extended recorded() {
            return name == null || next == null ? null : new Extended(name, new PortableRules(files, next.recorded()));
        }
    }

    /** What rules that were sent can extend: what was sent with them, and what is built in here. */
    private record Sent(PortableRules rules) implements RuleLibrary {
        private Optional<PortableRules> sent(String base) {
            Extended extended = rules.extended;
            return extended != null && extended.name().equals(base) ? Optional.of(extended.rules()) : Optional.empty();
        }

        @Override
        public Optional<Map<String, byte[]>> files(String base) {
            return sent(base).<Map<String, byte[]>>map(there -> there.files).or(() -> BuiltIn.files(base));
        }

        @Override
        public Optional<RuleSetDefinition> known(String base) {
            return sent(base).isPresent() ? Optional.empty() : BuiltIn.LIBRARY.known(base);
        }

        @Override
        public RuleLibrary of(String base) {
            return sent(base).<RuleLibrary>map(Sent::new).orElse(BuiltIn.LIBRARY);
        }

        /** Two directories on the way may have the same name, each seen from the one before. */
        @Override
        public String place(String base) {
            return sent(base).map(there -> there.depth() + " " + base).orElse(base);
        }

        @Override
        public List<String> builtInIds() {
            return BuiltIn.ids();
        }
    }
}
