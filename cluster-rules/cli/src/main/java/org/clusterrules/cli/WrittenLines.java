package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Enums;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.clusterrules.assessment.Outcome;

/**
 * Reads back the lines of a {@link StreamedRun} and counts how the forms did, so that the note need not record that and be trusted.
 * Parses only the beginning of each line and keeps no line.
 *
 * @param lines the number of lines
 * @param failed the number of assessments that do not pass
 * @param unreadable the number of forms that could not be read
 * @param areWellFormed whether every line is an assessment or an unreadable form, and ends with a line break
 */
record WrittenLines(long lines, long failed, long unreadable, boolean areWellFormed) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Reads a stream to its end, and fingerprints it. */
    static WrittenLines read(InputStream in, Fingerprint.Taker taker) throws IOException {
        Reader reader = new Reader(in, taker);
        while (reader.hasMore()) {
            reader.line();
        }
        return new WrittenLines(reader.lines, reader.failed, reader.unreadable, reader.areWellFormed);
    }

    private static final class Reader {
        private final InputStream in;
        private final Fingerprint.Taker taker;
        private final byte[] buffer = new byte[1 << 16];
        private int at;
        private int end;
        private long lines;
        private long failed;
        private long unreadable;
        private boolean areWellFormed = true;

        Reader(InputStream in, Fingerprint.Taker taker) {
            this.in = in;
            this.taker = taker;
        }

        private boolean hasMore() throws IOException {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer));
                taker.write(buffer, 0, end);
            }
            return at < end;
        }

        private void line() throws IOException {
            Line line = new Line();
            try (JsonParser json = JSON.createParser(line)) {
                String first = json.nextToken() == JsonToken.START_OBJECT ? json.nextFieldName() : null;
                if ("file".equals(first)) {
                    unreadable++;
                } else if ("format".equals(first)) {
                    failed += passes(json) ? 0 : 1;
                } else {
                    areWellFormed = false;
                }
            } catch (JsonProcessingException | CharConversionException e) {
                areWellFormed = false;
            }
            areWellFormed &= line.passRest();
            lines++;
        }

        /** Returns whether all parts of an assessment pass, and so the assessment does. */
        private boolean passes(JsonParser json) throws IOException {
            String name = "format";
            while (name != null && !name.equals("parts")) {
                json.nextToken();
                json.skipChildren();
                name = json.nextFieldName();
            }
            areWellFormed &= name != null && json.nextToken() == JsonToken.START_OBJECT;
            boolean passes = true;
            while (areWellFormed && json.nextFieldName() != null) {
                String outcome = String.valueOf(json.nextTextValue());
                passes &= Enums.getIfPresent(Outcome.class, outcome)
                        .transform(Outcome::passes)
                        .or(false);
            }
            return passes;
        }

        /** The bytes of a line without the line break, which have to be read one by one to find its end. */
        @SuppressWarnings("InputStreamSlowMultibyteRead")
        private final class Line extends InputStream {
            @Override
            public int read() throws IOException {
                return hasMore() && buffer[at] != '\n' ? buffer[at++] & 0xFF : -1;
            }

            /** Skips the rest of the line; returns whether it ends with a line break. */
            boolean passRest() throws IOException {
                transferTo(OutputStream.nullOutputStream());
                return hasMore() && buffer[at++] == '\n';
            }
        }
    }
}
