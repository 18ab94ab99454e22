package org.clusterrules.bench;

import static org.clusterrules.bench.HandClauses.blank;
import static org.clusterrules.bench.HandClauses.label;
import static org.clusterrules.bench.HandClauses.quoted;
import static org.clusterrules.bench.HandClauses.say;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Names;
import org.clusterrules.model.Openness;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.internal.SeenText;

/** What the criteria of completeness come to; those that go through the whole form are in {@link FormWalk}. */
final class CompletenessChecks {
    private static final String NAME_FORM = "…中小企业特色产业集群（…产业）";
    private static final String NAME_START = SeenText.of("中小企业特色产业集群（");
    private static final String NAME_END = SeenText.of("产业）");

    private CompletenessChecks() {}

    static Outcome chainMap(Industry industry, Notes notes) {
        Choice drawn = industry.chainMap().drawn();
        return evidence("yes", drawn.is(Choice.YES), drawn, industry.chainMap().evidence(), notes);
    }

    static Outcome carbonMonitoring(Green green, Notes notes) {
        Choice established = green.carbonMonitoring().established();
        return evidence(
                "yes",
                established.is(Choice.YES),
                established,
                green.carbonMonitoring().evidence(),
                notes);
    }

    static Outcome carbonWork(Green green, Notes notes) {
        return evidence(
                "text",
                green.carbonWork().state() == State.FILLED,
                green.carbonWork(),
                green.carbonWorkEvidence(),
                notes);
    }

    static Outcome co2Formula(Green green, Notes notes) {
        boolean number = false;
        boolean blank = false;
        for (Figure figure : green.co2PerOutput().values()) {
            number |= figure.number() != null;
            blank |= figure.isBlank();
        }
        Outcome outcome = evidence(number, blank, green.co2Formula());
        if (notes != null) {
            noteEvidence(outcome, green.co2PerOutput().values(), green.co2Formula(), notes);
            sayEvidence(
                    "number",
                    outcome,
                    green.co2PerOutput().values(),
                    figure -> figure.number() != null,
                    green.co2Formula(),
                    notes);
        }
        return outcome;
    }

    static Outcome standardsList(Innovation innovation, Notes notes) {
        Outcome any = StandardChecks.anyStandard(innovation.standards());
        Outcome outcome = evidence(any == Outcome.MET, any == Outcome.UNDETERMINED, innovation.standardsList());
        if (notes != null) {
            List<Count> counts = StandardChecks.counts(innovation.standards());
            noteEvidence(outcome, counts, innovation.standardsList(), notes);
            sayEvidence(
                    "count",
                    outcome,
                    counts,
                    count -> Checks.orZero(count).signum() > 0,
                    innovation.standardsList(),
                    notes);
        }
        return outcome;
    }

    static Outcome patentsList(Innovation innovation, Notes notes) {
        return evidence(innovation.inventionPatents(), innovation.inventionPatentsList(), notes);
    }

    static Outcome overseasBranches(Openness openness, Notes notes) {
        return evidence(openness.overseasBranches(), openness.overseasBranchesEvidence(), notes);
    }

    private static Outcome evidence(Count count, Cell evidence, Notes notes) {
        return evidence("count", Checks.orZero(count).signum() > 0, count, evidence, notes);
    }

    private static Outcome evidence(String because, boolean asked, Cell reason, Cell evidence, Notes notes) {
        Outcome outcome = evidence(asked, reason.isBlank(), evidence);
        if (notes != null) {
            noteEvidence(outcome, List.of(reason), evidence, notes);
            sayEvidence(because, outcome, List.of(reason), cell -> asked, evidence, notes);
        }
        return outcome;
    }

    private static Outcome evidence(boolean asked, boolean blank, Cell evidence) {
        return asked
                ? Checks.met(
                        evidence instanceof Names names
                                ? names.values() != null && isNamed(names.values())
                                : evidence.state() == State.FILLED)
                : blank ? Outcome.UNDETERMINED : Outcome.NOT_APPLICABLE;
    }

    private static void noteEvidence(Outcome outcome, List<? extends Cell> reasons, Cell evidence, Notes notes) {
        if (outcome == Outcome.UNDETERMINED) {
            notes.decided(outcome, reasons);
            return;
        }
        if (outcome != Outcome.UNMET) {
            notes.add(reasons);
        }
        notes.add(evidence);
    }

    private static <C extends Cell> void sayEvidence(
            String because, Outcome outcome, List<C> reasons, Predicate<C> holds, Cell evidence, Notes notes) {
        if (!notes.whole()) {
            return;
        }
        String reason = reasons.stream()
                .filter(holds)
                .findFirst()
                .map(cell -> say("reason." + because, label(cell)))
                .orElseGet(() -> say("no-reason." + because, blank(reasons.get(0))));
        String blank = outcome == Outcome.UNDETERMINED ? HandClauses.cells(HandClauses.blanks(reasons)) : "";
        notes.say(say("evidence", outcome, label(evidence), reason, blank, "", placeholder(evidence)));
    }

    private static String placeholder(Cell evidence) {
        if (evidence instanceof Names names && !names.placeholders().isEmpty()) {
            return say("evidence.placeholder", names.placeholders().get(0));
        }
        return evidence instanceof Text text && text.isPlaceholder()
                ? say("evidence.placeholder-text", text.value())
                : "";
    }

    static boolean isNamed(List<String> names) {
        for (String name : names) {
            if (Names.names(name)) {
                return true;
            }
        }
        return false;
    }

    static Outcome signed(Cover cover, Declaration declaration, Notes notes) {
        if (notes != null) {
            List<Cell> all = List.of(
                    cover.authoritySealed(),
                    declaration.responsiblePerson(),
                    declaration.authoritySealed(),
                    declaration.signedOn());
            List<Cell> lacking = new ArrayList<>(0);
            for (Cell cell : all) {
                if (!isSigned(cell)) {
                    lacking.add(cell);
                }
            }
            notes.read(lacking.isEmpty() ? all : lacking);
            if (notes.whole()) {
                List<String> wrong =
                        lacking.stream().map(CompletenessChecks::sayLacking).toList();
                notes.say(say("signed", Checks.met(lacking.isEmpty()), String.join("；", wrong)));
            }
        }
        return Checks.met(isSigned(cover.authoritySealed())
                && isSigned(declaration.responsiblePerson())
                && isSigned(declaration.authoritySealed())
                && isSigned(declaration.signedOn()));
    }

    private static String sayLacking(Cell cell) {
        if (cell instanceof Text text && text.isPlaceholder()) {
            return say("signed.placeholder", label(text), quoted(text));
        }
        return say(cell.isNone() ? "signed.none" : cell.isBlank() ? "signed.blank" : "signed.no", label(cell));
    }

    private static boolean isSigned(Cell cell) {
        return cell instanceof Choice seal ? seal.is(Choice.YES) : cell.state() == State.FILLED;
    }

    static Outcome clusterName(Text name, Notes notes) {
        Outcome outcome = Checks.met(!name.isBlank() && hasTheForm(SeenText.of(name.value())));
        if (notes != null) {
            notes.read(name);
            if (notes.whole()) {
                notes.say(
                        name.value() == null
                                ? say("text-form.blank", label(name), "", NAME_FORM)
                                : say("text-form", outcome, label(name), quoted(name), NAME_FORM));
            }
        }
        return outcome;
    }

    private static boolean hasTheForm(String written) {
        int start = written.indexOf(NAME_START);
        return start >= 0
                && written.endsWith(NAME_END)
                && written.length() - NAME_END.length() > start + NAME_START.length();
    }
}
