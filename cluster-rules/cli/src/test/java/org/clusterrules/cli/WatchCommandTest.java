package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.ApplicationJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst sees who keeps {@code watch} open beside the editor. */
@Timeout(600) // for a command that says nothing at all; none of these waits for a time
class WatchCommandTest {
    private final Said out = new Said();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path home;

    private Path directory;
    private Path rules;
    private FutureTask<Integer> command;
    private Thread thread;

    /** What the command has said so far, for whoever waits for the next of it. */
    private static final class Said extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int read;

        @Override
        public synchronized void write(int b) {
            throw new UnsupportedOperationException("a byte at a time");
        }

        @Override
        public synchronized void write(byte[] piece, int from, int length) {
            bytes.write(piece, from, length);
            notifyAll();
        }

        /** Returns what is said until those words come, and leaves what follows for the next call. */
        synchronized String until(String words) {
            while (true) {
                String said = bytes.toString(UTF_8).substring(read);
                int end = said.indexOf(words);
                if (end >= 0) {
                    read += end + words.length();
                    return said.substring(0, end + words.length());
                }
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new AssertionError("no \"" + words + "\" in: " + said, e);
                }
            }
        }
    }

    @BeforeEach
    void makeRules() {
        directory = home.resolve("prov");
        rules = directory.resolve("standard.drl");
        assertEquals(0, CommandLine.run("new", directory.toString()).exit());
    }

    @AfterEach
    void end() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    private void watch(String... options) {
        List<String> arguments = new ArrayList<>(List.of("watch", directory.toString(), "--lang=en"));
        arguments.addAll(List.of(options));
        Callable<Integer> run = () -> Main.run(arguments, new ByteArrayInputStream(new byte[0]), out, err);
        command = new FutureTask<>(run);
        thread = new Thread(command);
        thread.start();
    }

    private void replace(Path file, String one, String other) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(one), one);
        Files.writeString(file, text.replace(one, other));
    }

    @Test
    void beginsWithTheDirectoryAsItIs() throws Exception {
        watch();

        String said = out.until("0 fail\n");

        assertAll(() -> assertTrue(said.contains("no problems"), said), () -> assertFalse(said.contains("✗"), said));
    }

    @Test
    void saysAfterASaveWhatIsWrong() throws Exception {
        watch();
        out.until("0 fail\n");

        replace(rules, "isAtLeast(\"20\")", "isAtLeast(\"20 billion\")");

        String said = out.until("[threshold-not-a-number]");
        assertTrue(said.contains("standard.drl:13:"), said);
    }

    @Test
    void saysAfterASaveWhichCasesFail() throws Exception {
        watch();
        out.until("0 fail\n");

        replace(rules, "isAtLeast(\"20\")", "isAtLeast(\"25\")");

        String said = out.until(" fail\n");
        assertTrue(said.contains("✗ standard.cases.yaml:6 /industry/totalOutput/2021 = 20 → met"), said);
    }

    @Test
    void saysAfterASaveWhomTheEditAffects() throws Exception {
        byte[] gbk = ApplicationJson.write(Cases.eligibleForm()).getBytes(Charset.forName("GBK"));
        Path form = Files.write(home.resolve("form.json"), gbk);
        watch("--applications", form.toString(), "--encoding", "GBK");
        out.until("0 fail\n");

        replace(rules, "isAtLeast(\"20\")", "isAtLeast(\"97\")");

        out.until("eligible → not eligible");
    }

    @Test
    void saysThatNothingDiffersAfterACommentIsSaved() throws Exception {
        watch();
        out.until("0 fail\n");

        Files.writeString(rules, Files.readString(rules) + "// a comment\n");

        out.until("No criterion differs from the last usable save.\n");
    }

    @Test
    void comparesWithTheLastSaveThatCouldBeUsed() throws Exception {
        watch();
        out.until("0 fail\n");
        replace(rules, "isAtLeast(\"20\")", "isAtLeast(\"\")");
        out.until("[threshold-not-a-number]");

        replace(rules, "isAtLeast(\"\")", "isAtLeast(\"25\")");

        String said = out.until("What changed");
        assertTrue(said.contains("last save → this save"), said);
    }

    @Test
    void staysWhenTheDirectoryIsGone() throws Exception {
        watch();
        out.until("0 fail\n");
        Path away = home.resolve("away");
        Files.move(directory, away);
        out.until("no such file");

        Files.move(away, directory);

        out.until("no problems");
    }

    @Test
    void endsWithZeroWhenItIsInterrupted() throws Exception {
        watch();
        out.until("0 fail\n");

        thread.interrupt();

        assertEquals(0, command.get());
    }

    @Test
    void endsWithTheNextThingToSayOnceNobodyReads() {
        OutputStream left = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        int exit = Main.run(List.of("watch", directory.toString()), new ByteArrayInputStream(new byte[0]), left, err);

        assertEquals(0, exit, err.toString(UTF_8));
    }

    @Test
    void refusesADirectoryThatIsNotThere() {
        CommandLine.Result result =
                CommandLine.run("watch", home.resolve("none").toString(), "--lang=en");

        assertAll(
                () -> assertEquals(2, result.exit()),
                () -> assertTrue(result.err().contains("none: no such file"), result.err()));
    }
}
