package org.clusterrules.cases;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
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
import java.util.stream.Stream;
import org.clusterrules.assessment.Finding;
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
import org.clusterrules.rulefile.reader.BoundRule;
import org.jspecify.annotations.Nullable;

/**
 * Forms on which two readings of a rule are likely to differ: each cell that either reads at, below and above each number
 * that either mentions, beside the other cells, blank, 无; then two cells at a time.
 */
public final class Probes {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?)(%?)");
    private static final int MOST_FORMS = 15_000;
    private static final int MOST_PAIRED = 24;
    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.005");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<BigDecimal> ROUND = Stream.of("0", "1", "100", "200", "1000", "10000")
            .map(BigDecimal::new)
            .toList();

    private final Variation base;
    private final Set<BigDecimal> numbers = new LinkedHashSet<>();

    /** Where the rules turn with a cell as the base is, such as that of an average, which no number in a rule shows. */
    private final SetMultimap<String, BigDecimal> turns = LinkedHashMultimap.create();

    private final Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();

    private Probes(Variation base, Collection<Rule> rules) {
        this.base = base;
        Set<Cell> cells = new LinkedHashSet<>();
        for (Rule rule : rules) {
            rule.variables().forEach(variable -> addCells(variable.field(), base.application(), cells));
            numbers(rule);
            BoundRule.of(rule)
                    .tryOn(base.application(), List.of())
                    .flatMap(Finding::turningPoint)
                    .ifPresent(turn -> turns.put(turn.from().pointer(), turn.to()));
        }
        for (Cell cell : cells) {
            values.put(cell.pointer(), values(cell, cells));
        }
    }

    /**
     * Returns forms to try, the simplest first: with one cell changed, then with two; of the base, and of the base with all
     * that the rules read blank, or zero.
     *
     * @param base the form to change
     * @param rules the rules that are read differently
     */
    public static Stream<Variation> of(Variation base, Collection<Rule> rules) {
        return new Probes(base, rules).forms();
    }

    /** Returns the simplest form to try that shows something, with no change in it that it can do without. */
    public static Optional<Variation> first(Variation base, Collection<Rule> rules, Predicate<Variation> shows) {
        return of(base, rules).filter(shows).findFirst().map(form -> form.smallest(shows));
    }

    private Stream<Variation> forms() {
        List<String> cells = List.copyOf(values.keySet());
        List<Variation> bases = List.of(base, everywhere(null), everywhere("0"));
        Stream<Variation> singles =
                bases.stream().flatMap(form -> cells.stream().flatMap(cell -> with(form, cell)));
        Stream<Variation> pairs = cells.stream()
                .flatMap(first -> with(base, first)
                        .flatMap(changed -> cells.subList(cells.indexOf(first) + 1, cells.size()).stream()
                                .flatMap(second -> with(changed, second))));
        Stream<Variation> all = Stream.of(
                        bases.stream(), singles, cells.size() > MOST_PAIRED ? Stream.<Variation>of() : pairs)
                .flatMap(forms -> forms);
        return all.limit(MOST_FORMS);
    }

    /** Returns the base with the same in every cell that is read and can hold it. */
    private Variation everywhere(@Nullable String value) {
        Variation form = base;
        for (String cell : values.keySet()) {
            if (value == null || base.cell(cell) instanceof Numeric) {
                form = form.with(cell, value);
            }
        }
        return form;
    }

    private Stream<Variation> with(Variation form, String cell) {
        return values.getOrDefault(cell, List.of()).stream().flatMap(value -> {
            try {
                return Stream.of(form.with(cell, value));
            } catch (IllegalArgumentException e) {
                return Stream.of(); // a cell that cannot hold it, such as a count below zero
            }
        });
    }

    /** Adds the cells that a variable is bound to; none for what an earlier part concluded. */
    private static void addCells(FactField field, Application form, Set<Cell> cells) {
        if (field.fact() != FactType.CONCLUSION) {
            String pointer = field.pointer();
            form.cells().stream()
                    .filter(cell -> (cell.pointer() + "/").startsWith(pointer + "/"))
                    .forEach(cells::add);
        }
    }

    /** Gathers what a rule mentions: its thresholds, and where its tolerances end. */
    private void numbers(Rule rule) {
        for (Rule.Call call : rule.calls()) {
            BigDecimal threshold = null;
            for (Rule.Argument argument : call.arguments()) {
                Matcher number = NUMBER.matcher(argument instanceof Rule.Text text ? text.text() : "");
                if (number.matches()) {
                    BigDecimal value = new BigDecimal(number.group(1));
                    numbers.add(value);
                    if (!number.group(2).isEmpty() && threshold != null) {
                        numbers.add(threshold.multiply(HUNDRED.subtract(value)).divide(HUNDRED));
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
            Map<String, List<String>> bare = new LinkedHashMap<>();
            cell.place().options().keySet().stream().limit(1).forEach(option -> bare.put(option, List.of()));
            tried.add(Map.of());
            tried.add(bare);
            for (String option : cell.place().options().keySet()) {
                Map<String, List<String>> allButOne = new LinkedHashMap<>();
                cell.place().options().keySet().forEach(other -> allButOne.put(other, List.of("佐证.pdf")));
                allButOne.remove(option);
                tried.add(allButOne);
            }
        } else if (cell instanceof Names) {
            tried.addAll(List.of(List.of(), List.of("佐证.pdf")));
        } else if (cell instanceof Day day && day.date() != null) {
            tried.addAll(List.of(
                    day.date().minusYears(1).toString(), day.date().plusYears(1).toString()));
        }
        tried.add(null);
        return new ArrayList<>(tried);
    }
}
