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
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.rulefile.Rule;

/** Names what a rule reads by the labels of the form. */
public record RuleCells(PageMessages messages) {
    /** A rule that reads more blanks of a section is said to read the section. */
    private static final int MOST_LABELS = 6;

    /** Returns a line for each section of the form that the rule reads, and for each conclusion of an earlier part. */
    public List<String> of(Rule rule) {
        List<String> lines = new ArrayList<>();
        Map<Section, Set<String>> labels = new LinkedHashMap<>();
        for (Rule.Fact fact : rule.facts()) {
            if (fact.part().isPresent()) {
                lines.add(messages.of(
                        "cells.conclusion", messages.of(fact.part().get().label())));
            } else {
                fact.variables().forEach(variable -> add(variable.field().pointer(), labels));
            }
        }
        if (labels.size() == Section.values().length) {
            return List.of(messages.of("cells.whole-form"));
        }
        labels.forEach((section, all) -> lines.add(
                all.size() > MOST_LABELS
                        ? messages.of("cells.many", messages.of(section.label()), all.size())
                        : messages.of(
                                "labelled", messages.of(section.label()), String.join(messages.of("semicolon"), all))));
        return lines;
    }

    private void add(String pointer, Map<Section, Set<String>> labels) {
        for (Field field : Dictionary.fields()) {
            if ((field.pointer() + "/").startsWith(pointer + "/") || pointer.startsWith(field.pointer() + "/")) {
                labels.computeIfAbsent(field.section(), section -> new LinkedHashSet<>())
                        .add(messages.of(field.label()));
            }
        }
    }
}
