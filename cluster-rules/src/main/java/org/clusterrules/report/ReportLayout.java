package org.clusterrules.report;

import org.clusterrules.report.Content.Chapter;
import org.clusterrules.report.Content.FormPart;
import org.clusterrules.report.internal.PageWords;

/**
 * Lays the report of one assessment out, in the same order in every format.
 *
 * @param content what it says
 * @param words the words of the page
 */
record ReportLayout(Content content, PageWords words) {
    String write(ReportPage page) {
        page.begin(words.of("report"), content.name(), content.about());
        page.verdict(content);
        content.slips().ifPresent(slips -> chapter(page, slips));
        page.parts(content.parts());
        if (!content.toDo().isEmpty()) {
            page.section(words.of("to-do"));
            page.paragraph(words.of("to-do.note", content.toFillIn()));
            content.toDo().forEach(part -> toDo(page, part));
            page.endSection();
        }
        content.sections().forEach(chapter -> chapter(page, chapter));
        page.visuals(content);
        page.gap();
        content.notes().forEach(page::paragraph);
        page.section(words.of("score"));
        page.paragraph(content.scoreNote());
        page.scores(content.score());
        page.endSection();
        page.fingerprint(content.fingerprint());
        page.end();
        return page.page.toString();
    }

    private static void chapter(ReportPage page, Chapter chapter) {
        page.section(chapter.heading());
        if (!chapter.note().isEmpty()) {
            page.paragraph(chapter.note());
        }
        page.entries(chapter.entries(), 4);
        page.endSection();
    }

    private void toDo(ReportPage page, FormPart part) {
        page.part(part.part());
        page.entries(part.entries(), 5);
        page.list(words.of("to-do.blanks"), true, part.blanks());
        page.list(
                words.of("to-do.waiting"),
                false,
                part.waiting().stream() // a message alone does not always say what it is about
                        .map(entry -> words.of("fact", entry.title(), entry.message()))
                        .toList());
    }
}
