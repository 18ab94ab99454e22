package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private static final int LONGEST = 200_000;

    private static LineReader reader(String text) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(US_ASCII)), LONGEST);
    }

    private static List<String> lines(LineReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            lines.add(new String(line, US_ASCII));
        }
        assertNull(reader.next());
        return lines;
    }

    @Test
    void lastLineNeedsNoBreakAndBlankLinesAreLines() throws IOException {
        assertEquals(List.of("a", "", "b\r", "c"), lines(reader("a\n\nb\r\nc")));
        assertEquals(List.of("a", ""), lines(reader("a\n\n")));
        assertEquals(List.of(), lines(reader("")));
    }

    /** Around the size of the buffer and twice that, where a line begins, ends and goes on at the border. */
    @ParameterizedTest
    @ValueSource(ints = {65_534, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, LONGEST})
    void lineCrossesTheBuffer(int length) throws IOException {
        List<String> lines = List.of("x".repeat(length), "y", "z".repeat(length), "");
        LineReader reader = reader(String.join("\n", lines) + "\n");
        assertEquals(lines, lines(reader));
        assertEquals(2L * length + 5, reader.position());
    }

    @Test
    void lineThatIsTooLongIsCutOffAndCountedWhole() throws IOException {
        LineReader reader = reader("x".repeat(3 * LONGEST) + "\nb\n");
        assertEquals(List.of("x".repeat(LONGEST + 1), "b"), lines(reader));
        assertEquals(3L * LONGEST + 3, reader.position());
    }

    @Test
    void positionIsBehindTheLineAndItsBreak() throws IOException {
        LineReader reader = reader("ab\n\nc");
        assertEquals(0, reader.position());
        reader.next();
        assertEquals(3, reader.position());
        reader.next();
        assertEquals(4, reader.position());
        reader.next();
        assertEquals(5, reader.position());
    }

    @Test
    void bytesThatComeOneByOneMakeTheSameLines() throws IOException {
        InputStream slow = new ByteArrayInputStream("ab\ncd\n\ne".getBytes(US_ASCII)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(1, length));
            }

            @Override
            public int read(byte[] bytes) {
                return read(bytes, 0, bytes.length);
            }
        };
        assertEquals(List.of("ab", "cd", "", "e"), lines(new LineReader(slow, LONGEST)));
    }
}
