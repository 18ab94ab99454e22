package org.clusterrules.workbench.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Section;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rulefile.Rule;

/** Names what a rule reads by the labels of the form. */
public record RuleCells(PageWords words) {
    /** A rule that reads more blanks of a part of the form is said to read the part. */
    private static final int MOST_LABELS = 6;

    /** Returns a line for each part of the form that the rule reads, and for each conclusion of an earlier part. */
    public List<String> of(Rule rule) {
        List<String> lines = new ArrayList<>();
        Map<Section, Set<String>> labels = new LinkedHashMap<>();
        for (Rule.Fact fact : rule.facts()) {
            if (fact.part().isPresent()) {
                lines.add(
                        words.of("cells.conclusion", words.of(fact.part().get().label())));
            } else {
                fact.variables().forEach(variable -> add(variable.field().pointer(), labels));
            }
        }
        if (labels.size() == Section.values().length) {
            return List.of(words.of("cells.whole-form"));
        }
        labels.forEach((section, all) -> lines.add(
                all.size() > MOST_LABELS
                        ? words.of("cells.many", words.of(section.label()), all.size())
                        : words.of("fact", words.of(section.label()), String.join(words.of("semicolon"), all))));
        return lines;
    }

    private void add(String pointer, Map<Section, Set<String>> labels) {
        for (Field field : Dictionary.fields()) {
            if ((field.pointer() + "/").startsWith(pointer + "/") || pointer.startsWith(field.pointer() + "/")) {
                labels.computeIfAbsent(field.section(), section -> new LinkedHashSet<>())
                        .add(words.of(field.label()));
            }
        }
    }
}
