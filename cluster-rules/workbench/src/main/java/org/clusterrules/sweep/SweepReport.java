package org.clusterrules.sweep;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Unit;
import org.clusterrules.report.internal.CellFormat;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.sweep.SweepDrawing.Band;
import org.clusterrules.sweep.SweepDrawing.Labels;
import org.clusterrules.sweep.SweepResult.Step;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Picture;
import org.clusterrules.workbench.internal.DocumentBuilder;
import org.clusterrules.workbench.internal.DocumentFormat;
import org.clusterrules.workbench.internal.WorkbenchMessages;

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
        return DocumentFormat.text(document(), messages());
    }

    /** Returns it as one self-contained HTML page with pictures and without scripts. */
    public String html() {
        return DocumentFormat.html(document(), messages());
    }

    /** Returns a row for each threshold in CSV (RFC 4180), with a byte order mark, by which spreadsheets recognise UTF-8. */
    public String csv() {
        List<String> header = new ArrayList<>(List.of(messages().of("sweep.threshold")));
        Arrays.stream(Outcome.values()).map(this::name).forEach(header::add);
        header.add(messages().of("sweep.outcomes-changed"));
        Arrays.stream(Eligibility.values())
                .map(verdict -> messages().of(verdict.label()))
                .forEach(header::add);
        header.add(messages().of("sweep.eligibility-changed"));
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK)
                .append(String.join(",", header))
                .append("\r\n");
        for (Step step : result.steps()) {
            csv.append(step.threshold().toPlainString()).append(',');
            step.outcomes().values().forEach(count -> csv.append(count).append(','));
            csv.append(step.outcomesChanged()).append(',');
            step.eligible().values().forEach(count -> csv.append(count).append(','));
            csv.append(step.eligibilityChanged()).append("\r\n");
        }
        return csv.toString();
    }

    private PageMessages messages() {
        return WorkbenchMessages.in(language);
    }

    private String name(Outcome outcome) {
        return messages().of(outcome.label());
    }

    private String name(Eligibility verdict) {
        return messages().of("sweep." + verdict.name());
    }

    private Document document() {
        PageMessages messages = messages();
        DocumentBuilder page = new DocumentBuilder(messages);
        RuleSetInfo info = result.ruleSet();
        page.description("sweep.rule-set", messages.of("sweep.named", messages.of(info.title()), info.id()));
        page.description("sweep.criterion", result.criterion().id());
        page.description("sweep.current", amount(new BigDecimal(result.current())));
        page.description(
                "sweep.applications", messages.of("sweep.counted", result.applications(), result.unreadable()));
        page.paragraph(messages.of("sweep.meaning"));
        add(page, "outcomes", OUTCOMES, Step::outcomes, Html::id, this::name, Step::outcomesChanged);
        add(page, "eligible", VERDICTS, Step::eligible, Html::tone, this::name, Step::eligibilityChanged);
        String title = messages.of(result.criterion().title());
        return page.build("sweep", SafeText.capitalized(title));
    }

    private String amount(BigDecimal number) {
        return new CellFormat(messages()).amount(number, new Unit("", result.unit()));
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
        PageMessages messages = messages();
        List<Band> bands = new ArrayList<>();
        List<LabelledValue> legend = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(messages.of("sweep.threshold")));
        for (E one : kinds) {
            bands.add(new Band(tone.apply(one), Lists.transform(result.steps(), step -> count(counts, step, one))));
            // The first band is at the bottom of the picture, and so of the legend.
            legend.add(0, new LabelledValue("band " + tone.apply(one), name.apply(one)));
            head.add(SafeText.capitalized(name.apply(one)));
        }
        head.add(messages.of("sweep.changed"));
        page.section("sweep." + kind);
        page.add(
                new Picture(messages.of("sweep.picture"), SweepDrawing.draw(bands, labels(kind, kinds, name)), legend));
        page.table("sweep", head);
        for (Step step : result.steps()) {
            List<String> row = new ArrayList<>(List.of(step.threshold().toPlainString()));
            kinds.forEach(one -> row.add(messages.of("sweep.count", count(counts, step, one))));
            row.add(messages.of("sweep.count", changed.applyAsInt(step)));
            page.row(row.toArray(String[]::new));
        }
    }

    private static <E> int count(Function<Step, Map<E, Integer>> counts, Step step, E one) {
        return counts.apply(step).getOrDefault(one, 0);
    }

    private <E> Labels labels(String kind, List<E> kinds, Function<E, String> name) {
        PageMessages messages = messages();
        List<BigDecimal> thresholds =
                result.steps().stream().map(Step::threshold).toList();
        String first = amount(thresholds.get(0));
        String last = amount(thresholds.get(thresholds.size() - 1));
        String names = messages.join(kinds.stream().map(name).toList());
        BigDecimal current = new BigDecimal(result.current());
        return new Labels(
                kind,
                messages.of("sweep." + kind),
                messages.of("sweep.description", first, last, names),
                result.applications(),
                messages.of("sweep.most", result.applications()),
                first,
                last,
                messages.of("sweep.now", amount(current)),
                Iterables.indexOf(thresholds, threshold -> threshold.compareTo(current) == 0));
    }
}
