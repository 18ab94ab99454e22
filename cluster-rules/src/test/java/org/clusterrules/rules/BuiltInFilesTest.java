package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.rulefile.reader.RuleSetReader;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The files of the built-in rule sets, as whoever copies them finds them. */
class BuiltInFilesTest {
    static List<String> ruleSets() {
        return BuiltIn.ids();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void aCheckFindsNothingInThemNotEvenToWarnOf(String id) {
        assertEquals(
                List.of(),
                RuleSetReader.read(BuiltIn.files(id).orElseThrow(), BuiltIn.LIBRARY)
                        .warnings());
    }

    /** But for 无, which the form itself wants written. */
    @ParameterizedTest
    @MethodSource("ruleSets")
    void sayInEnglishTooWhatTheyAreBasedOn(String id) {
        List<String> chinese = RuleSet.builtIn(id).criteria().stream()
                .map(criterion -> criterion.basis().en())
                .filter(basis -> basis.replace("无", "").matches(".*\\p{IsHan}.*"))
                .toList();

        assertEquals(List.of(), chinese);
    }

    /** Our own reader reads a part of DRL and nothing beside it: Drools finds the same rules in the same places. */
    @ParameterizedTest
    @MethodSource("ruleSets")
    void areDrlToDroolsToo(String id) throws Exception {
        List<String> ours = RuleSet.builtIn(id).rules().stream()
                .map(rule -> rule.criterion())
                .filter(criterion -> criterion.source().ruleSet().equals(id))
                .map(Criterion::id)
                .sorted()
                .toList();
        List<String> theirs = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : BuiltIn.files(id).orElseThrow().entrySet()) {
            if (file.getKey().endsWith(".drl")) {
                DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
                PackageDescr parsed = parser.parse(false, new String(file.getValue(), UTF_8));
                assertFalse(parser.hasErrors(), () -> file.getKey() + ": " + parser.getErrors());
                parsed.getRules().stream().map(RuleDescr::getName).forEach(theirs::add);
            }
        }

        assertEquals(ours, theirs.stream().sorted().toList());
    }
}
