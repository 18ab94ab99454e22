package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Part;
import org.clusterrules.compiler.RuleTable;
import org.clusterrules.language.Statements;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The compiled rules come to the same in a session of Drools, which matches facts and fires what it finds. */
class DroolsSessionTest {
    static Stream<String> ruleSets() {
        return RuleSet.builtInIds().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void comesToTheSameWhicheverCellIsBlankOrMore(String id) throws Exception {
        RuleSet rules = RuleSet.builtIn(id);
        KieBase base = KieBaseBuilder.createKieBaseFromModel(model(id));
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            for (Application form : varied(sample)) {
                assertEquals(written(rules.assess(form)), written(inSession(base, rules, form)));
            }
        }
    }

    /** The sample, with each of its cells left blank in turn, and with each number one more. */
    private static List<Application> varied(String sample) throws IOException {
        Variation base = Variation.of(read(sample));
        return base.baseCells().keySet().stream()
                .flatMap(pointer -> {
                    BigDecimal number = base.number(pointer);
                    return number == null
                            ? Stream.of(base.without(pointer))
                            : Stream.of(base.without(pointer), base.with(pointer, number.add(BigDecimal.ONE)));
                })
                .map(Variation::application)
                .toList();
    }

    private static Assessment inSession(KieBase base, RuleSet rules, Application form) {
        Statements statements = new Statements(rules.criteria(), form);
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("criteria", statements);
            Stream.of(
                            form,
                            form.cover(),
                            form.basics(),
                            form.industry(),
                            form.innovation(),
                            form.digital(),
                            form.green(),
                            form.openness(),
                            form.governance(),
                            form.plan(),
                            form.declaration())
                    .forEach(session::insert);
            session.fireAllRules();
            session.insert(statements.conclusion(Part.STANDARD));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return new Assessment(rules.info(), form, statements.findings());
    }

    private static String written(Assessment assessment) {
        return AssessmentJson.writeLine(assessment, Locale.CHINESE);
    }

    private static Model model(String id) throws Exception {
        List<String> table =
                Resources.readLines(Resources.getResource(RuleSet.class, id + "/compiled.tsv"), StandardCharsets.UTF_8);
        return Class.forName(RuleTable.parse(table).modelClass())
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    private static Application read(String sample) throws IOException {
        try (InputStream in = Application.class.getResourceAsStream("samples/" + sample + ".json")) {
            return ApplicationJson.read(in);
        }
    }
}
