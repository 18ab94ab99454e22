package org.clusterrules.book;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.RuleLocation;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.language.judgement.Reasoning;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.report.internal.CellFormat;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Description;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.DocumentBuilder;
import org.clusterrules.workbench.internal.DocumentFormat;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * Explains one outcome step by step: the rule, the cells that it reads, its words, each judgement, and its effect on the verdict.
 * Everything comes from the rules themselves; nothing is judged again. Chinese for a Chinese locale, English for every other. Immutable.
 */
public final class FindingPage {
    /** More cells of one variable are not readable; the whole form has hundreds. */
    private static final int MOST_CELLS = 60;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PageMessages messages;
    private final Assessment assessment;
    private final Finding finding;
    private final Rule rule;

    /**
     * Assesses an application and takes one of its findings.
     *
     * @throws IllegalArgumentException if the rules do not have that criterion
     */
    public FindingPage(RuleSet rules, Application application, String criterionId, Locale language) {
        this.messages = WorkbenchMessages.in(language);
        this.assessment = rules.assess(application);
        this.finding = assessment.finding(criterionId);
        this.rule = rules.rule(criterionId).orElseThrow();
    }

    /** Returns it as text for a terminal. */
    public String text() {
        return DocumentFormat.text(document(), messages);
    }

    /** Returns it as Markdown. */
    public String markdown() {
        return DocumentFormat.markdown(document(), messages);
    }

    private Document document() {
        DocumentBuilder page = new DocumentBuilder(messages);
        rule(page);
        cells(page);
        requirement(page);
        page.section("why.judgement");
        new JudgementSteps(messages).add(page, Reasoning.of(finding));
        outcome(page);
        effect(page);
        return page.build("why", messages.of(rule.criterion().title()));
    }

    private void rule(DocumentBuilder page) {
        Criterion criterion = rule.criterion();
        page.description("why.criterion", Inline.code(criterion.id()));
        page.description("why.form", assessment.clusterName().orElse(messages.of("why.no-name")));
        RuleSetInfo info = assessment.ruleSet();
        page.description("rule-set", messages.of("rule-set.value", messages.of(info.title()), info.id()));
        page.description("why.rule", Inline.code(place(criterion.location())));
        for (Optional<RuleLocation> replaced = criterion.location().replaced();
                replaced.isPresent();
                replaced = replaced.get().replaced()) {
            page.description("why.replaces", Inline.code(place(replaced.get())));
        }
        page.description("basis", messages.of(criterion.basis()));
        page.description("why.kind", messages.of(criterion.kind().label()));
        criterion
                .area()
                .map(area -> messages.of("why.area", messages.of(area.label()), weight()))
                .ifPresent(score -> page.description("why.score", score));
        page.quotation(criterion.location().comment());
    }

    private String weight() {
        return rule.criterion().weight().stripTrailingZeros().toPlainString();
    }

    private static String place(RuleLocation location) {
        return location.ruleSet() + " " + location.file() + ":" + location.line();
    }

    private void cells(DocumentBuilder page) {
        page.section("why.cells");
        for (Rule.Fact fact : rule.facts()) {
            for (Rule.Variable variable : fact.variables()) {
                Inline read = Inline.code(variable.name() + " : " + variable.field());
                if (fact.part().isPresent()) {
                    page.table("findings", "why.criterion", "why.kind", "why.outcome")
                            .row(read);
                    assessment.findings().stream()
                            .filter(one -> one.criterion().part() == fact.part().get())
                            .forEach(one -> add(page, one));
                } else {
                    page.table("cells", "why.place", "why.entered", "why.read").row(read);
                    add(page, at(variable.field().pointer()));
                }
            }
        }
    }

    /** Returns the cells at a place of the form and below it. */
    private List<Cell> at(String pointer) {
        return assessment.application().cells().stream()
                .filter(cell -> (cell.pointer() + "/").startsWith(pointer + "/"))
                .toList();
    }

    /** Adds the cells; if there are too many, those that decided. */
    private void add(DocumentBuilder page, List<Cell> cells) {
        List<Cell> shown = cells.size() <= MOST_CELLS
                ? cells
                : finding.cells().stream()
                        .filter(cells::contains)
                        .limit(MOST_CELLS)
                        .toList();
        EnteredValue values = new EnteredValue(messages);
        shown.forEach(
                cell -> page.row(cell.place().fullLabel(messages.language()), values.entered(cell), values.read(cell)));
        if (shown.size() < cells.size()) {
            page.row(messages.of("why.more-cells", cells.size() - shown.size()));
        }
    }

    private void add(DocumentBuilder page, Finding earlier) {
        page.row(
                Inline.plain(messages.of(earlier.criterion().title())),
                Inline.plain(messages.of(earlier.criterion().kind().label())),
                Inline.outcome(earlier.outcome(), messages));
    }

    /** Adds the words of the requirement in their order. */
    private void requirement(DocumentBuilder page) {
        page.section("why.words");
        page.table("words", "reference.word", "reference.meaning");
        String before = "criterion";
        for (Rule.Call call : rule.calls()) {
            String unit = call.word().unit();
            String meaning = messages.of(call.word().label());
            page.row(
                    Inline.code(before + call),
                    Inline.plain(unit.isEmpty() ? meaning : messages.of("reference.unit", meaning, unit)));
            before = "";
        }
    }

    private void outcome(DocumentBuilder page) {
        page.section("why.result");
        page.description("why.outcome", Inline.outcome(finding.outcome(), messages));
        page.description("why.message", finding.message(messages.language()));
        if (finding.knifeEdge()) {
            page.description("why.knife-edge", messages.of("why.knife-edge.note"));
        }
        for (Change change : finding.advice()) {
            page.description("why.advice", cell(change, new CellFormat(messages).change(change)));
        }
        if (finding.advice().isEmpty()) {
            finding.turningPoint()
                    .map(turn -> cell(turn, turn.to().toPlainString()))
                    .ifPresent(turn -> page.description("why.turning-point", turn));
        }
    }

    private String cell(Change change, String value) {
        return messages.of("labelled", change.from().place().fullLabel(messages.language()), value);
    }

    /** Adds the effect of the outcome on its part, the verdict, and the score. */
    private void effect(DocumentBuilder page) {
        page.section("why.effect");
        Criterion criterion = rule.criterion();
        Line partOutcome =
                criterion.isRequired() ? partOutcome(criterion.part()) : Line.of(messages.of("why.advisory"));
        page.description(new Description(
                messages.of("why.part", messages.of(criterion.part().label())), List.of(partOutcome)));
        boolean decides = criterion.isRequired() && criterion.part().decidesEligibility();
        boolean recordedOnly = assessment.eligible() == Eligibility.YES
                && !assessment.notChecked().isEmpty();
        String label = messages.of(assessment.eligible().label());
        String verdict = recordedOnly ? messages.of("why.verdict.recorded-only", label) : label;
        page.description("why.verdict", messages.of("why.verdict." + (decides ? "decides" : "apart"), verdict));
        criterion.area().ifPresent(area -> page.description("why.score", score(area)));
    }

    private Line partOutcome(Part part) {
        List<Outcome> required = assessment.findings().stream()
                .filter(one -> one.criterion().part() == part && one.criterion().isRequired())
                .map(Finding::outcome)
                .toList();
        String counts = Arrays.stream(Outcome.values())
                .filter(required::contains)
                .map(outcome -> messages.of(
                        "why.count", messages.of(outcome.label()), Collections.frequency(required, outcome)))
                .collect(Collectors.joining(messages.of("comma")));
        return Line.of(
                Inline.outcome(requireNonNull(assessment.parts().get(part)), messages),
                Inline.plain(messages.of("why.part.counts", required.size(), counts)));
    }

    /** Returns what the criterion earns of its weight, and the score of its area. */
    private String score(Area area) {
        String ofArea = String.valueOf(assessment.score().areas().get(area));
        return finding.earned()
                .filter(share -> rule.criterion().weight().signum() > 0)
                .map(share ->
                        share.times(HUNDRED).rounded(2).stripTrailingZeros().toPlainString())
                .map(percent -> messages.of("why.earned", percent, weight(), messages.of(area.label()), ofArea))
                .orElseGet(() -> messages.of("why.not-scored", weight()));
    }
}
