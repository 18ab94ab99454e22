package org.clusterrules.cases;

import com.google.common.base.Enums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Label;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.YamlNodes;
import org.clusterrules.rulefile.reader.YamlNodes.Entry;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.clusterrules.workbench.internal.CaseKeys;
import org.clusterrules.workbench.internal.WorkbenchMessages;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a case file:
 *
 * <pre>{@code
 * base: eligible                       # a sample, or a form beside this file: base.json
 * with: {/basics/area: 50}             # changes that all cases below share
 *
 * standard.area:
 *   - {cell: /basics/area, threshold: 100, below: MET, at: MET, above: UNMET, blank: UNDETERMINED, none: MET}
 *   - {when: {/basics/area: one step above}, then: UNMET, margin: -0.01, advice: {/basics/area: 100}}
 * }</pre>
 *
 * <p>The value of a cell is as in the wire format, nothing for a blank, or a {@link Step} in words. A long text can be abbreviated: {@code
 * {/industry/coordinatedDevelopment: {repeat: 字, times: 201}}}. {@link Expectation} has what a case can expect.
 */
record CaseFileParser(
        String file, Predicate<String> criteria, CaseFileParser.Forms forms, YamlNodes nodes, List<Case> cases) {
    /** Finds the form that {@code base} names. */
    interface Forms {
        /**
         * Returns the form, if there is one of that name.
         *
         * @throws InvalidRuleSetException if it cannot be read
         */
        Optional<Application> form(String name);
    }

    static final String DEFAULT_BASE = "eligible";

    /** A shorter text is similar to the words of a step by chance. */
    private static final int SHORTEST_SLIP = 8;

    /** Returns the cases of the selected criteria in a file, and adds its problems to the list. */
    static List<Case> parse(
            String file, byte[] yaml, Predicate<String> criteria, Forms forms, List<RuleProblem> problems) {
        YamlNodes nodes = new YamlNodes(file, problems);
        CaseFileParser parser = new CaseFileParser(file, criteria, forms, nodes, new ArrayList<>());
        nodes.root(yaml).ifPresent(parser::file);
        return parser.cases;
    }

    private void file(Node root) {
        Map<String, Entry> entries = nodes.entries(root);
        Entry named = entries.remove("base");
        Entry shared = entries.remove("with");
        String name = named == null ? DEFAULT_BASE : nodes.text(named.value()).orElse(DEFAULT_BASE);
        Optional<Variation> base;
        try {
            base = forms.form(name).map(Variation::of);
        } catch (InvalidRuleSetException e) {
            nodes.addAll(e.problems());
            return;
        }
        if (base.isEmpty()) {
            report(named == null ? root : named.value(), "case.no-form", quote(name));
            return;
        }
        Variation form = shared == null ? base.get() : change(base.get(), places(shared), values(shared));
        entries.keySet().removeIf(criteria.negate());
        entries.forEach((criterionId, entry) -> criterion(criterionId, form, entry));
    }

    private void criterion(String criterionId, Variation base, Entry entry) {
        if (!(entry.value() instanceof SequenceNode list)) {
            Label near = ProblemWording.didYouMean(criterionId, CaseKeys.FILE);
            report(entry.key(), "case.no-list", quote(criterionId), near);
            return;
        }
        for (Node node : list.getValue()) {
            Map<String, Entry> entries = nodes.entries(node);
            Entry cell = entries.remove("cell");
            if (cell == null && node instanceof MappingNode) {
                single(criterionId, base, node, entries);
            } else if (cell != null) {
                nodes.text(cell.value())
                        .ifPresent(pointer -> ladder(criterionId, base, cell.value(), pointer, entries));
            }
        }
    }

    private void single(String criterionId, Variation base, Node node, Map<String, Entry> entries) {
        nodes.refuseOthers(entries, CaseKeys.CASE);
        Entry when = entries.get("when");
        Entry then = entries.get("then");
        if (then == null) {
            report(node, "case.no-then");
            return;
        }
        Map<String, @Nullable Object> changes = when == null ? Map.of() : steps(values(when));
        change(base, when == null ? cell -> node : places(when), changes);
        for (String key : List.of("advice", "cells")) {
            entry(entries, key).ifPresent(entry -> checkCells(base, entry.value()));
        }
        outcome(then).ifPresent(outcome -> add(criterionId, node, base, changes, expectation(outcome, entries)));
    }

    private Expectation expectation(Outcome outcome, Map<String, Entry> entries) {
        return new Expectation(
                outcome,
                entry(entries, "part").flatMap(this::outcome),
                entry(entries, "kind").flatMap(entry -> constant(entry, Kind.class, "case.kind")),
                entry(entries, "actual").flatMap(entry -> nodes.number(entry.value())),
                entry(entries, "margin").flatMap(entry -> nodes.number(entry.value())),
                entry(entries, "advice").map(this::numbers),
                entry(entries, "knifeEdge").flatMap(entry -> nodes.flag(entry.value())),
                entry(entries, "cells").map(entry -> nodes.texts(entry.value())),
                entry(entries, "message").flatMap(entry -> nodes.text(entry.value())));
    }

    private static Optional<Entry> entry(Map<String, Entry> entries, String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Reads up to five cases at once: a cell below, at and above a threshold, blank and 无. */
    private void ladder(String criterionId, Variation base, Node at, String cell, Map<String, Entry> entries) {
        Entry pinned = entries.remove("threshold");
        Map<String, @Nullable Object> rungs = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            rungs.put(step.name().toLowerCase(Locale.ROOT), step);
        }
        if (pinned != null) {
            BigDecimal one = base.baseCells().get(cell) instanceof Numeric numeric ? numeric.step() : BigDecimal.ONE;
            nodes.number(pinned.value()).ifPresent(threshold -> {
                rungs.put("below", threshold.subtract(one));
                rungs.put("at", threshold);
                rungs.put("above", threshold.add(one));
            });
        }
        rungs.put("blank", null);
        rungs.put("none", Text.NONE);
        nodes.refuseOthers(entries, CaseKeys.LADDER);
        if (entries.isEmpty()) {
            report(at, "case.no-rung", String.join(", ", rungs.keySet()));
        }
        entries.forEach((rung, entry) -> {
            if (rungs.containsKey(rung)) {
                Map<String, @Nullable Object> when = Collections.singletonMap(cell, rungs.get(rung));
                change(base, pointer -> at, when);
                outcome(entry).ifPresent(outcome -> add(criterionId, entry.key(), base, when, Expectation.of(outcome)));
            }
        });
    }

    private void add(
            String criterionId, Node at, Variation base, Map<String, @Nullable Object> when, Expectation expectation) {
        cases.add(new Case(criterionId, file, YamlNodes.line(at), base, when, expectation));
    }

    /** Makes the changes whose values are known already, and reports those that the form does not accept. */
    private Variation change(Variation form, Function<String, Node> at, Map<String, @Nullable Object> values) {
        Variation changed = form;
        for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
            Node place = at.apply(value.getKey());
            if (!isCell(form, value.getKey(), place)) {
                continue;
            } else if (value.getValue() instanceof Step && !(form.cell(value.getKey()) instanceof Numeric)) {
                report(place, "case.no-number", quote(value.getKey()));
                continue;
            }
            try {
                changed = changed.with(value.getKey(), value.getValue() instanceof Step ? "0" : value.getValue());
            } catch (IllegalArgumentException e) {
                refuse(place, value.getKey(), value.getValue(), e);
            }
        }
        return changed;
    }

    /** Reports the reader's own message about the value, and suggests a step. */
    private void refuse(Node at, String cell, @Nullable Object value, IllegalArgumentException refused) {
        Label step = value instanceof String words && words.length() >= SHORTEST_SLIP
                ? ProblemWording.didYouMean(words, Step.names())
                : Label.NOTHING;
        if (refused.getCause() instanceof InvalidApplicationException invalid) {
            invalid.problems()
                    .forEach(problem -> report(at, "case.refused", quote(cell), Label.of(problem::message), step));
        } else {
            report(at, "case.no-value", quote(cell), quote(value));
        }
    }

    /** Whether the form has that cell; if not, reports it with a suggestion. */
    private boolean isCell(Variation form, String pointer, Node at) {
        Set<String> known = form.baseCells().keySet();
        if (known.contains(pointer)) {
            return true;
        } else if (nodes.areTooMany()) {
            return false;
        }
        List<String> within =
                known.stream().filter(cell -> cell.startsWith(pointer + "/")).toList();
        Label near = ProblemWording.didYouMean(pointer, known);
        Label advice = !within.isEmpty()
                ? WorkbenchMessages.of("case.cells-within", ProblemWording.list(within))
                : near.equals(Label.NOTHING) ? WorkbenchMessages.of("case.cells-listed") : near;
        report(at, "case.no-cell", quote(pointer), advice);
        return false;
    }

    private void checkCells(Variation form, Node node) {
        if (node instanceof MappingNode map) {
            map.getValue().forEach(tuple -> checkCell(form, tuple.getKeyNode()));
        } else {
            nodes.each(node).forEach(cell -> checkCell(form, cell));
        }
    }

    private void checkCell(Variation form, Node node) {
        if (node instanceof ScalarNode scalar) {
            boolean unused = isCell(form, scalar.getValue(), node);
        }
    }

    /** Returns the nodes that name the cells. */
    private static Function<String, Node> places(Entry entry) {
        Map<String, Node> places = new HashMap<>();
        if (entry.value() instanceof MappingNode map) {
            map.getValue().forEach(tuple -> {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    places.put(name.getValue(), tuple.getKeyNode());
                }
            });
        }
        return cell -> places.getOrDefault(cell, entry.value());
    }

    private Optional<Outcome> outcome(Entry entry) {
        return constant(entry, Outcome.class, "case.outcome");
    }

    private <E extends Enum<E>> Optional<E> constant(Entry entry, Class<E> type, String what) {
        Optional<String> name = nodes.text(entry.value());
        Optional<E> constant = name.flatMap(
                text -> Enums.getIfPresent(type, text).transform(Optional::of).or(Optional.empty()));
        if (name.isPresent() && constant.isEmpty()) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            report(entry.value(), "case.unknown", WorkbenchMessages.of(what), quote(name.get()), known);
        }
        return constant;
    }

    private void report(Node at, String key, Object... arguments) {
        nodes.add(at, WorkbenchMessages.of(key, arguments));
    }

    private static String quote(@Nullable Object value) {
        return ProblemWording.quote(String.valueOf(value));
    }

    private Map<String, BigDecimal> numbers(Entry entry) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        nodes.entries(entry.value())
                .forEach((cell, value) -> nodes.number(value.value()).ifPresent(number -> numbers.put(cell, number)));
        return numbers;
    }

    private Map<String, @Nullable Object> values(Entry entry) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        nodes.entries(entry.value()).forEach((cell, value) -> values.put(cell, nodes.value(value.value())));
        return values;
    }

    private static Map<String, @Nullable Object> steps(Map<String, @Nullable Object> values) {
        values.replaceAll((cell, value) -> value instanceof String words
                ? Step.of(words).<Object>map(step -> step).orElse(words)
                : value);
        return values;
    }
}
