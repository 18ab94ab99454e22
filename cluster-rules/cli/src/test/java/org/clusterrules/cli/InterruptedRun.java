package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.cli.Checkpoint.Position;
import org.clusterrules.cli.RunNote.Noted;
import org.clusterrules.rules.RuleSet;

/** A run over some files that was not interrupted, and what is left of it when it is killed after any form. */
final class InterruptedRun {
    static final CliMessages WORDS = new CliMessages(Locale.ENGLISH);
    private static final RuleSet RULES = RuleSet.builtIn("national-2022").direct();

    /** The line that was being written when the process was killed. */
    private static final byte[] HALF_A_LINE = "{\"format\":1,\"ruleSet\":{\"id\":\"nat".getBytes(UTF_8);

    final Path output;
    final Path note;
    final Result result;
    final byte[] whole;
    private final Charset charset;
    private final List<String> files;

    /**
     * What came of a run.
     *
     * @param exit the exit code; {@link Main#UNREADABLE} also if the run was refused
     * @param isRefused whether it was refused, or ended by itself
     * @param problems what it says on standard error
     */
    record Result(int exit, boolean isRefused, List<String> problems) {}

    /** Runs it to its end. */
    InterruptedRun(Path output, Charset charset, String... files) throws IOException {
        this.output = output;
        this.note = RunNote.path(output);
        this.charset = charset;
        this.files = List.of(files);
        this.result = resume();
        this.whole = Files.readAllBytes(output);
    }

    /** Returns how many forms there are. */
    int forms() {
        return (int) new String(whole, UTF_8).lines().count();
    }

    /** Returns the part of the output that is the lines of the first forms. */
    byte[] lines(int forms) {
        int end = 0;
        for (int line = 0; line < forms; line++) {
            end = Bytes.indexOf(Arrays.copyOfRange(whole, end, whole.length), (byte) '\n') + end + 1;
        }
        return Arrays.copyOf(whole, end);
    }

    /** Leaves output and note as a process does that is killed after so many forms. */
    void leaveAfter(int forms) throws IOException {
        InputFiles input = input(charset, files);
        Map<String, String> run = new LinkedHashMap<>(options(charset));
        run.putAll(input.describe());
        Position position;
        try (FormSequence sequence = new FormSequence(input)) {
            position = sequence.pass(forms);
        }
        Fingerprint.Taker written = new Fingerprint.Taker();
        written.write(lines(forms), 0, lines(forms).length);
        Files.write(output, Bytes.concat(lines(forms), HALF_A_LINE));
        Files.deleteIfExists(note);
        new RunNote(output, run, WORDS).note(new Noted(position, written.taken()));
    }

    /** Continues the run, or begins it. */
    Result resume() throws IOException {
        return resume(files);
    }

    /** Continues the run with other files. */
    Result resume(List<String> otherFiles) throws IOException {
        InputFiles input = input(charset, otherFiles);
        try (OutputFile file = OutputFile.open(output, options(charset), input, true, WORDS)) {
            return run(input, file);
        } catch (UnreadableException e) {
            return new Result(Main.UNREADABLE, true, e.problems());
        }
    }

    static InputFiles input(Charset charset, List<String> files) {
        return new InputFiles(files, true, charset, console(new ByteArrayOutputStream()));
    }

    static Map<String, String> options(Charset charset) {
        return AssessCommand.options(RULES.info(), charset, WORDS);
    }

    /** Does what a run does once its output is open. */
    static Result run(InputFiles input, Sink output) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = console(err);
        Progress hidden = new Progress(console, false, 0, 0, System::nanoTime);
        Checkpoint end = new StreamedRun(RULES, FindingSelection.ALL, console).run(input, output, hidden);
        return new Result(end.exitCode(), false, err.toString(UTF_8).lines().toList());
    }

    private static Console console(ByteArrayOutputStream err) {
        return new Console(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err, WORDS);
    }

    /** Returns what tells the files of a directory from themselves after any change. */
    static Map<String, String> fingerprints(Path directory) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (Files.isSymbolicLink(file)) {
                    fingerprints.put(name, "link to " + Files.readSymbolicLink(file));
                } else if (Files.isRegularFile(file) && Files.size(file) < 100_000_000) {
                    fingerprints.put(name, MoreFiles.asByteSource(file).hash(Hashing.sha256()) + "");
                } else {
                    fingerprints.put(name, "of " + Files.size(file) + " bytes");
                }
            }
        }
        return fingerprints;
    }
}
