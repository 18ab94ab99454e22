package org.clusterrules.report;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Cover;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.report.Applicant.Assessed;
import org.clusterrules.report.Applicant.Call;
import org.clusterrules.report.Applicant.Call.Reason;
import org.clusterrules.report.Applicant.Mark;
import org.clusterrules.report.Applicant.Person;
import org.clusterrules.report.Applicant.Remark;
import org.clusterrules.report.Applicant.Task;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.PageMessages;

/** Extracts the part of an assessment that the page of a portfolio needs, and decides whether a call would help. */
final class ApplicantBuilder {
    private static final int MOST_UNMET_OF_NEARLY_ELIGIBLE = 2;
    private static final int MOST_BLANKS = 10; // a call cannot settle more
    private static final int MOST_FIXES = 3; // with more, an eligible application is sent back in writing
    private static final int MOST_TITLES = 3;
    private static final int GAP_PLACES = 6;
    private static final BigDecimal SMALL_GAP = new BigDecimal("0.05"); // of a threshold

    private final Assessment assessment;
    private final PageMessages messages;
    private final ReportContent content;
    private final List<Finding> notPassing;
    private final List<Finding> deciding;

    ApplicantBuilder(Assessment assessment, PageMessages messages) {
        this.assessment = assessment;
        this.messages = messages;
        this.content = new ReportContent(assessment, messages);
        this.notPassing = required(finding -> !finding.outcome().passes());
        this.deciding = notPassing.stream()
                .filter(finding -> finding.criterion().part().decidesEligibility())
                .toList();
    }

    static Applicant unreadable(String source, String problem, PageMessages messages) {
        String safe = SafeText.of(problem);
        String explanation = messages.of("portfolio.reason.unreadable");
        Call call = new Call(Reason.UNREADABLE, explanation, Optional.empty(), List.of(safe), 0, BigDecimal.ZERO);
        return new Applicant(
                SafeText.of(source),
                messages.of("portfolio.no-form"),
                "",
                Standing.UNREADABLE,
                messages.of("portfolio.unreadable"),
                safe,
                Optional.empty(),
                false,
                Map.of(),
                List.of(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(call),
                List.of());
    }

    Applicant build(String source) {
        return new Applicant(
                SafeText.of(source),
                content.name(),
                place(),
                Standing.of(assessment.eligible(), isNearlyEligible()),
                messages.of(assessment.eligible().label()),
                content.summary(),
                Optional.of(new Assessed(
                        assessment.ruleSet(), assessment.application().edition().id(), assessment.notChecked())),
                assessment.passes(),
                assessment.parts(),
                assessment.findings().stream()
                        .filter(finding -> ReportContent.isNotFullyMet(finding) && finding.thresholdRecorded())
                        .map(finding -> new Mark(finding.criterion(), finding.outcome()))
                        .toList(),
                required(Finding::knifeEdge).size(),
                content.toFillIn(),
                assessment.score().total(),
                contact(),
                slips(),
                call(),
                content.toDo().stream().map(ApplicantBuilder::task).toList());
    }

    private List<Finding> required(Predicate<Finding> wanted) {
        return assessment.findings().stream()
                .filter(finding -> finding.criterion().isRequired())
                .filter(wanted)
                .toList();
    }

    private static Task task(ReportContent.SectionWork work) {
        List<Remark> remarks = Stream.concat(work.entries().stream(), work.waiting().stream())
                .map(entry -> new Remark(entry.outcome(), entry.message()))
                .toList();
        return new Task(work.section(), remarks, !work.blanks().isEmpty());
    }

    private String place() {
        Cover.Region region = assessment.application().cover().region();
        return Stream.of(region.province(), region.city(), region.county())
                .map(ApplicantBuilder::filledIn)
                .distinct() // a municipality is its own city
                .collect(Collectors.joining());
    }

    private static String filledIn(Text text) {
        return text.state() == State.FILLED ? SafeText.of(String.valueOf(text.value())) : "";
    }

    private Optional<Person> contact() {
        Application form = assessment.application();
        return Stream.of(form.cover().contact(), form.basics().countyAuthority().contact())
                .map(contact -> new Person(filledIn(contact.name()), filledIn(contact.phone())))
                .filter(person -> !person.phone().isEmpty())
                .findFirst();
    }

    private String nameAndPhone(Person person) {
        return person.name().isEmpty()
                ? person.phone()
                : messages.of("portfolio.contact", person.name(), person.phone());
    }

    private List<String> slips() {
        return content.slips().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(ReportContent.FindingEntry::message)
                .toList();
    }

    private Optional<Call> call() {
        if (isNearlyEligible()) {
            List<String> sentences = new ArrayList<>(sentences(deciding));
            sentences.addAll(slips());
            return call(Reason.NEARLY_ELIGIBLE, sentences, deciding.size(), others());
        } else if (!slips().isEmpty()) {
            return call(assessment.eligible() == Eligibility.YES ? Reason.ELIGIBLE_SLIP : Reason.SLIP, slips());
        } else if (waitsForFewBlanks()) {
            List<Cell> missing = deciding.stream()
                    .flatMap(finding -> finding.missing().stream())
                    .distinct()
                    .toList();
            String labels = missing.stream()
                    .map(cell -> cell.place().fullLabel(messages.language()))
                    .collect(Collectors.joining(messages.of("semicolon")));
            return call(
                    Reason.FEW_BLANKS,
                    List.of(SafeText.of(messages.of("portfolio.to-fill-in", labels))),
                    missing.size());
        } else if (assessment.eligible() == Eligibility.YES
                && !notPassing.isEmpty()
                && notPassing.size() <= MOST_FIXES) {
            return call(Reason.FEW_FIXES, sentences(notPassing), notPassing.size());
        }
        return Optional.empty();
    }

    private Optional<Call> call(Reason reason, List<String> sentences, Object... arguments) {
        BigDecimal gap = deciding.stream()
                .map(ApplicantBuilder::gap)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        String explanation = messages.of("portfolio.reason." + Html.id(reason), arguments);
        return Optional.of(
                new Call(reason, explanation, contact().map(this::nameAndPhone), sentences, notPassing.size(), gap));
    }

    /** Returns a sentence about what else needs work, or an empty text. */
    private String others() {
        List<Finding> others =
                notPassing.stream().filter(not(deciding::contains)).toList();
        if (others.isEmpty()) {
            return "";
        }
        String titles = others.stream()
                .limit(MOST_TITLES)
                .map(finding -> messages.of("quoted", ReportContent.title(finding.criterion(), messages)))
                .collect(Collectors.joining(messages.of("semicolon")));
        return messages.of("portfolio.reason.others", others.size(), titles);
    }

    private List<String> sentences(List<Finding> findings) {
        return findings.stream()
                .map(finding -> SafeText.of(finding.message(messages.language())))
                .toList();
    }

    private boolean isNearlyEligible() {
        return assessment.eligible() == Eligibility.NO
                && deciding.size() <= MOST_UNMET_OF_NEARLY_ELIGIBLE
                && deciding.stream().allMatch(ApplicantBuilder::isMissedByLittle);
    }

    private static boolean isMissedByLittle(Finding finding) {
        return finding.outcome() == Outcome.UNMET
                && (finding.knifeEdge()
                        || gap(finding)
                                .filter(gap -> gap.compareTo(SMALL_GAP) <= 0)
                                .isPresent()
                        || isOneShort(finding));
    }

    private static boolean isOneShort(Finding finding) {
        return finding.advice().size() == 1
                && finding.advice().get(0).from() instanceof Count count
                && finding.advice().get(0).distance().compareTo(count.step()) == 0;
    }

    /** Returns the missing share of the threshold, rounded up; empty if no number above zero is required. */
    private static Optional<BigDecimal> gap(Finding finding) {
        Optional<BigDecimal> margin = finding.comparison().flatMap(Comparison::margin);
        return finding.comparison()
                .flatMap(Comparison::required)
                .filter(required -> required.signum() > 0 && margin.isPresent())
                .map(required -> margin.orElseThrow().negate().divide(required, GAP_PLACES, RoundingMode.UP));
    }

    private boolean waitsForFewBlanks() {
        return assessment.eligible() == Eligibility.UNDETERMINED
                && deciding.stream().noneMatch(finding -> finding.missing().isEmpty())
                && content.toFillIn() <= MOST_BLANKS;
    }
}
