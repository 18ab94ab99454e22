package org.clusterrules.bench;

import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** All contenders side by side: in each round each of them once, in a virtual machine of its own every time. */
final class Engines {
    private Engines() {}

    static ReportTable measure(Settings settings) throws RunnerException {
        Map<Contender, Measured> measured = Measured.inRounds(Contender.class, settings);
        StringBuilder table = new StringBuilder("| contender | µs of processor time | × limit | bytes | × limit |"
                + " two threads, × one |\n|---|---|---|---|---|---|\n");
        measured.forEach((contender, of) -> table.append(of.row(
                contender.title(),
                measured.get(contender.tellsFindings() ? Contender.PLAIN_FINDINGS : Contender.PLAIN_OUTCOMES))));
        table.append('\n').append(String.join(", ", Machine.versions())).append(".\n");
        return new ReportTable("table", table.toString());
    }
}
