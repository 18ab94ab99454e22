package org.clusterrules.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rules.Portfolio;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.sweep.Sweep;
import org.clusterrules.sweep.SweepReport;
import org.clusterrules.sweep.SweepTally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what other numbers in place of one threshold would do to all applications of a file. */
@Command(name = "sweep", sortOptions = false)
final class SweepCommand extends Subcommand {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    private static final ImmutableMap<String, Function<SweepReport, String>> FORMATS =
            ImmutableMap.of("text", SweepReport::text, "csv", SweepReport::csv, "html", SweepReport::html);

    @Option(names = "--criterion", paramLabel = "CRITERION", required = true, descriptionKey = "why-criterion")
    private String criterionId = "";

    @Option(names = "--from", paramLabel = "NUMBER", required = true, descriptionKey = "sweep-from")
    private String from = "";

    @Option(names = "--to", paramLabel = "NUMBER", required = true, descriptionKey = "sweep-to")
    private String to = "";

    @Option(names = "--step", paramLabel = "NUMBER", descriptionKey = "sweep-step")
    private String step = "1";

    @Option(names = "--threshold", paramLabel = "N", descriptionKey = "sweep-threshold")
    private @Nullable String threshold;

    @Option(names = "--applications", paramLabel = "FILE", required = true, descriptionKey = "sweep-applications")
    private String applications = "";

    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "sweep-format")
    private String format = "text";

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final EncodingOption encoding = new EncodingOption();

    private record Result(InputForm.ParsedForm parsed, Optional<Sweep.Course> course) {}

    @Override
    int call() throws IOException {
        rules.check(this);
        Function<SweepReport, String> written = choose("no-format", format, FORMATS);
        List<BigDecimal> thresholds = thresholds();
        InputFiles input = encoding.file(this, applications);
        List<String> problems = new ArrayList<>(input.problems());
        Optional<RuleSet> loaded = rules.load(messages(), problems);
        if (loaded.isEmpty() || !problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
        Sweep sweep = sweep(loaded.get(), thresholds);
        input.take(loaded.get());
        Destination destination = output.open(this).notOver(input).notOver(rules.files());
        SweepTally tally = new SweepTally(sweep);
        if (count(input, sweep, tally, problems) == 0) {
            UnreadableException.check(problems);
        }
        destination.write(
                written.apply(new SweepReport(tally.result(), messages().language())));
        problems.forEach(console()::problem);
        return problems.isEmpty() ? 0 : Main.UNREADABLE;
    }

    /** Counts every application as it is read, on all processors; returns how many there are. */
    private int count(InputFiles input, Sweep sweep, SweepTally tally, List<String> problems) throws IOException {
        int counted = 0;
        try (FormSequence forms = new FormSequence(input);
                Stream<Result> all = Portfolio.map(forms.stream(), form -> {
                    InputForm.ParsedForm parsed = form.input().read();
                    return new Result(parsed, parsed.application().map(sweep::course));
                })) {
            for (Iterator<Result> remaining = all.iterator(); remaining.hasNext(); ) {
                Result result = remaining.next();
                problems.addAll(result.parsed().problems(messages().language()));
                console().notices(result.parsed().notices());
                result.course().ifPresentOrElse(tally::add, tally::addUnreadable);
                counted += result.course().isPresent() ? 1 : 0;
            }
        }
        return counted;
    }

    private Sweep sweep(RuleSet loaded, List<BigDecimal> thresholds) {
        checkCriterion(loaded, criterionId);
        int index = index(Sweep.thresholdsOf(loaded, criterionId));
        try {
            return Sweep.of(loaded, criterionId, index, thresholds);
        } catch (InvalidRuleSetException e) {
            throw refuse(
                    "sweep-not-possible",
                    criterionId,
                    messages().of(e.problems().get(0).message()));
        }
    }

    private int index(List<String> there) {
        if (there.isEmpty()) {
            throw refuse("sweep-no-threshold", criterionId);
        } else if (threshold == null && there.size() == 1) {
            return 0;
        }
        for (int i = 0; i < there.size(); i++) {
            if (Integer.toString(i + 1).equals(threshold)) {
                return i;
            }
        }
        throw refuse("sweep-which-threshold", criterionId, there.size(), String.join(", ", there));
    }

    private List<BigDecimal> thresholds() {
        BigDecimal first = number("--from", from);
        BigDecimal last = number("--to", to);
        BigDecimal each = number("--step", step);
        if (first.compareTo(last) > 0) {
            throw refuse("sweep-order", from, to);
        } else if (each.signum() <= 0) {
            throw refuse("sweep-step-above-zero", step);
        }
        BigDecimal count = last.subtract(first).divideToIntegralValue(each).add(BigDecimal.ONE);
        if (count.compareTo(BigDecimal.valueOf(Sweep.MOST_THRESHOLDS)) > 0) {
            throw refuse("sweep-too-many", count.toPlainString(), Sweep.MOST_THRESHOLDS);
        }
        BigDecimal start = first.setScale(Math.max(first.scale(), each.scale())); // all have as many decimals
        return Stream.iterate(start, number -> number.compareTo(last) <= 0, number -> number.add(each))
                .toList();
    }

    private BigDecimal number(String option, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw refuse("sweep-no-number", option, text);
        }
        return new BigDecimal(text);
    }
}
