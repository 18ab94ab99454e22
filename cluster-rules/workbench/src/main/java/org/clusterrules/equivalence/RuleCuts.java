package org.clusterrules.equivalence;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.clusterrules.equivalence.Cut.Kind;
import org.clusterrules.internal.Tolerance;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.language.NumberWords;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Innovation.Platforms;
import org.clusterrules.model.Innovation.Standards;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan.Target;
import org.clusterrules.model.Series;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.Rule.Call;

/**
 * Finds what the outcome of a rule depends on. This knows of some words what their outcome is a function of; if a rule has any other
 * word, nothing is known of the rule. So a new word is safe: it proves nothing until it is added here.
 *
 * <p>The outcome of the rule depends only on the outcomes of its alternatives, and each of these only on its own cuts.
 */
record RuleCuts(Application form) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> CONNECTIVES = Set.of("or", "and", "appliesWhere");
    private static final Set<String> INEQUALITIES = Set.of("isAtLeast", "isMoreThan", "isAtMost", "isLessThan");

    /** Returns what the outcome of a rule depends on, on forms of this edition; empty if that is not known. */
    static Optional<List<Cut>> of(Rule rule, Application form) {
        RuleCuts cuts = new RuleCuts(form);
        List<Cut> all = new ArrayList<>();
        for (List<Call> alternative : between(rule, RuleCuts::isConnective)) {
            Optional<List<Cut>> some = cuts.of(alternative);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    /** Returns the calls between the connectives. */
    static List<List<Call>> between(Rule rule, Predicate<Call> isConnective) {
        List<List<Call>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        for (Call call : rule.calls()) {
            if (isConnective.test(call)) {
                alternatives.add(new ArrayList<>());
            } else {
                alternatives.get(alternatives.size() - 1).add(call);
            }
        }
        return alternatives;
    }

    /** Any other connective is part of an alternative, of which nothing is known then. */
    private static boolean isConnective(Call call) {
        return call.word().subject() == CriterionWords.Requirement.class
                && call.word().result() == CriterionWords.class
                && CONNECTIVES.contains(call.word().name())
                && call.arguments().isEmpty();
    }

    private Optional<List<Cut>> of(List<Call> alternative) {
        // A word that begins a statement anywhere else is an unknown condition or connective.
        boolean isPlain = !alternative.isEmpty()
                && alternative.stream().noneMatch(call -> call.word().joins())
                && alternative.get(0).word().subject() == CriterionWords.class;
        if (!isPlain) {
            return Optional.empty();
        }
        Class<?> said = alternative.get(0).word().result();
        if (said == NumberWords.Measure.class) {
            return measured(alternative);
        } else if (alternative.size() != 2) {
            return Optional.empty();
        }
        String last = alternative.get(1).word().name();
        boolean isOfStates = (said == CriterionWords.Texts.class && last.equals("areGiven"))
                || (said == CriterionWords.Boxes.class && last.equals("haveATick"));
        return isOfStates ? states(alternative.get(0)) : options(alternative);
    }

    /** The outcome depends on whether each text or group of boxes is filled in. */
    private Optional<List<Cut>> states(Call call) {
        List<Cut> cuts = new ArrayList<>();
        for (Rule.Argument argument : call.arguments()) {
            Object bound = value(argument);
            if (!(bound instanceof Text) && !(bound instanceof Ticks)) {
                return Optional.empty();
            }
            cuts.add(Cut.of(Kind.STATE, List.of((Cell) bound), ImmutableSortedSet.of()));
        }
        return Optional.of(cuts);
    }

    /** The outcome of a word that takes only cells with options depends on these options, whatever the word means. */
    private Optional<List<Cut>> options(List<Call> calls) {
        List<Cut> cuts = new ArrayList<>();
        for (Call call : calls) {
            for (Rule.Argument argument : call.arguments()) {
                if (value(argument) instanceof Choice choice) {
                    cuts.add(Cut.of(Kind.OPTION, List.of(choice), ImmutableSortedSet.of()));
                } else if (argument instanceof Rule.Variable) {
                    return Optional.empty();
                }
            }
        }
        return cuts.isEmpty() ? Optional.empty() : Optional.of(cuts);
    }

    /**
     * The outcome depends on which cells are blank, which say 无, on which side of each threshold the quantity is, and on the boxes that
     * excuse 无.
     */
    private Optional<List<Cut>> measured(List<Call> calls) {
        Optional<SortedSet<BigDecimal>> turns = turns(calls.get(calls.size() - 1));
        Optional<List<Cut>> excuses = calls.size() == 2 ? Optional.of(List.of()) : excuses(calls);
        List<Cut> quantities = turns.isEmpty() ? List.of() : quantities(calls.get(0), turns.get());
        return quantities.isEmpty()
                ? Optional.empty()
                : excuses.map(cuts ->
                        Streams.concat(quantities.stream(), cuts.stream()).toList());
    }

    private Optional<List<Cut>> excuses(List<Call> calls) {
        boolean isExcused = calls.size() == 3 && calls.get(1).word().name().equals("unlessNonIndustrial");
        return isExcused ? options(calls.subList(1, 2)) : Optional.empty();
    }

    /** Returns the turning points of a comparison with fixed numbers: the threshold, and where its tolerance ends. */
    private static Optional<SortedSet<BigDecimal>> turns(Call comparison) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Rule.Argument argument : comparison.arguments()) {
            Role role = numbers.isEmpty() ? Role.THRESHOLD : Role.TOLERANCE;
            if (!(argument instanceof Rule.QuotedText text) || !text.role().equals(Optional.of(role))) {
                return Optional.empty();
            }
            numbers.add(new BigDecimal(text.text().replace("%", "")));
        }
        String word = comparison.word().name();
        if (comparison.word().subject() != NumberWords.Measure.class) {
            return Optional.empty();
        } else if (word.equals("hasNoRecordedThreshold") && numbers.isEmpty()) {
            return Optional.of(ImmutableSortedSet.of());
        } else if (INEQUALITIES.contains(word) && numbers.size() == 1) {
            return Optional.of(ImmutableSortedSet.copyOf(numbers));
        } else if (word.equals("isAbout") && numbers.size() == 2) {
            return Optional.of(ImmutableSortedSet.of(numbers.get(0), Tolerance.end(numbers.get(0), numbers.get(1))));
        }
        return Optional.empty();
    }

    /** Returns the quantities that a word begins with; empty if the word is not known. */
    private List<Cut> quantities(Call call, SortedSet<BigDecimal> turns) {
        List<Object> values = call.arguments().stream().map(this::value).toList();
        Object first = values.get(0);
        return switch (call.word().name()) {
            case "figure" -> numbers(List.of(first), turns);
            case "eachYear" -> numbers(((Series<?>) first).values(), turns);
            case "baseYear" -> numbers(List.of(((Series<?>) first).last()), turns);
            case "baseline" -> numbers(List.of(((Target<?>) first).baseline()), turns);
            case "target" -> numbers(List.of(((Target<?>) first).target()), turns);
            case "sumInBaseYear" ->
                sum(values.stream().map(row -> ((Series<?>) row).last()).toList(), turns);
            case "countOf" ->
                sum(values.stream().map(level -> ((Platforms) level).count()).toList(), turns);
            case "totalOf" -> sum(counts((Series<?>) first, values.subList(1, values.size())), turns);
            case "averageGrowth" ->
                quotient(Kind.GROWTH, ends((Target<?>) first), form.edition().planYears(), turns);
            case "growthAcross" -> growth((Series<?>) first, turns);
            case "reduction" -> quotient(Kind.REDUCTION, ends((Target<?>) first), 0, turns);
            case "share" -> quotient(Kind.SHARE, List.of(values.get(1), first), 0, turns);
            case "shareInBaseYear" -> {
                List<?> cells = List.of(((Series<?>) values.get(1)).last(), ((Series<?>) first).last());
                yield quotient(Kind.SHARE, cells, 0, turns);
            }
            case "average" -> mean(Kind.MEAN, ((Series<?>) first).values(), turns);
            case "averageOfGrowths" -> mean(Kind.COMPOUND, ((Series<?>) first).values(), turns);
            default -> List.of();
        };
    }

    private static List<?> ends(Target<?> target) {
        return List.of(target.baseline(), target.target());
    }

    private static List<Cut> growth(Series<?> row, SortedSet<BigDecimal> turns) {
        int years = row.years().get(row.years().size() - 1) - row.years().get(0);
        return quotient(Kind.GROWTH, List.of(row.values().get(0), row.last()), years, turns);
    }

    private static List<Cut> numbers(List<?> cells, SortedSet<BigDecimal> turns) {
        return cells.stream().allMatch(Numeric.class::isInstance)
                ? Lists.transform(cells, cell -> Cut.of(Kind.NUMBER, List.of((Cell) cell), turns))
                : List.of();
    }

    /** A sum of a single count can be decided even if that is blank. Its classes are those of the number. */
    private static List<Cut> sum(List<?> cells, SortedSet<BigDecimal> turns) {
        List<Cell> counts = new ArrayList<>();
        for (Object cell : cells) {
            if (!(cell instanceof Count count) || counts.contains(count)) {
                return List.of();
            }
            counts.add(count);
        }
        Kind kind = counts.size() == 1 ? Kind.NUMBER : Kind.SUM;
        // All blanks have the sum zero, which is on a fixed side of each turning point.
        return List.of(Cut.of(kind, counts, turns));
    }

    private static List<Count> counts(Series<?> years, List<?> levels) {
        List<Count> counts = new ArrayList<>();
        for (Object year : years.values()) {
            for (Object level : levels.isEmpty() ? List.of("international", "national", "industry", "group") : levels) {
                Standards.Drafted drafted = ((Standards) year).level((String) level);
                counts.add(drafted.led());
                counts.add(drafted.joined());
            }
        }
        return counts;
    }

    /** A growth below −100 % turns in a special way, which is not supported. */
    private static List<Cut> quotient(Kind kind, List<?> cells, int years, SortedSet<BigDecimal> turns) {
        boolean isKnown = cells.stream().allMatch(Numeric.class::isInstance)
                && cells.get(0).getClass() == cells.get(1).getClass()
                && !cells.get(0).equals(cells.get(1))
                && (kind != Kind.GROWTH || (years > 0 && isPossibleGrowth(turns)));
        return isKnown
                ? List.of(new Cut(kind, cells.stream().map(Cell.class::cast).toList(), years, turns))
                : List.of();
    }

    /** The mean of counts can be between two counts, so that it is not that of each. */
    private static List<Cut> mean(Kind kind, List<?> figures, SortedSet<BigDecimal> turns) {
        boolean isKnown =
                figures.stream().allMatch(Figure.class::isInstance) && (kind == Kind.MEAN || isPossibleGrowth(turns));
        return isKnown
                ? List.of(Cut.of(kind, figures.stream().map(Cell.class::cast).toList(), turns))
                : List.of();
    }

    private static boolean isPossibleGrowth(SortedSet<BigDecimal> turns) {
        return turns.isEmpty() || turns.first().compareTo(HUNDRED.negate()) >= 0;
    }

    /** Returns the value of a variable, and a text as it is. */
    private Object value(Rule.Argument argument) {
        if (argument instanceof Rule.Variable variable) {
            FactField field = variable.field();
            return field.factType() == FactType.CONCLUSION
                    ? field
                    : field.read(field.factType().of(form));
        }
        return ((Rule.QuotedText) argument).text();
    }
}
