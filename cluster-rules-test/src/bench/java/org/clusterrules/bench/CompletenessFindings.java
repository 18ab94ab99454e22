package org.clusterrules.bench;

import static org.clusterrules.bench.Reported.blank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Label;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/** The findings of completeness in plain Java. */
final class CompletenessFindings {
    private static final Unit CHARACTERS = new Unit("characters", new Label("字", "characters"));
    private static final Bound TEXT_LENGTH = new Bound(Operator.AT_MOST, "200");
    private static final Bound PLAN_LENGTH = new Bound(Operator.AT_MOST, "3000");
    private final Application form;
    private final FormWalk walk;
    private final PlainFindings found;

    private CompletenessFindings(Application form, FormWalk walk, PlainFindings found) {
        this.form = form;
        this.walk = walk;
        this.found = found;
    }

    static void add(Application form, FormWalk walk, PlainFindings found) {
        new CompletenessFindings(form, walk, found).completeness();
    }

    private void completeness() {
        Basics basics = form.basics();
        Industry industry = form.industry();
        Innovation innovation = form.innovation();
        Green green = form.green();
        Declaration declaration = form.declaration();
        found.add("completeness.filled", walk.filled(), walk.blank.isEmpty() ? walk.required() : walk.blank);
        textLength();
        planLength();
        twoDecimals();
        tickEvidence();
        evidence(
                "completeness.chain-map-evidence",
                CompletenessChecks.chainMap(industry),
                List.of(industry.chainMap().drawn()),
                industry.chainMap().evidence());
        evidence(
                "completeness.carbon-monitoring-evidence",
                CompletenessChecks.carbonMonitoring(green),
                List.of(green.carbonMonitoring().established()),
                green.carbonMonitoring().evidence());
        evidence(
                "completeness.carbon-work-evidence",
                CompletenessChecks.carbonWork(green),
                List.of(green.carbonWork()),
                green.carbonWorkEvidence());
        evidence(
                "completeness.co2-formula",
                CompletenessChecks.co2Formula(green),
                green.co2PerOutput().values(),
                green.co2Formula());
        evidence(
                "completeness.standards-list",
                CompletenessChecks.standardsList(innovation),
                StandardFindings.counts(innovation.standards()),
                innovation.standardsList());
        evidence(
                "completeness.patents-list",
                CompletenessChecks.patentsList(innovation),
                List.of(innovation.inventionPatents()),
                innovation.inventionPatentsList());
        evidence(
                "completeness.overseas-branches-evidence",
                CompletenessChecks.overseasBranches(form.openness()),
                List.of(form.openness().overseasBranches()),
                form.openness().overseasBranchesEvidence());
        signed(declaration);
        found.add(
                "completeness.cluster-name",
                CompletenessChecks.clusterName(basics.clusterName()),
                basics.clusterName());
        stages();
    }

    private void textLength() {
        Outcome outcome = walk.textLength();
        int longest = 0;
        List<Cell> tooLong = new ArrayList<>(0);
        for (Text text : walk.limited) {
            int length = text.length();
            longest = Math.max(longest, length);
            if (length > FormWalk.TEXT_LENGTH) {
                tooLong.add(text);
            }
        }
        Optional<Comparison> comparison = Reported.comparison(TEXT_LENGTH, BigDecimal.valueOf(longest), CHARACTERS);
        found.add(
                "completeness.text-length",
                outcome,
                comparison,
                outcome == Outcome.MET ? List.copyOf(walk.limited) : tooLong);
    }

    private void planLength() {
        Outcome outcome = walk.planLength();
        List<Cell> said = new ArrayList<>(walk.plan.size());
        for (Text text : walk.plan) {
            if (outcome == Outcome.MET || !text.isBlank()) {
                said.add(text);
            }
        }
        BigDecimal length = BigDecimal.valueOf(walk.length());
        found.add("completeness.plan-length", outcome, Reported.comparison(PLAN_LENGTH, length, CHARACTERS), said);
    }

    private void twoDecimals() {
        Outcome outcome = walk.twoDecimals();
        List<Cell> cells = new ArrayList<>(outcome == Outcome.MET ? walk.figures.size() : 1);
        for (Figure figure : walk.figures) {
            if (outcome == Outcome.MET || CompletenessChecks.hasTooManyDecimals(figure)) {
                cells.add(figure);
            }
        }
        found.add("completeness.two-decimals", outcome, cells);
    }

    private void tickEvidence() {
        Outcome outcome = walk.tickEvidence();
        List<Cell> cells = new ArrayList<>(walk.ticks.size());
        for (Ticks group : walk.ticks) {
            if (outcome == Outcome.MET || !CompletenessChecks.isProven(group)) {
                cells.add(group);
            }
        }
        found.add("completeness.tick-evidence", outcome, cells);
    }

    private void evidence(String id, Outcome outcome, List<? extends Cell> reasons, Cell evidence) {
        List<Cell> cells = switch (outcome) {
            case UNMET -> List.of(evidence);
            case UNDETERMINED -> blank(reasons.toArray(Cell[]::new));
            default -> {
                List<Cell> all = new ArrayList<>(reasons.size() + 1);
                all.addAll(reasons);
                all.add(evidence);
                yield all;
            }
        };
        found.add(id, outcome, cells);
    }

    private void signed(Declaration declaration) {
        Outcome outcome = CompletenessChecks.signed(declaration);
        List<Cell> cells = new ArrayList<>(3);
        for (Cell cell :
                new Cell[] {declaration.responsiblePerson(), declaration.authoritySealed(), declaration.signedOn()}) {
            if (outcome == Outcome.MET || !CompletenessChecks.isSigned(cell)) {
                cells.add(cell);
            }
        }
        found.add("completeness.signed", outcome, cells);
    }

    private void stages() {
        Outcome said = walk.stages();
        Outcome figures = walk.yearlyTargets();
        List<Cell> texts = new ArrayList<>(3);
        List<Cell> numbers = new ArrayList<>(21);
        for (Stage stage : walk.stages) {
            if (said == Outcome.MET || CompletenessChecks.saysNothing(stage)) {
                texts.add(stage.text());
            }
            for (Figure figure : stage.figures()) {
                if (figures == Outcome.MET || figure.isBlank()) {
                    numbers.add(figure);
                }
            }
        }
        found.add("completeness.stages", said, texts);
        found.add("completeness.yearly-targets", figures, numbers);
    }
}
