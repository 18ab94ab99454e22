package org.clusterrules.kit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.DynamicNode;

/**
 * The laws as tests of JUnit 5, for any rule set: a test for each {@link Law}, which tries it on random forms.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> laws() throws IOException {
 *     return Laws.of(RuleSet.load(Path.of("src/test/rules")));
 * }
 * }</pre>
 *
 * <p>The forms vary the {@link #samples()}, most of them near the thresholds of the rule set; the same rule set is tried on the
 * same forms in every run. A law that does not hold fails with the criterion and the smallest variation that shows it.
 */
public final class Laws {
    private static final int FORMS = 100;
    private static final long SEED = 20220930;

    private Laws() {}

    /** Returns a test for each law, which tries it on 100 forms. */
    public static Stream<DynamicNode> of(RuleSet rules) {
        return of(rules, FORMS);
    }

    /** Returns a test for each law, which tries it on so many forms. */
    public static Stream<DynamicNode> of(RuleSet rules, int forms) {
        List<Drawn> drawn = new ArrayList<>();
        Subject subject = Subject.of(rules);
        return Stream.of(Law.values())
                .map(law -> dynamicTest(law.toString(), () -> {
                    for (Drawn form : forms(drawn, rules, forms)) {
                        law.check(subject, form.form(), new Random(form.seed()));
                    }
                }));
    }

    /**
     * Returns a test that tries, on 100 forms, whether what extends a rule set changes nothing but what it should: every other
     * criterion says the same as under the rule set that is extended, word for word.
     *
     * <pre>{@code
     * @TestFactory
     * DynamicNode extension() throws IOException {
     *     RuleSet national = RuleSet.builtIn("national-2022");
     *     return Laws.ofExtension(national, RuleSet.load(Path.of("src/test/rules")), Set.of("standard.area"));
     * }
     * }</pre>
     *
     * @param changed the criteria that are changed or new; one that reads what an earlier part came to, as {@code
     *     targets.baseline-meets-standard} does, changes with that part
     */
    public static DynamicNode ofExtension(RuleSet base, RuleSet derived, Set<String> changed) {
        Extension extension = new Extension(Subject.of(base), changed);
        return dynamicTest(
                derived.info().id() + " changes nothing but " + changed,
                () -> forms(new ArrayList<>(), derived, FORMS)
                        .forEach(
                                form -> extension.check(Extension.LAW, Subject.of(derived), form.form(), form.seed())));
    }

    /** Returns the sample applications of the form: one that meets everything, one that misses some, one half filled in. */
    public static List<Application> samples() {
        return samples(Cases.eligibleForm().edition());
    }

    /** Returns the samples in the years of that edition, such as one that a rule set brings. */
    public static List<Application> samples(Edition edition) {
        return Stream.of("eligible", "near-miss", "half-filled")
                .map(name -> Cases.sample(name, edition).orElseThrow())
                .toList();
    }

    private record Drawn(Variation form, long seed) {}

    /** Draws the forms once, for the first law that is tried. */
    private static synchronized List<Drawn> forms(List<Drawn> drawn, RuleSet rules, int forms) {
        if (drawn.isEmpty()) {
            List<Application> samples = samples(rules.edition());
            List<Threshold> thresholds = Threshold.all(rules, samples.get(0));
            for (int i = 0; i < forms; i++) {
                Random random = new Random(SEED + i);
                Variation base = Variation.of(samples.get(i % samples.size()));
                Variation form = random.nextInt(3) == 0
                        ? Applications.any(base, random)
                        : Applications.near(base, thresholds, random);
                drawn.add(new Drawn(form, random.nextLong()));
            }
        }
        return drawn;
    }
}
