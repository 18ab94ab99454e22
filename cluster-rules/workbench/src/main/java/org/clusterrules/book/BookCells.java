package org.clusterrules.book;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Part;
import org.clusterrules.book.Book.Reads;
import org.clusterrules.compiler.CheckedRule;
import org.clusterrules.compiler.CheckedRule.Pattern;
import org.clusterrules.model.Application;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.report.internal.Words;

/** Names what a rule reads by the labels of the form. */
final class BookCells {
    private final Words words;

    BookCells(Words words) {
        this.words = words;
    }

    /** Returns what the rule reads, in its order. */
    List<Reads> of(CheckedRule rule) {
        List<Reads> cells = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            if (pattern.part().isPresent()) {
                Part part = Part.valueOf(pattern.part().get().toUpperCase(Locale.ROOT));
                cells.add(new Reads(words.of("book.conclusion", words.of(part.label())), Optional.empty()));
            }
            for (String path : pattern.bindings().values()) {
                cells.addAll(of(pattern.fact(), path));
            }
        }
        return List.copyOf(new LinkedHashSet<>(cells));
    }

    private Set<Reads> of(String fact, String path) {
        boolean isForm = fact.equals(Application.class.getSimpleName());
        String start = isForm ? "" : "/" + Ascii.toLowerCase(fact.substring(0, 1)) + fact.substring(1);
        String pointer = path.equals("this") ? start : start + "/" + path.replace('.', '/');
        Set<Reads> cells = new LinkedHashSet<>();
        if (pointer.isEmpty()) {
            cells.add(new Reads(words.of("book.whole-form"), Optional.empty()));
            return cells;
        }
        for (Field field : Dictionary.fields()) {
            if ((field.pointer() + "/").startsWith(pointer + "/") || pointer.startsWith(field.pointer() + "/")) {
                String place = words.of("place", words.of(field.section().label()), words.of(field.label()));
                cells.add(new Reads(place, Optional.of(field.pointer())));
            }
        }
        return cells;
    }
}
