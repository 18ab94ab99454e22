package org.clusterrules.book;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.book.Book.Reads;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rulefile.Rule;

/** Names what a rule reads by the labels of the form. */
final class BookCells {
    private final PageWords words;

    BookCells(PageWords words) {
        this.words = words;
    }

    /** Returns what the rule reads, in its order. */
    List<Reads> of(Rule rule) {
        Set<Reads> cells = new LinkedHashSet<>();
        for (Rule.Fact fact : rule.facts()) {
            if (fact.part().isPresent()) {
                String part = words.of(fact.part().get().label());
                cells.add(new Reads(words.of("book.conclusion", part), Optional.empty()));
            } else {
                fact.variables().forEach(variable -> add(variable.field().pointer(), cells));
            }
        }
        return List.copyOf(cells);
    }

    private void add(String pointer, Set<Reads> cells) {
        if (pointer.isEmpty()) {
            cells.add(new Reads(words.of("book.whole-form"), Optional.empty()));
            return;
        }
        for (Field field : Dictionary.fields()) {
            if ((field.pointer() + "/").startsWith(pointer + "/") || pointer.startsWith(field.pointer() + "/")) {
                String place = words.of("place", words.of(field.section().label()), words.of(field.label()));
                cells.add(new Reads(place, Optional.of(field.pointer())));
            }
        }
    }
}
