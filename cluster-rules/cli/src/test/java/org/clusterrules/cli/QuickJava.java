package org.clusterrules.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The command that starts a virtual machine for a test: one that compiles lightly, and so takes half the time for a short run. */
final class QuickJava {
    private QuickJava() {}

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        Collections.addAll(command, arguments);
        return command;
    }
}
