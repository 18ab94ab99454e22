package org.clusterrules.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.clusterrules.rulefile.reader.BuiltIn;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.RuleLibrary;
import org.clusterrules.rulefile.reader.RuleSetDefinition;
import org.clusterrules.rulefile.reader.RuleSetFile;

/** Finds other directories by a relative path, and built-in rule sets. {@code read} gets the name and files of each, the nearest first. */
record RuleDirectory(Path directory, BiConsumer<String, Map<String, byte[]>> read) implements RuleLibrary {
    @Override
    public Optional<Map<String, byte[]>> files(String base) {
        if (!RuleSetFile.isDirectory(base)) {
            return BuiltIn.LIBRARY.files(base);
        }
        try {
            Path there = directory.resolve(base);
            if (!Files.isDirectory(there)) {
                return Optional.empty();
            }
            Map<String, byte[]> files =
                    DirectoryFiles.read(there, DirectoryFiles.RULE_SET).orThrow();
            read.accept(base, files);
            return Optional.of(files);
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<RuleSetDefinition> known(String base) {
        return BuiltIn.LIBRARY.known(base); // no id is a path
    }

    @Override
    public RuleLibrary of(String base) {
        return RuleSetFile.isDirectory(base) ? new RuleDirectory(directory.resolve(base), read) : BuiltIn.LIBRARY;
    }

    @Override
    public String place(String base) {
        try {
            return RuleSetFile.isDirectory(base)
                    ? directory.resolve(base).toRealPath().toString()
                    : base;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> builtInIds() {
        return BuiltIn.LIBRARY.builtInIds();
    }
}
