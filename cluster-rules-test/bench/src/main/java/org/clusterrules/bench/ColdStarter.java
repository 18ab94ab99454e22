package org.clusterrules.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.clusterrules.cli.Main;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/** What is started: assesses one sample and ends; behind {@code heap}, it says in its last line how many bytes are alive then. */
public final class ColdStarter {
    static final String SAMPLE = "eligible.json";

    /** The property that says how many findings there have to be: to count the criteria here would load the hand-written ones. */
    static final String FINDINGS = "findings";

    private ColdStarter() {}

    /** {@code [heap] plain}, {@code direct}, {@code session}, {@code load DIRECTORY}, or what the command line understands. */
    public static void main(String[] arguments) throws IOException {
        int at = arguments[0].equals("heap") ? 1 : 0;
        if (at == 1) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("\n" + Heap.used())));
        }
        switch (arguments[at]) {
            case "plain" -> check(PlainJava.findings(form()).size());
            case "direct" ->
                check(RuleSet.builtIn(RuleSetFiles.ID)
                        .direct()
                        .assess(form())
                        .findings()
                        .size());
            case "session" ->
                check(RuleSet.builtIn(RuleSetFiles.ID).assess(form()).findings().size());
            case "load" ->
                check(RuleSet.load(Path.of(arguments[at + 1]))
                        .assess(form())
                        .findings()
                        .size());
            default -> Main.main(Arrays.copyOfRange(arguments, at, arguments.length));
        }
    }

    private static Application form() {
        return FormMix.read(SAMPLE);
    }

    private static void check(int findings) {
        if (findings != Integer.getInteger(FINDINGS, 0)) {
            throw new IllegalStateException("findings: " + findings);
        }
    }
}
