package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.cli.ResolvedOutput.Kind;
import org.jspecify.annotations.Nullable;

/** Where a result goes: to standard output, or to the file that the command line names. */
final class Destination {
    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

    private final Console console;
    private final String name;
    private final ResolvedOutput place;

    /** Without a name, the result goes to standard output. */
    Destination(Console console, @Nullable String name) throws IOException {
        this.console = console;
        this.name = name == null ? console.messages().of("standard-output") : name;
        this.place = name == null
                ? new ResolvedOutput(STANDARD_OUTPUT, Kind.STANDARD_OUTPUT)
                : ResolvedOutput.of(name, console.messages());
    }

    /** Refuses to overwrite a form that is to be read; standard output may be such a file, too. */
    Destination notOver(InputFiles input) throws IOException {
        boolean isFile = place.kind() != Kind.STANDARD_OUTPUT || Files.isRegularFile(place.path());
        if (isFile && input.contain(place.path())) {
            throw isInput();
        }
        return this;
    }

    /** Refuses to overwrite a file of a rule directory. */
    Destination notOver(RuleFiles rules) throws IOException {
        if (place.kind() == Kind.FILE && rules.contain(place.path())) {
            throw isInput();
        }
        return this;
    }

    private UnreadableException isInput() {
        return console.messages().refusal("output-is-input", name);
    }

    boolean goToTerminal() {
        return place.kind() == Kind.STANDARD_OUTPUT && Terminal.hasStandardOutput();
    }

    void write(String result) throws IOException {
        write(Stream.of(result.getBytes(UTF_8)));
    }

    /** Writes a result in pieces, until its reader is gone. */
    void write(Stream<byte[]> pieces) throws IOException {
        try (Sink sink = begin()) {
            for (Iterator<byte[]> rest = pieces.iterator(); rest.hasNext(); ) {
                if (!sink.write(rest.next())) {
                    return;
                }
            }
            sink.finish();
        }
    }

    /** Opens it for a result; a file appears only once it is finished. */
    Sink begin() throws IOException {
        return place.kind() == Kind.FILE ? AtomicFile.begin(place.path()) : stream();
    }

    /** Opens it for the lines of a run, which continues an interrupted one if {@code resume} is set. */
    Sink open(InputFiles input, Map<String, String> run, boolean resume) throws IOException {
        boolean isFile = place.kind() == Kind.FILE;
        if (isFile && input.canBeReadAgain()) {
            return OutputFile.open(place.path(), run, input, resume, console.messages());
        } else if (resume) {
            throw console.messages().refusal("cannot-resume");
        }
        return begin();
    }

    private Sink stream() throws IOException {
        return switch (place.kind()) {
            case STANDARD_OUTPUT -> console.out();
            case STANDARD_ERROR -> console.err();
            case STREAM -> new StreamSink(name, Files.newOutputStream(place.path(), StandardOpenOption.WRITE));
            case FILE -> throw new IllegalStateException("replaced: " + name);
        };
    }
}
