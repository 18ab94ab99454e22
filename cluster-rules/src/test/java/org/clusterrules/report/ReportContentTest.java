package org.clusterrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Section;
import org.junit.jupiter.api.Test;

/** What a report says, where and in which order, before it is written in a format. */
class ReportContentTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    @Test
    void withinASectionUnmetStandsBeforeUndeterminedBeforeNear() throws IOException {
        for (String sample : List.of("near-miss", "half-filled")) {
            ReportContent content = new ReportContent(Samples.assess(sample), ReportFormat.messages(Locale.ENGLISH));
            Map<String, List<ReportContent.FindingEntry>> sections = new LinkedHashMap<>();
            content.toDo().forEach(work -> sections.put(work.section(), work.entries()));
            content.chapters().forEach(chapter -> sections.put(chapter.heading(), chapter.entries()));
            sections.forEach((heading, entries) -> {
                List<Outcome> outcomes = entries.stream()
                        .map(ReportContent.FindingEntry::outcome)
                        .toList();
                List<Outcome> sorted = new ArrayList<>();
                for (Outcome outcome : List.of(
                        Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NEAR, Outcome.MET, Outcome.NOT_APPLICABLE)) {
                    outcomes.stream().filter(outcome::equals).forEach(sorted::add);
                }
                assertEquals(sorted, outcomes, heading);
            });
        }
    }

    @Test
    void advisoryCriteriaAreNotListedAmongTheRequired() throws IOException {
        Assessment assessment = Samples.assess("half-filled");
        ReportContent content = new ReportContent(assessment, ReportFormat.messages(Locale.CHINESE));
        List<String> advisory = assessment.findings().stream()
                .filter(finding -> finding.criterion().kind() == Kind.ADVISORY)
                .map(finding -> finding.message(Locale.CHINESE))
                .toList();
        for (ReportContent.SectionWork work : content.toDo()) {
            assertTrue(
                    Stream.of(work.entries(), work.waiting())
                            .flatMap(List::stream)
                            .noneMatch(entry -> advisory.contains(entry.message())),
                    work.section());
        }
        for (ReportContent.Chapter chapter : content.chapters()) {
            boolean listed = chapter.entries().stream().anyMatch(entry -> advisory.contains(entry.message()));
            // What is met on a knife edge is shown apart, whether it decides or advises.
            if (!chapter.heading().equals("临界的已符合项")) {
                assertEquals(chapter.heading().equals("参考项"), listed, chapter.heading());
            }
        }
    }

    @Test
    void everyBlankThatIsAskedForIsOnTheListAndNothingIsCutOff() throws IOException {
        for (Assessment assessment : List.of(
                Samples.assess("half-filled"), Samples.assess("near-miss"), Samples.changed("/basics/area", ""))) {
            Map<String, Cell> asked = new LinkedHashMap<>();
            for (Finding finding : assessment.findings()) {
                finding.missing().forEach(cell -> asked.put(cell.pointer(), cell));
                if (finding.criterion().id().equals("completeness.filled") && finding.outcome() == Outcome.UNMET) {
                    finding.cells().forEach(cell -> asked.put(cell.pointer(), cell));
                }
            }
            for (Locale language : LANGUAGES) {
                ReportContent content = new ReportContent(assessment, ReportFormat.messages(language));
                List<ReportContent.SectionWork> sections = content.toDo();
                for (Cell cell : asked.values()) {
                    assertTrue(
                            sections.stream().anyMatch(work -> names(work, cell, language)),
                            () -> cell.pointer() + "\n" + sections);
                }
                assertEquals(
                        asked.isEmpty(),
                        sections.stream().allMatch(work -> work.blanks().isEmpty()));
                assertTrue(content.toFillIn() >= asked.size());
            }
        }
    }

    private static boolean names(ReportContent.SectionWork work, Cell cell, Locale language) {
        String label = cell.place().field().label().in(language);
        String of = cell.place().label(language).substring(label.length()).replaceAll("^ ?[(（]|[)）]$", "");
        return work.section().equals(cell.place().field().section().label().in(language))
                && work.blanks().stream()
                        .anyMatch(line -> line.startsWith(label)
                                && (line.contains(of) || line.contains("全部") || line.contains("all ")));
    }

    @Test
    void blanksAreListedBySectionInTheOrderOfTheFormEachOnce() throws IOException {
        ReportContent content = new ReportContent(Samples.assess("half-filled"), ReportFormat.messages(Locale.CHINESE));
        List<String> sections = content.toDo().stream()
                .filter(work -> !work.blanks().isEmpty())
                .map(ReportContent.SectionWork::section)
                .toList();
        assertEquals(
                Arrays.stream(Section.values())
                        .map(section -> section.label().zh())
                        .toList(),
                sections);
        List<String> lines = content.toDo().stream()
                .flatMap(work -> work.blanks().stream().map(blank -> work.section() + blank))
                .toList();
        assertEquals(lines.stream().distinct().toList(), lines);
    }

    /** An applicant goes through the form once. */
    @Test
    void whatToDoIsInTheOrderOfTheFormAndWhatIsAboutAllOfItComesFirst() throws IOException {
        ReportContent content = new ReportContent(Samples.assess("half-filled"), ReportFormat.messages(Locale.ENGLISH));
        List<String> sections = new ArrayList<>(List.of("The form as a whole"));
        Arrays.stream(Section.values())
                .forEach(section -> sections.add(section.label().en()));
        assertEquals(
                sections,
                content.toDo().stream().map(ReportContent.SectionWork::section).toList());
    }

    @Test
    void aCriterionThatOnlyWaitsForBlanksIsNotAmongWhatToCorrect() throws IOException {
        ReportContent content = new ReportContent(Samples.assess("half-filled"), ReportFormat.messages(Locale.ENGLISH));
        for (ReportContent.SectionWork work : content.toDo()) {
            assertTrue(
                    work.entries().stream().noneMatch(entry -> entry.outcome() == Outcome.UNDETERMINED),
                    work.section());
            assertTrue(
                    work.waiting().stream().allMatch(entry -> entry.outcome() == Outcome.UNDETERMINED), work.section());
        }
        assertTrue(content.toDo().stream().anyMatch(work -> !work.waiting().isEmpty()));
    }

    @Test
    void whatIsNearIsNotAmongWhatNeedsWork() throws IOException {
        ReportContent content = new ReportContent(Samples.assess("near-miss"), ReportFormat.messages(Locale.CHINESE));
        assertEquals("必备项共 47 项，其中 6 项须处理：不符合 6。", content.summary());
        List<String> headings = content.chapters().stream()
                .filter(section -> section.entries().stream().anyMatch(entry -> entry.outcome() == Outcome.NEAR))
                .map(ReportContent.Chapter::heading)
                .toList();
        assertEquals(List.of("在“左右”容差之内的必备项"), headings);
    }
}
