package org.clusterrules.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Whether somebody sees what this process writes. */
final class Terminal {
    private Terminal() {}

    /**
     * Returns whether standard error is a terminal that does not also show the result. Java does not tell: {@link System#console()}
     * exists only if standard output is a terminal too, and since JDK 22 always. So the shell is asked; without a shell, it is not a
     * terminal.
     */
    static boolean showsProgress(boolean resultOnStandardOutput) {
        return holds(resultOnStandardOutput ? "test -t 2 && ! test -t 1" : "test -t 2");
    }

    static boolean hasStandardOutput() {
        return holds("test -t 1");
    }

    private static boolean holds(String test) {
        try {
            ProcessBuilder shell = new ProcessBuilder("sh", "-c", test);
            shell.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
            return shell.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
