package org.clusterrules.word.internal.reading;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.word.internal.docx.OwnIndicatorRow;
import org.clusterrules.word.internal.docx.UneditableException;
import org.clusterrules.word.internal.docx.XmlTag;
import org.clusterrules.word.internal.reading.Answers.Answer;

/** Fills in own indicators, each a row of the target table. */
record OwnIndicatorFiller(DocumentEditor editor, Answers answers) {
    /** The last row of targets that the form prints. */
    private static final String LAST_TARGET = "/plan/targets/governance/target";

    /** Replaces the own indicators of the document with those of the form. */
    void fill(Application form, Optional<Application> before) {
        Map<String, Map<String, Cell>> wanted = OwnIndicatorRow.ownIndicators(form);
        if (before.isPresent() && OwnIndicatorRow.ownIndicators(before.get()).equals(wanted)) {
            return;
        }
        Set<XmlTag> rows = new LinkedHashSet<>();
        answers.all().forEach((pointer, answer) -> {
            // the direction may be the name of a group, in the first row of the group
            if (pointer.startsWith(OwnIndicatorReader.POINTER) && !pointer.endsWith("/direction")) {
                rows.add(editor.row(answer.span().passage().last()));
            }
        });
        Answer known = answers.all().get(LAST_TARGET);
        XmlTag row =
                known == null ? XmlTag.NONE : editor.row(known.span().passage().last());
        XmlTag table = row.parent();
        if (!row.isThere()) {
            throw new UneditableException();
        }
        rows.remove(XmlTag.NONE);
        XmlTag like = rows.isEmpty() ? row : rows.iterator().next();
        StringBuilder added = new StringBuilder();
        int control = editor.freeControl();
        for (Map<String, Cell> entry : wanted.values()) {
            added.append(OwnIndicatorRow.like(like, entry, control));
            control += entry.size();
        }
        if (!added.isEmpty()) {
            table.insertAfter(row, table.own(added.toString()));
        }
        for (XmlTag old : rows) {
            if (old.parent() == table) {
                table.replace(old, "");
            }
        }
    }
}
