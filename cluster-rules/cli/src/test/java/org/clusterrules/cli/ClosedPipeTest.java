package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosedPipeTest {
    @Test
    void systemSaysTheSameOfEveryPipeThatNobodyReads() throws Exception {
        // It closes its end and stays, for Java closes its own where a process has ended.
        Process process = new ProcessBuilder("sh", "-c", "exec <&-; echo closed; exec sleep 1000").start();
        try {
            assertEquals('c', process.getInputStream().read());
            OutputStream out = process.getOutputStream();
            IOException problem = assertThrows(IOException.class, () -> out.write(new byte[1 << 20]));
            assertTrue(new ClosedPipe().isMeantBy(problem), problem.toString());
            assertEquals(Optional.of(problem.getMessage()), ClosedPipe.provoke());
        } finally {
            process.destroyForcibly();
        }
    }

    /** What a system says whose language is Chinese or German. */
    @Test
    void languageOfTheSystemDoesNotMatter() {
        for (String message : new String[] {"断开的管道", "Datenübergabe unterbrochen (broken pipe)", "Broken pipe"}) {
            ClosedPipe pipe = new ClosedPipe(() -> Optional.of(message));
            assertTrue(pipe.isMeantBy(new IOException(message)));
            assertFalse(pipe.isMeantBy(new IOException("设备上没有空间")));
            assertFalse(pipe.isMeantBy(new IOException()));
        }
    }

    @Test
    void englishIsKnownWhereTheSystemGivesNoPipe() {
        ClosedPipe unknown = new ClosedPipe(Optional::empty);
        assertTrue(unknown.isMeantBy(new IOException("Broken pipe")));
        assertFalse(unknown.isMeantBy(new IOException("No space left on device")));
    }
}
