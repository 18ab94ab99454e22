package org.clusterrules.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Application;

/** Reads the application forms that the command line names, and collects what is wrong with any of them. */
final class Documents {
    static final String STANDARD_INPUT = "-";

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
            try (DocumentFile documents = file.equals(STANDARD_INPUT)
                    ? DocumentFile.whole(file, console.in())
                    : DocumentFile.open(file, path(file, charset, words), 0, 0)) {
                read(file, documents);
            } catch (UnreadableException e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                problems.add(words.of("at-file", file, Places.describe(e, words)));
            }
        }
        return applications;
    }

    private void read(String file, DocumentFile documents) throws IOException {
        Document document = documents.next();
        if (document == null) {
            throw Document.none(file, words);
        }
        for (; document != null; document = documents.next()) {
            try {
                applications.add(document.read(charset, words));
            } catch (UnreadableException e) {
                problems.addAll(e.problems());
            }
        }
    }

    /** Returns the applications that were read. */
    List<Application> applications() {
        return applications;
    }

    /** Returns what is wrong, a line each; more can be added. */
    List<String> problems() {
        return problems;
    }

    /** Returns the path of a file, unless it can hold no documents whatever is in it. */
    static Path path(String file, Charset charset, Words words) throws IOException {
        Path path = Places.path(file, words);
        if (Files.isDirectory(path)) {
            throw new IOException(words.of("is-directory"));
        } else if (DocumentFile.holdsLines(file) && !hasLines(charset)) {
            throw new IOException(words.of("no-lines", charset.name()));
        }
        return path;
    }

    /** Whether a line break is one byte. */
    static boolean hasLines(Charset charset) {
        return "\n".getBytes(charset).length == 1;
    }
}
