package org.clusterrules.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.bench.FormBenchmark.Work;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.sweep.Sweep;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How far a line of a portfolio is taken, from the bytes of its form to the bytes of its assessment: by the calls that the command line
 * makes, and by hand. Each step is measured together with those before it, since an assessment finds what it is asked for only then, and
 * keeps it: what writing costs is the difference.
 */
enum LineStep implements FormBenchmark.Subject {
    HAND_READ("read: by hand", null, () -> {
        byte[][] lines = lines();
        return i -> FormByHand.read(lines[i]).facts();
    }),
    READ("read", HAND_READ, () -> {
        byte[][] lines = lines();
        return i -> read(lines[i]);
    }),
    HAND_ASSESS("read before, and assessed: by hand", null, () -> {
        List<Application> forms = FormMix.of(FormMix.SIZE);
        return i -> PlainJava.outcomes(forms.get(i));
    }),
    ASSESS("read before, and assessed: directly", HAND_ASSESS, () -> assess(rules().direct())),
    ASSESS_IN_SESSION("read before, and assessed: in a session", HAND_ASSESS, () -> assess(rules())),
    HAND_WRITE("read before, assessed and written: by hand", null, () -> {
        List<Application> forms = FormMix.of(FormMix.SIZE);
        return i -> writtenByHand(Facts.of(forms.get(i)), forms.get(i).sha256());
    }),
    WRITE("read before, assessed and written: directly", HAND_WRITE, () -> {
        List<Application> forms = FormMix.of(FormMix.SIZE);
        RuleSet rules = rules().direct();
        return i -> write(rules.assess(forms.get(i)), FindingSelection.ALL);
    }),
    HAND_LINE("the whole line: by hand", null, () -> {
        byte[][] lines = lines();
        return i -> lineByHand(lines[i]);
    }),
    LINE("the whole line: directly", HAND_LINE, () -> line(rules().direct(), FindingSelection.ALL)),
    LINE_IN_SESSION("the whole line: in a session", HAND_LINE, () -> line(rules(), FindingSelection.ALL)),
    LINE_NEEDING_WORK(
            "the whole line, with `--findings needing-work`: directly, × all findings",
            LINE,
            () -> line(rules().direct(), FindingSelection.NEEDING_WORK)),
    SWEEP("read before, and swept through 100 thresholds of one criterion, × assessed directly", ASSESS, () -> {
        List<Application> forms = FormMix.of(FormMix.SIZE);
        Sweep sweep = Sweep.of(
                rules(),
                "standard.leading-output-share",
                0,
                IntStream.rangeClosed(1, 100).mapToObj(BigDecimal::valueOf).toList());
        return i -> sweep.course(forms.get(i));
    });

    private static final int ROOM = 1 << 16;

    private final String title;
    private final LineStep limit;
    private final Preparation preparation;

    /** Makes everything ready that is made once. */
    private interface Preparation {
        Work work() throws IOException;
    }

    /**
     * Makes a step.
     *
     * @param limit what it is compared with; {@code null} for what is a limit itself
     */
    LineStep(String title, LineStep limit, Preparation preparation) {
        this.title = title;
        this.limit = limit;
        this.preparation = preparation;
    }

    @Override
    public Work work() throws IOException {
        return preparation.work();
    }

    /** Holds for the whole line. */
    @Override
    public boolean isMeasuredWithTwoThreads() {
        return this == HAND_LINE || limit == HAND_LINE;
    }

    private static RuleSet rules() {
        return RuleSet.builtIn(RuleSetFiles.ID);
    }

    private static byte[][] lines() {
        return FormMix.of(FormMix.SIZE).stream().map(LineStep::bytes).toArray(byte[][]::new);
    }

    static byte[] bytes(Application form) {
        return ApplicationJson.writeLine(form).getBytes(StandardCharsets.UTF_8);
    }

    private static Application read(byte[] line) throws IOException {
        return ApplicationJson.read(new ByteArrayInputStream(line), StandardCharsets.UTF_8);
    }

    private static Work assess(RuleSet rules) {
        List<Application> forms = FormMix.of(FormMix.SIZE);
        return i -> rules.assess(forms.get(i));
    }

    private static Work line(RuleSet rules, FindingSelection findings) {
        byte[][] lines = lines();
        return i -> write(rules.assess(read(lines[i])), findings);
    }

    private static byte[] write(Assessment assessment, FindingSelection findings) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(ROOM);
        AssessmentJson.writeLine(assessment.in(Locale.CHINESE, findings), line);
        line.write('\n');
        return line.toByteArray();
    }

    private static byte[] lineByHand(byte[] line) throws IOException {
        FormByHand form = FormByHand.read(line);
        return writtenByHand(form.facts(), form.sha256());
    }

    private static byte[] writtenByHand(Facts facts, String sha256) throws IOException {
        PlainJava.judge(facts, true);
        return DocumentByHand.write(facts, sha256);
    }

    /**
     * Compares the lines that are written by hand with those of the library, byte for byte.
     *
     * @throws IllegalStateException if one differs
     */
    static void check(List<Application> forms) throws IOException {
        RuleSet rules = rules().direct();
        for (Application form : forms) {
            byte[] hand = lineByHand(bytes(form));
            byte[] line = write(rules.assess(form), FindingSelection.ALL);
            int differs = Arrays.mismatch(hand, line);
            if (differs >= 0) {
                throw new IllegalStateException(
                        "other bytes by hand: " + around(hand, differs) + around(line, differs));
            }
        }
        System.out.println("writes the same bytes of " + forms.size() + " forms: " + HAND_LINE.title);
    }

    private static String around(byte[] line, int at) {
        int from = Math.max(0, at - 200);
        return "\n" + new String(line, from, Math.min(line.length, at + 100) - from, StandardCharsets.UTF_8);
    }

    /** Measures every step in rounds. */
    static ReportTable measure(Settings settings) throws RunnerException {
        Map<LineStep, Measured> measured = Measured.inRounds(LineStep.class, settings);
        StringBuilder table = new StringBuilder("| a line is | µs of processor time | × by hand | bytes |"
                + " × by hand | two threads, × one |\n|---|---|---|---|---|---|\n");
        measured.forEach(
                (step, of) -> table.append(of.row(step.title, measured.get(step.limit == null ? step : step.limit))));
        table.append(row("written alone: by hand", written(measured, HAND_WRITE, HAND_ASSESS), measured));
        table.append(row("written alone: directly", written(measured, WRITE, ASSESS), measured));
        return new ReportTable("portfolio", table.toString());
    }

    private static Rounds[] written(Map<LineStep, Measured> measured, LineStep with, LineStep without) {
        Measured more = measured.get(with);
        Measured less = measured.get(without);
        return new Rounds[] {more.processor.minus(less.processor), more.bytes.minus(less.bytes)};
    }

    private static String row(String title, Rounds[] of, Map<LineStep, Measured> measured) {
        Rounds[] limit = written(measured, HAND_WRITE, HAND_ASSESS);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | |%n",
                title,
                of[0].text("%.1f"),
                of[0].over(limit[0]).text("%.2f"),
                of[1].text("%,.0f"),
                of[1].over(limit[1]).text("%.2f"));
    }
}
