package org.clusterrules.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in the kit's documentation, run as they stand there, on a rule set that a stranger could have written. */
class ExamplesTest {
    private static final RuleSet RULES = RuleSet.builtIn("national-2022");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\\R(.*?)\\R *\\* \\}</pre>");

    @TestFactory
    Stream<DynamicNode> laws() throws IOException {
        return Laws.of(RuleSet.load(Path.of("src/test/rules")));
    }

    @TestFactory
    DynamicNode extension() throws IOException {
        RuleSet national = RuleSet.builtIn("national-2022");
        return Laws.ofExtension(national, RuleSet.load(Path.of("src/test/rules")), Set.of("standard.area"));
    }

    @Property(tries = 100)
    void everyLawHolds(@ForAll Law law, @ForAll("forms") Variation form, @ForAll Random random) {
        law.check(RULES, form, random);
    }

    @Provide
    Arbitrary<Variation> forms() {
        return Applications.near(Laws.samples().get(0), RULES);
    }

    @Provide
    Arbitrary<Variation> nearTheNationalStandard() {
        return Applications.near(Laws.samples().get(0), RuleSet.builtIn("national-2022"));
    }

    @Property(tries = 10)
    void whatIsDrawnIsAForm(@ForAll("nearTheNationalStandard") Variation form) {
        assertEquals(
                RULES.criteria().size(),
                RULES.assess(form.application()).findings().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Law", "Laws", "Applications"})
    void theDocumentationShowsWhatIsRunHere(String type) throws IOException {
        String here = withoutSpace(Files.readString(Path.of("src/test/java/org/clusterrules/kit/ExamplesTest.java")));
        List<String> examples = EXAMPLE.matcher(
                        Files.readString(Path.of("src/main/java/org/clusterrules/kit", type + ".java")))
                .results()
                .map(example -> example.group(1).replaceAll("(?m)^ *\\* ?", ""))
                .toList();
        assertFalse(examples.isEmpty());
        List<String> notRun = examples.stream()
                .filter(example -> !here.contains(withoutSpace(example)))
                .toList();
        assertEquals(List.of(), notRun);
    }

    private static String withoutSpace(String text) {
        return CharMatcher.whitespace().removeFrom(text.replace("@Property(tries = 100)", "@Property"));
    }
}
