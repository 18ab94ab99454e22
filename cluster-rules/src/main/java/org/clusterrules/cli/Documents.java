package org.clusterrules.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the application forms that the command line names, and collects what is wrong with any of them. */
final class Documents {
    private static final String STANDARD_INPUT = "-";

    private final Words words;
    private final Console console;
    private final Charset charset;
    private final List<Application> applications = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Documents(Words words, Console console, Charset charset) {
        this.words = words;
        this.console = console;
        this.charset = charset;
    }

    /** Returns the applications in these files, in their order, as far as they can be read. */
    List<Application> read(List<String> files) {
        for (String file : files) {
            try {
                read(file);
            } catch (IOException e) {
                problems.add(words.of("at-file", file, Places.describe(e, words)));
            }
        }
        return applications;
    }

    /** Returns the applications that were read. */
    List<Application> applications() {
        return applications;
    }

    /** Returns what is wrong, a line each; more can be added. */
    List<String> problems() {
        return problems;
    }

    private void read(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            add(file, 0, console.in());
            return;
        }
        Path path = Places.path(file, words);
        if (Files.isDirectory(path)) {
            problems.add(words.of("at-file", file, words.of("is-directory")));
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            if (file.toLowerCase(Locale.ROOT).endsWith(".ndjson")) {
                readLines(file, in);
            } else {
                add(file, 0, in);
            }
        }
    }

    /** Reads a document a line. A line break is the same byte in all character sets in use but UTF-16 and its kin. */
    private void readLines(String file, InputStream in) throws IOException {
        if ("\n".getBytes(charset).length != 1) {
            problems.add(words.of("at-file", file, words.of("no-lines", charset.name())));
            return;
        }
        boolean empty = true;
        int line = 0;
        for (byte[] bytes = line(in); bytes != null; bytes = line(in)) {
            line++;
            if (!isBlank(bytes)) {
                add(file, line, new ByteArrayInputStream(bytes));
                empty = false;
            }
        }
        if (empty) {
            problems.add(words.of("at-file", file, words.of("no-document")));
        }
    }

    /** Returns the bytes up to the next line break, and of a line that is too long no more than it takes to see that. */
    private static byte @Nullable [] line(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= ApplicationJson.MAX_BYTES) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Reads one document; {@code line} is the only line that it stands on, 0 where it has the file to itself. */
    private void add(String file, int line, InputStream in) throws IOException {
        try {
            applications.add(ApplicationJson.read(in, charset));
        } catch (InvalidApplicationException e) {
            for (Problem problem : e.problems()) {
                Problem placed = line == 0
                        ? problem
                        : new Problem(problem.kind(), problem.pointer(), line, problem.column(), problem.details());
                problems.add(file + ":" + placed.describe(words.language()));
            }
        }
    }
}
