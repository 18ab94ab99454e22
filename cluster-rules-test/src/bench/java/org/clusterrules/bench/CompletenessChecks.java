package org.clusterrules.bench;

import java.math.BigDecimal;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Openness;
import org.clusterrules.model.Stage;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * What the criteria of completeness come to; those that go through the whole form are in {@link FormWalk}.
 */
final class CompletenessChecks {
    private CompletenessChecks() {}

    static Outcome chainMap(Industry industry) {
        Choice drawn = industry.chainMap().drawn();
        return evidence(
                drawn.is(Choice.YES),
                drawn.isBlank(),
                isGiven(industry.chainMap().evidence()));
    }

    static Outcome carbonMonitoring(Green green) {
        Choice established = green.carbonMonitoring().established();
        return evidence(
                established.is(Choice.YES),
                established.isBlank(),
                isGiven(green.carbonMonitoring().evidence()));
    }

    static Outcome carbonWork(Green green) {
        return evidence(
                green.carbonWork().state() == State.FILLED,
                green.carbonWork().isBlank(),
                isGiven(green.carbonWorkEvidence()));
    }

    static Outcome co2Formula(Green green) {
        boolean number = false;
        boolean blank = false;
        for (Numeric cell : green.co2PerOutput().values()) {
            number |= cell.number() != null;
            blank |= cell.isBlank();
        }
        return evidence(number, blank, green.co2Formula().state() == State.FILLED);
    }

    static Outcome standardsList(Innovation innovation) {
        return switch (StandardChecks.anyStandard(innovation.standards())) {
            case MET -> isGiven(innovation.standardsList()) ? Outcome.MET : Outcome.UNMET;
            case UNDETERMINED -> Outcome.UNDETERMINED;
            default -> Outcome.NOT_APPLICABLE;
        };
    }

    static Outcome patentsList(Innovation innovation) {
        Count patents = innovation.inventionPatents();
        return evidence(
                Checks.orZero(patents).signum() > 0, patents.isBlank(), isGiven(innovation.inventionPatentsList()));
    }

    static Outcome overseasBranches(Openness openness) {
        Count branches = openness.overseasBranches();
        return evidence(
                Checks.orZero(branches).signum() > 0, branches.isBlank(), isGiven(openness.overseasBranchesEvidence()));
    }

    static Outcome signed(Declaration declaration) {
        return isSigned(declaration.responsiblePerson())
                        && isSigned(declaration.authoritySealed())
                        && isSigned(declaration.signedOn())
                ? Outcome.MET
                : Outcome.UNMET;
    }

    static Outcome clusterName(Text name) {
        if (name.value() == null) {
            return Outcome.UNDETERMINED;
        }
        String written = Checks.dense(name.value()).replace('(', '（').replace(')', '）');
        String start = "中小企业特色产业集群（";
        String end = "产业）";
        int at = written.indexOf(start);
        return at >= 0 && written.endsWith(end) && written.length() - end.length() > at + start.length()
                ? Outcome.MET
                : Outcome.UNMET;
    }

    static Outcome evidence(boolean reason, boolean blank, boolean given) {
        return reason ? given ? Outcome.MET : Outcome.UNMET : blank ? Outcome.UNDETERMINED : Outcome.NOT_APPLICABLE;
    }

    static boolean isGiven(Names evidence) {
        if (evidence.values() != null) {
            for (String name : evidence.values()) {
                if (Names.names(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean saysNothing(Stage stage) {
        return stage.text().isBlank()
                && stage.outputGrowth().isBlank()
                && stage.qualitySmes().isBlank()
                && stage.rdSpending().isBlank()
                && stage.inventionPatents().isBlank()
                && stage.iiotAdoption().isBlank()
                && stage.co2Emissions().isBlank()
                && stage.energyPerOutput().isBlank();
    }

    static boolean isSigned(Cell cell) {
        return cell instanceof Choice choice ? choice.is(Choice.YES) : cell.state() == State.FILLED;
    }

    static boolean isProven(Ticks group) {
        if (group.ticked() != null) {
            for (List<String> evidence : group.ticked().values()) {
                boolean proven = false;
                for (String name : evidence) {
                    proven |= Names.names(name);
                }
                if (!proven) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean hasTooManyDecimals(Figure figure) {
        BigDecimal number = figure.number();
        return number != null
                && number.scale() > 2
                && number.stripTrailingZeros().scale() > 2;
    }

    static boolean isLong(Text text, int most) {
        return text.value() != null && text.value().length() > most && text.length() > most;
    }
}
