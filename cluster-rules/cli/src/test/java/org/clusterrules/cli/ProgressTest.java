package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long MILLISECOND = 1_000_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now = 5;

    private Progress progress(boolean shown, long total, long before) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                err,
                new CliMessages(Locale.ENGLISH));
        return new Progress(console, shown, total, before, () -> now);
    }

    /** Returns what was drawn, one line over the other. */
    private List<String> drawn() {
        return Arrays.stream(err.toString(UTF_8).split("\r\u001b\\[K", -1))
                .skip(1)
                .toList();
    }

    @Test
    void saysHowMuchIsDoneHowFastAndHowLongItWillTake() {
        Progress progress = progress(true, 4000, 0);
        for (int i = 1; i <= 1000; i++) {
            now += MILLISECOND;
            progress.form(i);
        }
        assertEquals("[#####---------------] 25%  1,000 forms  1,000/s  0:00:03 left", drawn().get(3));
    }

    @Test
    void isDrawnFourTimesASecondAndGoneInTheEnd() {
        Progress progress = progress(true, 100_000, 0);
        for (int i = 1; i <= 10_000; i++) {
            now += MILLISECOND;
            progress.form(i);
        }
        assertEquals(40, drawn().size());
        progress.clear();
        progress.clear();
        assertEquals(41, drawn().size());
        assertEquals("", drawn().get(40));
    }

    @Test
    void whatAnEarlierRunHasDoneIsDoneButNoMeasureOfSpeed() {
        Progress progress = progress(true, 10_000, 9000);
        now += 1000 * MILLISECOND;
        progress.form(9100);
        assertEquals(List.of("[##################--] 91%  1 form  1/s  0:00:09 left"), drawn());
    }

    @Test
    void fileThatGrowsIsNeverMoreThanDone() {
        Progress progress = progress(true, 1000, 0);
        now += 500 * MILLISECOND;
        progress.form(5000);
        assertEquals(List.of("[####################] 100%  1 form  2/s  0:00:00 left"), drawn());
    }

    @Test
    void whereTheEndIsNotKnownThereIsNoTimeLeft() {
        Progress progress = progress(true, 0, 0);
        now += 500 * MILLISECOND;
        progress.form(123);
        assertEquals(List.of("1 form  2/s"), drawn());
    }

    @Test
    void nothingIsDrawnWhereNobodySeesIt() {
        Progress progress = progress(false, 10, 0);
        now += 500 * MILLISECOND;
        progress.form(5);
        progress.clear();
        assertEquals("", err.toString(UTF_8));
    }
}
