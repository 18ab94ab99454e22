package org.clusterrules.report;

import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.report.ReportContent.Chapter;
import org.clusterrules.report.ReportContent.FindingEntry;
import org.clusterrules.report.ReportContent.PartRow;
import org.clusterrules.report.ReportContent.ScoreRow;
import org.clusterrules.report.ReportContent.SectionWork;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageMessages;

/** Writes a page in one format. A report has the same blocks in the same order in every format. */
abstract class ReportPage {
    final PageMessages messages;
    final StringBuilder page = new StringBuilder();

    ReportPage(PageMessages messages) {
        this.messages = messages;
    }

    final String report(ReportContent content) {
        begin(messages.of("report"), content.name(), content.about());
        beginVerdict(content);
        paragraph(content.summary());
        content.notChecked().ifPresent(this::paragraph);
        endChapter();
        content.slips().ifPresent(this::chapter);
        parts(content.parts(), content.verdictBasis());
        if (!content.toDo().isEmpty()) {
            chapter(messages.of("to-do"));
            paragraph(messages.of("to-do.note", content.toFillIn()));
            content.toDo().forEach(this::toDo);
            endChapter();
        }
        content.chapters().forEach(this::chapter);
        visuals(content);
        gap();
        content.notes().forEach(this::paragraph);
        chapter(messages.of("score"));
        paragraph(messages.of("score.note"));
        scores(content.score());
        endChapter();
        fingerprint(content.fingerprint());
        end();
        return page.toString();
    }

    private void chapter(Chapter chapter) {
        chapter(chapter.heading());
        paragraph(chapter.note());
        entries(chapter.entries(), 4);
        endChapter();
    }

    private void toDo(SectionWork work) {
        subheading(work.section());
        entries(work.entries(), 5);
        if (!work.blanks().isEmpty()) {
            list(messages.of("to-do.blanks"), true, work.blanks());
        }
        List<String> waiting = work.waiting().stream() // a message alone may not identify the criterion
                .map(entry -> messages.of("labelled", entry.title(), entry.message()))
                .toList();
        if (!waiting.isEmpty()) {
            list(messages.of("to-do.waiting"), false, waiting);
        }
    }

    abstract void begin(String kind, String name, List<LabelledValue> about);

    abstract void beginVerdict(ReportContent content);

    abstract void chapter(String heading);

    abstract void subheading(String heading);

    abstract void paragraph(String text);

    /** Writes criteria; {@code level} is that of their headings in HTML. */
    abstract void entries(List<FindingEntry> entries, int level);

    abstract void list(String label, boolean isToTick, List<String> items);

    /** Writes the table of the parts, and how the verdict follows from it. */
    abstract void parts(List<PartRow> parts, String basis);

    abstract void scores(List<ScoreRow> scores);

    abstract void fingerprint(LabelledValue fingerprint);

    /** Separates blocks in a format that does not separate paragraphs. */
    void gap() {}

    /** Shows pictures and the map of the form in a format that can. */
    void visuals(ReportContent content) {}

    void endChapter() {}

    void end() {}

    final List<String> labels(String... keys) {
        return Stream.of(keys).map(messages::of).toList();
    }

    final void line(String line) {
        page.append(line).append('\n');
    }

    /** Returns the output of each step when it has run, so that a long page is never in memory as a whole. */
    final Stream<String> inPieces(List<Stream<Runnable>> steps) {
        return steps.stream().flatMap(step -> step).map(step -> {
            page.setLength(0);
            step.run();
            return page.toString();
        });
    }
}
