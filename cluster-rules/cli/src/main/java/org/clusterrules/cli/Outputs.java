package org.clusterrules.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the result goes: to standard output, or to the file that the command line names. */
final class Outputs {
    private final Console console;
    private final Words words;
    private final @Nullable Path file;

    Outputs(Console console, Words words, @Nullable String name) throws IOException {
        this.console = console;
        this.words = words;
        this.file = name == null ? null : real(Places.path(name, words));
    }

    /** A link stays a link. What a link to a pipe leads to has no path. */
    private static Path real(Path path) throws IOException {
        return Files.isRegularFile(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    /** Refuses to write over what is to be read. */
    void checkIsNoneOf(InputFiles input) throws IOException {
        if (file != null && input.contain(file)) {
            throw new UnreadableException(List.of(words.of("output-is-input", file)));
        }
    }

    /** Writes a result in one piece: the file is there whole or not at all. */
    void write(String result) throws IOException {
        if (file == null) {
            console.print(result);
        } else if (isPlain(file)) {
            WholeFile.write(file, result);
        } else {
            Files.writeString(file, result);
        }
    }

    /** Opens it for the lines of a run, which goes on where it was interrupted if that is wanted and can be done. */
    Sink open(InputFiles input, Map<String, String> run, boolean resume) throws IOException {
        if (file == null) {
            return console::print;
        } else if (isPlain(file) && input.canBeReadAgain()) {
            Map<String, String> described = new LinkedHashMap<>(run);
            described.putAll(input.describe());
            return OutputFile.open(file, described, resume, words);
        } else if (resume) {
            throw new UnreadableException(List.of(words.of("cannot-resume")));
        }
        OutputStream out = Files.newOutputStream(file);
        return new Sink() {
            @Override
            public boolean write(byte[] line) throws IOException {
                return Console.write(out, line);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    private static boolean isPlain(Path path) {
        return !Files.exists(path) || Files.isRegularFile(path);
    }
}
