package org.clusterrules.proof;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Innovation.Standards;
import org.clusterrules.model.Innovation.Standards.Drafted;
import org.clusterrules.model.Names;
import org.clusterrules.model.Openness;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * What is to be attached: criteria.tsv, completeness.tick-evidence to completeness.overseas-branches-evidence. UNMET is said of
 * what is not there, and not of the cell that asks for it.
 */
final class EvidenceReading {
    private final Application form;
    private final List<Cell> cells;

    EvidenceReading(Application form, List<Cell> cells) {
        this.form = form;
        this.cells = cells;
    }

    /** A tick without evidence is UNMET; a key is a tick, whatever its evidence. */
    Verdict ticks() {
        List<Ticks> groups = cells.stream()
                .filter(cell -> cell instanceof Ticks)
                .map(cell -> (Ticks) cell)
                .toList();
        List<Ticks> without =
                groups.stream().filter(EvidenceReading::hasTickWithoutEvidence).toList();
        if (!without.isEmpty()) {
            return Verdict.unmet(without);
        } else if (Cells.anyBlank(groups)) {
            return Verdict.blank(Cells.blanks(groups));
        }
        return groups.stream().allMatch(group -> group.ticked().isEmpty())
                ? Verdict.notApplicable()
                : Verdict.met(groups).withCellsOpen();
    }

    private static boolean hasTickWithoutEvidence(Ticks group) {
        return group.ticked() != null
                && group.ticked().values().stream()
                        .anyMatch(evidence -> evidence.stream().noneMatch(Names::names));
    }

    Verdict chainMap() {
        Industry.ChainMap chainMap = form.industry().chainMap();
        return whenYes(chainMap.drawn(), chainMap.evidence());
    }

    Verdict carbonMonitoring() {
        Green.CarbonMonitoring monitoring = form.green().carbonMonitoring();
        return whenYes(monitoring.established(), monitoring.evidence());
    }

    private static Verdict whenYes(Choice condition, Names evidence) {
        return condition.isBlank()
                ? Verdict.blank(List.of(condition))
                : condition.is("YES") ? given(evidence) : Verdict.notApplicable();
    }

    private static Verdict given(Names evidence) {
        return evidence.named().isEmpty() ? unmet(evidence) : met();
    }

    private static Verdict unmet(Cell notThere) {
        return Verdict.unmet(List.of(notThere)).withMissingOpen();
    }

    private static Verdict met() {
        return Verdict.met(List.of()).withCellsOpen();
    }

    Verdict carbonWork() {
        Text work = form.green().carbonWork();
        return work.isBlank()
                ? Verdict.blank(List.of(work))
                : work.isNone() ? Verdict.notApplicable() : given(form.green().carbonWorkEvidence());
    }

    /** A formula when any year has a number. 无 is not a formula. */
    Verdict co2Formula() {
        List<Figure> years = form.green().co2PerOutput().values();
        if (years.stream().anyMatch(year -> year.number() != null)) {
            Text formula = form.green().co2Formula();
            return formula.isBlank() || formula.isNone() ? unmet(formula) : met();
        }
        return Cells.anyBlank(years) ? Verdict.blank(Cells.blanks(years)) : Verdict.notApplicable();
    }

    Verdict standardsList() {
        return whenAboveZero(drafted(form.innovation()), form.innovation().standardsList());
    }

    Verdict patentsList() {
        Innovation innovation = form.innovation();
        return whenAboveZero(List.of(innovation.inventionPatents()), innovation.inventionPatentsList());
    }

    Verdict overseasBranches() {
        Openness openness = form.openness();
        return whenAboveZero(List.of(openness.overseasBranches()), openness.overseasBranchesEvidence());
    }

    private static Verdict whenAboveZero(List<Count> counts, Names list) {
        if (counts.stream()
                .anyMatch(count -> !count.isBlank() && Cells.number(count).signum() > 0)) {
            return given(list);
        }
        return Cells.anyBlank(counts) ? Verdict.blank(Cells.blanks(counts)) : Verdict.notApplicable();
    }

    /** The 24 counts of standards. */
    static List<Count> drafted(Innovation innovation) {
        List<Count> counts = new ArrayList<>();
        for (Standards year : innovation.standards().values()) {
            for (Drafted level : List.of(year.international(), year.national(), year.industry(), year.group())) {
                counts.add(level.led());
                counts.add(level.joined());
            }
        }
        return counts;
    }
}
