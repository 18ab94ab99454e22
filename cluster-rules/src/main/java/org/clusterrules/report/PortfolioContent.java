package org.clusterrules.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.TimeInForce;
import org.clusterrules.report.Applicant.Call;
import org.clusterrules.report.Applicant.Mark;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageMessages;

/**
 * The content of the page of a portfolio: its applications, those first where a call helps most, and the criteria that some of them fail,
 * those first that fail most often. All text is safe to show, and not yet escaped for any markup.
 */
record PortfolioContent(
        String heading,
        List<LabelledValue> about,
        Map<Standing, Tally> standings,
        List<String> summary,
        List<Line> lines,
        List<Failures> required,
        List<Failures> advisory,
        List<LabelledValue> fingerprints) {

    /** An application with its number in the given order, from 1. */
    record Line(int number, Applicant applicant) {
        boolean hasCall() {
            return applicant.call().isPresent();
        }

        boolean hasSlip() {
            return !applicant.slips().isEmpty();
        }
    }

    /** The number of applications of a standing, and of those of them with a likely slip. */
    record Tally(int all, int slips) {
        private Tally plus(Tally other) {
            return new Tally(all + other.all, slips + other.slips);
        }

        String text(String counted, PageMessages messages) {
            return slips == 0 ? counted : messages.of("portfolio.slip-count", counted, slips);
        }
    }

    /** The numbers of applications by outcome of a criterion, other than met and not applicable. */
    record Failures(Criterion criterion, Map<Outcome, Integer> counts) {
        private static final Comparator<Failures> MOST_FIRST = Comparator.<Failures>comparingInt(
                        failures -> -failures.count(Outcome.UNMET))
                .thenComparingInt(failures -> -failures.count(Outcome.UNDETERMINED))
                .thenComparingInt(failures -> -failures.count(Outcome.NEAR))
                .thenComparing(failures -> failures.criterion.part())
                .thenComparing(failures -> failures.criterion.location().line())
                .thenComparing(failures -> failures.criterion.id());

        int count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        String title(PageMessages messages) {
            return ReportContent.title(criterion, messages);
        }

        String part(PageMessages messages) {
            return messages.of(criterion.part().label());
        }
    }

    static final int MOST_CALLS = 10; // with details: as many as somebody makes in a day
    static final List<Part> PARTS = List.of(Part.STANDARD, Part.TARGETS);

    static final List<Outcome> NOT_FULLY_MET = List.of(Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NEAR);

    /** The order of applications without a call: what is still open, then what is decided. */
    private static final List<Standing> WITHOUT_CALL = List.of(
            Standing.UNDETERMINED,
            Standing.NOT_ELIGIBLE,
            Standing.NEARLY_ELIGIBLE,
            Standing.UNREADABLE,
            Standing.ELIGIBLE);

    private static final Comparator<Line> BY_URGENCY = Comparator.<Line, Boolean>comparing(line -> !line.hasCall())
            .thenComparing(line -> line.applicant().call(), PortfolioContent::byPromise)
            .thenComparing(line -> line.applicant().passes())
            .thenComparing(line -> WITHOUT_CALL.indexOf(line.applicant().standing()))
            .thenComparing(line -> line.applicant().notPassing())
            .thenComparing(Line::number);

    private static int byPromise(Optional<Call> one, Optional<Call> other) {
        return one.isPresent() && other.isPresent() ? Call.BY_PROMISE.compare(one.get(), other.get()) : 0;
    }

    static PortfolioContent of(List<Applicant> applicants, PageMessages messages) {
        List<Line> lines = new ArrayList<>();
        Map<Standing, Tally> standings = new EnumMap<>(Standing.class);
        for (Applicant applicant : applicants) {
            Line line = new Line(lines.size() + 1, applicant);
            lines.add(line);
            standings.merge(applicant.standing(), new Tally(1, line.hasSlip() ? 1 : 0), Tally::plus);
        }
        lines.sort(BY_URGENCY);
        Set<LabelledValue> about = new LinkedHashSet<>();
        Set<LabelledValue> fingerprints = new LinkedHashSet<>();
        applicants.stream()
                .flatMap(applicant -> applicant.assessed().stream())
                .distinct()
                .forEach(assessed -> {
                    RuleSetInfo rules = assessed.ruleSet();
                    about.add(ReportContent.ruleSet(rules, messages));
                    TimeInForce inForce = rules.inForce();
                    if (inForce.isStated()) {
                        about.add(messages.labelled("in-force", messages.of(inForce.label())));
                    }
                    about.add(messages.labelled("form", messages.of("form.value", assessed.edition())));
                    fingerprints.add(messages.labelled("fingerprint", rules.sha256()));
                });
        return new PortfolioContent(
                messages.of("portfolio.count", applicants.size()),
                List.copyOf(about),
                standings,
                summary(lines, standings, messages),
                lines,
                failures(lines, Kind.REQUIRED),
                failures(lines, Kind.ADVISORY),
                List.copyOf(fingerprints));
    }

    private static List<String> summary(List<Line> lines, Map<Standing, Tally> standings, PageMessages messages) {
        List<String> counts = new ArrayList<>();
        standings.forEach((standing, tally) -> counts.add(tally.text(
                messages.of("portfolio.standing-count", messages.of("portfolio." + Html.id(standing)), tally.all()),
                messages)));
        long passing = lines.stream().filter(line -> line.applicant().passes()).count();
        long calls = lines.stream().filter(Line::hasCall).count();
        long slips = lines.stream().filter(Line::hasSlip).count();
        List<String> summary = new ArrayList<>();
        summary.add(messages.of("portfolio.summary", lines.size(), String.join(messages.of("semicolon"), counts)));
        summary.add(messages.of("portfolio.summary.more", passing, calls, slips));
        if (standings.containsKey(Standing.ELIGIBLE)) {
            lines.stream()
                    .flatMap(line -> line.applicant().assessed().stream())
                    .map(Applicant.Assessed::notChecked)
                    .distinct()
                    .flatMap(criteria -> ReportContent.notChecked(criteria, messages).stream())
                    .forEach(criteria -> summary.add(messages.of("portfolio.recorded-only", criteria)));
        }
        return summary;
    }

    private static List<Failures> failures(List<Line> lines, Kind kind) {
        Map<String, Failures> failures = new LinkedHashMap<>();
        for (Line line : lines) {
            for (Mark mark : line.applicant().marks()) {
                if (mark.criterion().kind() == kind) {
                    failures.computeIfAbsent(
                                    mark.criterion().id(),
                                    id -> new Failures(mark.criterion(), new EnumMap<>(Outcome.class)))
                            .counts()
                            .merge(mark.outcome(), 1, Integer::sum);
                }
            }
        }
        return failures.values().stream().sorted(Failures.MOST_FIRST).toList();
    }

    List<Line> calls() {
        return lines.stream().filter(Line::hasCall).toList();
    }

    /** Returns a sentence with the number of calls without details, if there are any. */
    Optional<String> moreCalls(PageMessages messages) {
        int more = calls().size() - MOST_CALLS;
        return more > 0 ? Optional.of(messages.of("portfolio.calls.more", more)) : Optional.empty();
    }

    /** Returns the applications with a likely slip that are not among the calls with details. */
    List<Line> otherSlips() {
        return lines.stream()
                .skip(Math.min(MOST_CALLS, calls().size()))
                .filter(Line::hasSlip)
                .toList();
    }
}
