package org.clusterrules.sweep;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Unit;
import org.clusterrules.report.internal.CellWords;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.sweep.SweepDrawing.Band;
import org.clusterrules.sweep.SweepDrawing.Labels;
import org.clusterrules.sweep.SweepResult.Step;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Picture;
import org.clusterrules.workbench.internal.DocumentBuilder;
import org.clusterrules.workbench.internal.DocumentFormat;
import org.clusterrules.workbench.internal.WorkbenchWords;

/**
 * A report on the effect of other numbers in place of a threshold. Immutable.
 *
 * @param language Chinese or English
 */
public record SweepReport(SweepResult result, Locale language) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** From the bottom of the picture, where the best is. */
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.MET, Outcome.NEAR, Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED, Outcome.UNMET);

    private static final List<Eligibility> VERDICTS =
            List.of(Eligibility.YES, Eligibility.UNDETERMINED, Eligibility.NO);

    /** Returns it as text, for a terminal. */
    public String text() {
        return DocumentFormat.text(document(), words());
    }

    /** Returns it as one self-contained HTML page with pictures and without scripts. */
    public String html() {
        return DocumentFormat.html(document(), words());
    }

    /** Returns a row for each threshold in CSV (RFC 4180), with a byte order mark, by which spreadsheets recognise UTF-8. */
    public String csv() {
        Stream<String> header = Stream.of(
                        Stream.of(words().of("sweep.threshold")),
                        Arrays.stream(Outcome.values()).map(this::name),
                        Stream.of(words().of("sweep.outcomes-changed")),
                        Arrays.stream(Eligibility.values()).map(verdict -> words().of(verdict.label())),
                        Stream.of(words().of("sweep.eligibility-changed")))
                .flatMap(names -> names);
        return Stream.concat(Stream.of(header), result.steps().stream().map(SweepReport::cells))
                .map(row -> row.collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static Stream<String> cells(Step step) {
        return Stream.of(
                        Stream.of(step.threshold().toPlainString()),
                        step.outcomes().values().stream().map(String::valueOf),
                        Stream.of("" + step.outcomesChanged()),
                        step.eligible().values().stream().map(String::valueOf),
                        Stream.of("" + step.eligibilityChanged()))
                .flatMap(cells -> cells);
    }

    private PageWords words() {
        return WorkbenchWords.in(language);
    }

    private String name(Outcome outcome) {
        return words().of(outcome.label());
    }

    private String name(Eligibility verdict) {
        return words().of("sweep." + verdict.name());
    }

    private Document document() {
        PageWords words = words();
        DocumentBuilder page = new DocumentBuilder(words);
        page.fact(
                "sweep.rule-set",
                words.of(
                        "sweep.named",
                        words.of(result.ruleSet().title()),
                        result.ruleSet().id()));
        page.fact("sweep.criterion", result.criterion().id());
        page.fact("sweep.current", amount(new BigDecimal(result.current())));
        page.fact("sweep.applications", words.of("sweep.counted", result.applications(), result.unreadable()));
        page.paragraph(words.of("sweep.meaning"));
        add(page, "outcomes", OUTCOMES, Step::outcomes, Html::tone, this::name, Step::outcomesChanged);
        add(page, "eligible", VERDICTS, Step::eligible, Html::tone, this::name, Step::eligibilityChanged);
        return page.build(
                "sweep", SafeText.capitalized(words.of(result.criterion().title())));
    }

    private String amount(BigDecimal number) {
        return new CellWords(words()).amount(number, new Unit("", result.unit()));
    }

    /** Adds counts of one kind as a picture and as a table with a row for each threshold. */
    private <E> void add(
            DocumentBuilder page,
            String kind,
            List<E> kinds,
            Function<Step, Map<E, Integer>> counts,
            Function<E, String> tone,
            Function<E, String> name,
            ToIntFunction<Step> changed) {
        PageWords words = words();
        List<Band> bands = kinds.stream()
                .map(one -> new Band(
                        tone.apply(one),
                        result.steps().stream()
                                .map(step -> counts.apply(step).getOrDefault(one, 0))
                                .toList()))
                .toList();
        List<LabelledValue> legend = kinds.stream()
                .map(one -> new LabelledValue("band " + tone.apply(one), name.apply(one)))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), Lists::reverse)); // as in the picture, from above
        List<String> head = ImmutableList.<String>builder()
                .add(words.of("sweep.threshold"))
                .addAll(kinds.stream().map(name).map(SafeText::capitalized).toList())
                .add(words.of("sweep.changed"))
                .build();
        page.section("sweep." + kind);
        page.add(new Picture(words.of("sweep.picture"), SweepDrawing.draw(bands, labels(kind, kinds, name)), legend));
        page.table("sweep", head);
        for (Step step : result.steps()) {
            Stream<Integer> numbers = Stream.concat(
                    kinds.stream().map(one -> counts.apply(step).getOrDefault(one, 0)),
                    Stream.of(changed.applyAsInt(step)));
            page.row(Stream.concat(
                            Stream.of(step.threshold().toPlainString()),
                            numbers.map(number -> words.of("sweep.count", number)))
                    .toArray(String[]::new));
        }
    }

    private <E> Labels labels(String kind, List<E> kinds, Function<E, String> name) {
        PageWords words = words();
        List<BigDecimal> thresholds =
                result.steps().stream().map(Step::threshold).toList();
        BigDecimal first = thresholds.get(0);
        BigDecimal last = thresholds.get(thresholds.size() - 1);
        BigDecimal current = new BigDecimal(result.current());
        return new Labels(
                kind,
                words.of("sweep." + kind),
                words.of(
                        "sweep.description",
                        amount(first),
                        amount(last),
                        words.join(kinds.stream().map(name).toList())),
                result.applications(),
                words.of("sweep.most", result.applications()),
                amount(first),
                amount(last),
                words.of("sweep.now", amount(current)),
                Iterables.indexOf(thresholds, threshold -> threshold.compareTo(current) == 0));
    }
}
