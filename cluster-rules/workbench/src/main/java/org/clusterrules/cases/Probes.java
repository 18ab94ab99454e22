package org.clusterrules.cases;

import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Finding;
import org.clusterrules.internal.Tolerance;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.jspecify.annotations.Nullable;

/**
 * Forms on which two versions of a rule are likely to differ: each cell that they read at, below and above each number in them, beside
 * the other cells, blank, and 无; each group of boxes with every number of boxes ticked, those that the rules name among them; then two
 * cells at a time.
 */
public final class Probes {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?)(%?)");
    private static final int MOST_FORMS = 15_000;
    private static final int MOST_PAIRED = 24;

    /**
     * Even if there are many cells, those of variables with no more cells than this are varied two at a time: a number, a row of years.
     */
    private static final int MOST_OF_A_FEW = 6;

    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.005");
    private static final List<BigDecimal> ROUND = Stream.of("0", "1", "100", "200", "1000", "10000")
            .map(BigDecimal::new)
            .toList();

    private final Variation base;
    private final Set<BigDecimal> numbers = new LinkedHashSet<>();

    /** The texts in the arguments of a word, which may be boxes. */
    private final Set<Set<String>> named = new LinkedHashSet<>();

    /** The cells that are varied two at a time. */
    private final Set<String> paired = new LinkedHashSet<>();

    /** The turning points of cells on the base form, such as those of an average, which no number in a rule shows. */
    private final SetMultimap<String, BigDecimal> turns = LinkedHashMultimap.create();

    private final Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();

    private Probes(Variation base, Collection<Rule> rules) {
        this.base = base;
        Set<Cell> cells = new LinkedHashSet<>();
        for (Rule rule : rules) {
            for (Rule.Variable variable : rule.variables()) {
                List<Cell> bound = cells(variable.field(), base.application());
                cells.addAll(bound);
                if (bound.size() <= MOST_OF_A_FEW) {
                    bound.forEach(cell -> paired.add(cell.pointer()));
                }
            }
            numbers(rule);
            RuleApplier.tryOn(rule, base.application(), List.of())
                    .flatMap(Finding::turningPoint)
                    .ifPresent(turn -> turns.put(turn.from().pointer(), turn.to()));
        }
        for (Cell cell : cells) {
            values.put(cell.pointer(), values(cell, cells));
        }
        if (cells.size() <= MOST_PAIRED) {
            paired.addAll(values.keySet());
        }
    }

    /**
     * Returns forms to try, the simplest first: with one cell changed, then with two; starting from the base, and from the base with
     * everything that the rules read blank, zero, or at a number in the rules.
     *
     * @param base the form to change
     * @param rules the versions of the rule
     */
    public static Stream<Variation> of(Variation base, Collection<Rule> rules) {
        return new Probes(base, rules).forms();
    }

    /** Returns the simplest form that satisfies a condition, with as few changes as that needs. */
    public static Optional<Variation> first(Variation base, Collection<Rule> rules, Predicate<Variation> shows) {
        return of(base, rules).filter(shows).findFirst().map(form -> form.smallest(shows));
    }

    private Stream<Variation> forms() {
        List<String> cells = List.copyOf(values.keySet());
        List<String> two = cells.stream().filter(paired::contains).toList();
        List<Variation> bases = List.of(base, everywhere(null), everywhere("0"));
        Stream<Variation> singles =
                bases.stream().flatMap(form -> cells.stream().flatMap(cell -> with(form, cell)));
        Stream<Variation> pairs = two.stream()
                .flatMap(first -> with(base, first)
                        .flatMap(changed -> two.subList(two.indexOf(first) + 1, two.size()).stream()
                                .flatMap(second -> with(changed, second))));
        // A mean is near a threshold if all years are, and far from it if only one is.
        Stream<Variation> levels = numbers.stream()
                .map(number -> everywhere(number.toPlainString()))
                .flatMap(level -> Stream.concat(Stream.of(level), cells.stream().flatMap(cell -> with(level, cell))));
        Stream<Variation> all = Stream.of(
                        bases.stream(), singles, levels, two.size() > MOST_PAIRED ? Stream.<Variation>of() : pairs)
                .flatMap(forms -> forms);
        return all.limit(MOST_FORMS);
    }

    /** Returns the base with the same value in every cell that is read and accepts it. */
    private Variation everywhere(@Nullable String value) {
        Variation form = base;
        for (String cell : values.keySet()) {
            if (value == null || base.cell(cell) instanceof Numeric) {
                form = with(form, cell, value).findFirst().orElse(form);
            }
        }
        return form;
    }

    private Stream<Variation> with(Variation form, String cell) {
        return values.getOrDefault(cell, List.of()).stream().flatMap(value -> with(form, cell, value));
    }

    /** Returns the form with a value in a cell; empty if the cell does not accept it, such as a count below zero. */
    private static Stream<Variation> with(Variation form, String cell, @Nullable Object value) {
        try {
            return Stream.of(form.with(cell, value));
        } catch (IllegalArgumentException e) {
            return Stream.of();
        }
    }

    /** Returns the cells that a variable is bound to; none for a conclusion of an earlier part. */
    private static List<Cell> cells(FactField field, Application form) {
        return form.cells().stream()
                .filter(cell -> field.factType() != FactType.CONCLUSION)
                .filter(cell -> (cell.pointer() + "/").startsWith(field.pointer() + "/"))
                .toList();
    }

    /** Collects the thresholds of a rule, the ends of its tolerances, and its options. */
    private void numbers(Rule rule) {
        for (Rule.Call call : rule.calls()) {
            BigDecimal threshold = null;
            named.add(call.arguments().stream()
                    .flatMap(
                            argument -> argument instanceof Rule.QuotedText text ? Stream.of(text.text()) : Stream.of())
                    .collect(Collectors.toSet()));
            for (Rule.Argument argument : call.arguments()) {
                Matcher number = NUMBER.matcher(argument instanceof Rule.QuotedText text ? text.text() : "");
                if (number.matches()) {
                    BigDecimal value = new BigDecimal(number.group(1));
                    numbers.add(value);
                    if (!number.group(2).isEmpty() && threshold != null) {
                        numbers.add(Tolerance.end(threshold, value));
                    }
                    threshold = value;
                }
            }
        }
    }

    private List<@Nullable Object> values(Cell cell, Set<Cell> others) {
        Set<@Nullable Object> tried = new LinkedHashSet<>();
        if (cell instanceof Numeric numeric) {
            Set<BigDecimal> centres = new LinkedHashSet<>(numbers);
            others.stream()
                    .flatMap(other -> other instanceof Numeric there ? Stream.ofNullable(there.number()) : Stream.of())
                    .forEach(centres::add);
            centres.addAll(ROUND);
            centres.addAll(turns.get(cell.pointer()));
            for (BigDecimal centre : centres) {
                tried.addAll(List.of(centre, centre.subtract(numeric.step()), centre.add(numeric.step())));
            }
            centres.stream().limit(2).forEach(centre -> tried.add(centre.add(HALF_A_STEP)));
            tried.add(Text.NONE);
        } else if (cell instanceof Choice) {
            tried.addAll(cell.place().options().keySet());
        } else if (cell instanceof Text) {
            tried.addAll(List.of(Text.NONE, "字"));
            numbers.stream()
                    .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(5000)) < 0)
                    .forEach(number ->
                            tried.addAll(List.of("字".repeat(number.intValue()), "字".repeat(number.intValue() + 1))));
        } else if (cell instanceof Ticks) {
            tried.addAll(ticks(cell.place().options().keySet()));
        } else if (cell instanceof Names) {
            tried.addAll(List.of(List.of(), List.of("佐证.pdf")));
        } else if (cell instanceof Day day && day.date() != null) {
            tried.addAll(List.of(
                    day.date().minusYears(1).toString(), day.date().plusYears(1).toString()));
        }
        tried.add(null);
        return new ArrayList<>(tried);
    }

    /** Returns groups with some boxes ticked. */
    private Set<Map<String, List<String>>> ticks(Set<String> boxes) {
        Set<Map<String, List<String>>> tried = new LinkedHashSet<>();
        tried.add(Map.of());
        boxes.stream().limit(1).forEach(box -> tried.add(Map.of(box, List.of())));
        boxes.forEach(box -> tried.add(ticked(Sets.difference(boxes, Set.of(box)))));
        List<Set<String>> counted = new ArrayList<>(named.stream()
                .map(texts -> Sets.intersection(boxes, texts).immutableCopy())
                .filter(some -> !some.isEmpty())
                .distinct()
                .toList());
        Set<String> common = counted.stream().reduce(boxes, Sets::intersection);
        for (Set<String> some : counted) {
            // Each named box is ticked together with the others that are still needed, first those that all rules name.
            Set<String> commonFirst = Sets.union(Sets.intersection(common, some), some);
            for (String box : some) {
                Iterable<String> ordered = Iterables.concat(Set.of(box), Sets.difference(commonFirst, Set.of(box)));
                numbers.stream()
                        .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(some.size())) <= 0)
                        .forEach(number -> tried.add(ticked(Iterables.limit(ordered, number.intValue()))));
            }
            tried.add(ticked(Sets.difference(boxes, some)));
        }
        counted.add(boxes);
        for (Set<String> some : counted) {
            for (int count = 1; count <= some.size(); count++) {
                tried.add(ticked(Iterables.limit(some, count)));
            }
        }
        return tried;
    }

    private static Map<String, List<String>> ticked(Iterable<String> boxes) {
        Map<String, List<String>> ticked = new LinkedHashMap<>();
        boxes.forEach(box -> ticked.put(box, List.of("佐证.pdf")));
        return ticked;
    }
}
