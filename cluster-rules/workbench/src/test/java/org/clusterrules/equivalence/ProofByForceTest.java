package org.clusterrules.equivalence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.equivalence.Equivalence.Kind;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pairs of rules are drawn, and on forms that are drawn near everything that they mention none that is proved equal may differ. The
 * draws are the same in every run.
 */
class ProofByForceTest {
    private static final int PAIRS = 100;
    private static final int FORMS = 300;
    /** What each variable is bound to: the fact, and the path from there. */
    private static final Map<String, List<String>> FACTS = new TreeMap<>(Map.ofEntries(
            Map.entry("$a", List.of("Industry", "smes")),
            Map.entry("$b", List.of("Industry", "littleGiants")),
            Map.entry("$c", List.of("Industry", "totalOutput")),
            Map.entry("$d", List.of("Industry", "chainMap.drawn")),
            Map.entry("$e", List.of("Industry", "resourceSharing")),
            Map.entry("$f", List.of("Plan", "targets.inventionPatents")),
            Map.entry("$g", List.of("Plan", "targets.energyPerOutput")),
            Map.entry("$h", List.of("Innovation", "rdSpendingGrowth")),
            Map.entry("$i", List.of("Innovation", "inventionPatentsPer10k")),
            Map.entry("$j", List.of("Basics", "area")),
            Map.entry("$k", List.of("Green", "solidWasteAboveAverage")),
            Map.entry("$l", List.of("Green", "waterReuseAboveAverage"))));

    private static final List<String> SUBJECTS = List.of(
            ".baseYear($a)",
            ".sumInBaseYear($a, $b)",
            ".sumInBaseYear($b)",
            ".eachYear($c)",
            ".figure($j)",
            ".figure($i)",
            ".averageGrowth($f)",
            ".target($f)",
            ".baseline($f)",
            ".averageGrowth($g)",
            ".reduction($g)",
            ".reduction($g).unlessNonIndustrial($k, $l)",
            ".growthAcross($c)",
            ".averageOfGrowths($h)",
            ".average($c)",
            ".shareInBaseYear($b, $a)");
    private static final List<String> COMPARISONS = List.of(
            ".isAtLeast(\"%s\")",
            ".isMoreThan(\"%s\")", ".isAtMost(\"%s\")", ".isLessThan(\"%s\")", ".isAbout(\"%s\", \"10%%\")");
    private static final List<String> OTHERS = List.of(
            ".answer($d).isYes()", ".answer($d).is(\"NO\")", ".answer($d).isNoneOf(\"NO\")", ".text($e).areGiven()");
    private static final List<String> NUMBERS = List.of("10", "10", "9", "11");

    @TempDir
    private Path directory;

    private final Random random = new Random(20220701);

    @Test
    void whatIsProvedEqualDiffersOnNoFormThatIsDrawn() {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        for (int i = 0; i < PAIRS; i++) {
            String subject = pick(SUBJECTS);
            String one = requirement(subject);
            String other = random.nextInt(2) == 0
                    ? otherwise(one)
                    : requirement(random.nextInt(4) == 0 ? pick(SUBJECTS) : subject);
            Equivalence equivalence = compare(one, other);
            kinds.merge(equivalence.kind(), 1, Integer::sum);
        }
        assertTrue(kinds.getOrDefault(Kind.PROVED, 0) >= 5, kinds.toString());
        assertTrue(kinds.getOrDefault(Kind.DIFFERS, 0) >= 20, kinds.toString());
    }

    private Equivalence compare(String one, String other) {
        List<Rule> rules = TwoRules.read(directory, facts(one + other), one, other);
        Equivalence equivalence = Equivalence.of(rules.get(0), rules.get(1), TwoRules.BASE);
        Optional<Variation> drawn = IntStream.range(0, FORMS)
                .mapToObj(j -> draw(rules))
                .filter(form -> !outcomes(rules, form).stream()
                        .allMatch(outcomes(rules, form).get(0)::equals))
                .findFirst();
        if (equivalence.kind() == Kind.DIFFERS) {
            List<Optional<Outcome>> outcomes =
                    outcomes(rules, equivalence.witness().orElseThrow());
            assertTrue(!outcomes.get(0).equals(outcomes.get(1)), () -> one + " and " + other + ": " + equivalence);
        } else {
            assertEquals(Optional.empty(), drawn, () -> one + " and " + other + ": " + equivalence.kind());
        }
        return equivalence;
    }

    /** Binds the variables that are used, and no others, which the reader would refuse. */
    private static String facts(String requirements) {
        return FACTS.entrySet().stream()
                .filter(variable -> requirements.contains(variable.getKey()))
                .map(variable -> variable.getValue().get(0) + "( " + variable.getKey() + " : "
                        + variable.getValue().get(1) + " )")
                .collect(Collectors.joining("\n    "));
    }

    private String requirement(String subject) {
        String first = subject + pick(COMPARISONS).formatted(pick(NUMBERS));
        return switch (random.nextInt(4)) {
            case 0 -> first + ".or()" + subject + pick(COMPARISONS).formatted(pick(NUMBERS));
            case 1 -> first + ".or()" + pick(OTHERS);
            default -> first;
        };
    }

    /** Writes a comparison as it could be written of a count. */
    private static String otherwise(String requirement) {
        return requirement
                .replace("isAtLeast(\"10\")", "isMoreThan(\"9\")")
                .replace("isMoreThan(\"10\")", "isAtLeast(\"11\")")
                .replace("isAtMost(\"10\")", "isLessThan(\"11\")")
                .replace("isLessThan(\"10\")", "isAtMost(\"9\")")
                .replace("isAbout(\"10\", \"10%\")", "isAbout(\"10\", \"19%\")");
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Optional<Outcome>> outcomes(List<Rule> rules, Variation form) {
        Application application = form.application();
        return rules.stream()
                .map(rule -> RuleApplier.tryOn(rule, application, List.of()).map(Finding::outcome))
                .toList();
    }

    private Variation draw(List<Rule> rules) {
        Set<String> pointers = new LinkedHashSet<>();
        for (Rule rule : rules) {
            rule.variables()
                    .forEach(variable -> TwoRules.BASE.base().cells().stream()
                            .map(Cell::pointer)
                            .filter(pointer ->
                                    (pointer + "/").startsWith(variable.field().pointer() + "/"))
                            .forEach(pointers::add));
        }
        Variation form = TwoRules.BASE;
        for (String pointer : pointers) {
            if (random.nextInt(5) > 0) {
                form = form.with(pointer, value(form.cell(pointer)));
            }
        }
        return form;
    }

    private Object value(Cell cell) {
        int kind = random.nextInt(8);
        if (kind == 0) {
            return "";
        } else if (cell instanceof Numeric numeric) {
            return kind == 1 ? Text.NONE : number(numeric);
        } else if (cell instanceof Choice) {
            return pick(List.copyOf(cell.place().options().keySet()));
        } else if (cell instanceof Ticks) {
            return Map.of();
        }
        return kind < 4 ? Text.NONE : "字";
    }

    private BigDecimal number(Numeric cell) {
        BigDecimal number = new BigDecimal(
                pick(List.of("0", "1", "8", "9", "10", "11", "12", "81", "90", "100", "110", "121", "1331", "1000")));
        boolean isWhole = cell instanceof Count;
        BigDecimal off = isWhole
                ? BigDecimal.valueOf(random.nextInt(3) - 1L)
                : new BigDecimal(random.nextInt(7) - 3).movePointLeft(2);
        BigDecimal moved = number.add(off);
        return isWhole ? moved.max(BigDecimal.ZERO) : moved;
    }
}
