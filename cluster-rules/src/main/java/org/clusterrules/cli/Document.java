package org.clusterrules.cli;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;

/**
 * A document as it was found, not yet read.
 *
 * @param file its file, as the command line names it
 * @param line the line of the file that it stands on; 0 where it has the file to itself
 * @param content the document, and of one that is too long no more than it takes to see that
 * @param end how many bytes of the file lie before what follows it
 */
record Document(String file, int line, ByteSource content, long end) {
    /** Reads it; what is wrong with it is told with its place in the file. */
    Application read(Charset charset, Words words) {
        try (InputStream in = content.openStream()) {
            return ApplicationJson.read(in, charset);
        } catch (InvalidApplicationException e) {
            throw new UnreadableException(
                    e.problems().stream().map(problem -> place(problem, words)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes do not fail to be read
        }
    }

    private String place(Problem problem, Words words) {
        Problem placed = line == 0
                ? problem
                : new Problem(problem.kind(), problem.pointer(), line, problem.column(), problem.details());
        return file + ":" + placed.describe(words.language());
    }

    /** Says that a file of lines has none with a document. */
    static UnreadableException none(String file, Words words) {
        return new UnreadableException(List.of(words.of("at-file", file, words.of("no-document"))));
    }
}
