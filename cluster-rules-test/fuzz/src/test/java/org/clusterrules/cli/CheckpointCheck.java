package org.clusterrules.cli;

import static com.google.common.base.Verify.verify;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clusterrules.fuzz.InputCheck;
import org.clusterrules.fuzz.PlainText;

/**
 * Resumes a run whose note or output was tampered with. The first line of an input says what is replaced, and the rest is what
 * stands there instead: {@code note} or {@code output} alone for the whole, {@code note 12 3} for three bytes behind the first
 * twelve. Either the run ends as if it had not been interrupted, or it is refused and nothing is touched.
 */
public final class CheckpointCheck implements InputCheck {
    private static final int LONGEST_PROBLEM = 1_500;
    private static final String FORM = "{\"edition\":\"2022\",\"basics\":{\"area\":12}}\n";
    private static final String UNREADABLE = "{\n";

    private static final String RULE = """
            rule "standard.area"
                @title("占地面积一般不超过100平方公里")
                @basis("认定标准 一")
                @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("100");
            end
            """;

    private final Path directory = Files.createTempDirectory("checkpoint");
    private final Path output = directory.resolve("out.ndjson");
    private final Path note = directory.resolve("out.ndjson.resume");
    private final byte[] whole;
    private final int exit;
    private final byte[] written;
    private final byte[] noted;

    public CheckpointCheck() throws IOException {
        Path rules = Files.createDirectory(directory.resolve("rules"));
        Files.writeString(rules.resolve("ruleset.yaml"), "id: test\ntitle: 测试\nedition: \"2022\"\n");
        Files.writeString(rules.resolve("standard.drl"), RULE);
        Files.writeString(
                directory.resolve("forms.ndjson"), FORM + UNREADABLE + FORM + UNREADABLE + FORM + FORM + FORM);
        exit = run(OutputStream.nullOutputStream());
        whole = Files.readAllBytes(output);
        interrupt();
        written = Files.readAllBytes(output);
        noted = Files.readAllBytes(note);
    }

    private int run(OutputStream err, String... options) {
        List<String> arguments = new ArrayList<>(List.of("assess", "--lang=en", "--format=ndjson", "--engine=direct"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of(
                "--rules=" + directory.resolve("rules"),
                "--output=" + output,
                directory.resolve("forms.ndjson").toString()));
        return Main.run(arguments, InputStream.nullInputStream(), OutputStream.nullOutputStream(), err);
    }

    /** Runs it, and ends it while it tells of the second form that cannot be read: long enough after the first for a note. */
    private void interrupt() {
        OutputStream err = new OutputStream() {
            private int problems;

            @Override
            public void write(int b) {
                throw new UnsupportedOperationException("lines are written whole");
            }

            @Override
            public void write(byte[] line) {
                problems++;
                if (problems > 1) {
                    throw new InterruptedRunException();
                }
                Uninterruptibles.sleepUninterruptibly(2, TimeUnit.SECONDS);
            }
        };
        try {
            run(err);
        } catch (InterruptedRunException e) {
            return;
        }
        throw new IllegalStateException("the run was not interrupted");
    }

    @Override
    public void check(byte[] input) throws IOException {
        int end = Bytes.indexOf(input, (byte) '\n');
        List<String> place = List.of(new String(input, 0, Math.max(0, end), US_ASCII).split(" ", 4));
        byte[] instead = Arrays.copyOfRange(input, end + 1, input.length);
        byte[] inNote = place.get(0).equals("output") ? noted : replaced(noted, place, instead);
        byte[] inOutput = place.get(0).equals("output") ? replaced(written, place, instead) : written;
        Files.write(note, inNote);
        Files.write(output, inOutput);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int ended = run(err, "--resume");
        if (Files.exists(note)) {
            verify(ended == Main.UNREADABLE, "refused with %s", ended);
            verify(Arrays.equals(Files.readAllBytes(note), inNote), "the note was touched");
            verify(Arrays.equals(Files.readAllBytes(output), inOutput), "the output was touched");
            verify(err.size() > 0, "refused without a reason");
        } else {
            verify(ended == exit, "it ends with %s", ended);
            verify(Arrays.equals(Files.readAllBytes(output), whole), "other assessments");
        }
        for (String line : err.toString(UTF_8).lines().toList()) {
            PlainText.verifyLine(line, LONGEST_PROBLEM);
            verify(!line.startsWith("internal error"), line);
        }
    }

    private static byte[] replaced(byte[] content, List<String> place, byte[] instead) {
        if (place.size() < 3) {
            return instead;
        }
        int from = Math.min(number(place.get(1)), content.length);
        int to = Math.min(from + number(place.get(2)), content.length);
        return Bytes.concat(Arrays.copyOf(content, from), instead, Arrays.copyOfRange(content, to, content.length));
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private static final class InterruptedRunException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
