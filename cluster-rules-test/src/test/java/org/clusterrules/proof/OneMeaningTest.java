package org.clusterrules.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.drools.RuleBase;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Three ways to apply rules, one meaning: in a session, directly, and compiled by Drools itself give the same bytes, on every
 * case of every rule set and on random forms.
 */
class OneMeaningTest {
    private static final int FORMS = Integer.getInteger("proof.forms", 2_000) / 20;

    static List<String> ruleSets() {
        return RuleSet.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void everyWayGivesTheSameBytes(String id) {
        RuleSet rules = RuleSet.builtIn(id);
        List<Application> cases = Cases.builtIn(id).run(rules.direct()).results().stream()
                .map(CaseResult::form)
                .map(Variation::application)
                .distinct()
                .toList();
        RandomForms random = new RandomForms();

        assertOneMeaning(
                rules,
                Stream.concat(
                        cases.stream(),
                        IntStream.range(0, FORMS)
                                .mapToObj(number -> random.form(number).application())));
        assertTrue(cases.size() > 30, "few cases: " + cases.size());
    }

    static void assertOneMeaning(RuleSet rules, Stream<Application> forms) {
        RuleSet direct = rules.direct();
        RuleBase base = RuleBase.of(rules.info(), rules.rules());
        KieBase compiled = compile(base.drl());
        forms.parallel().forEach(form -> {
            String expected = written(direct.assess(form));
            assertEquals(expected, written(rules.assess(form)), "in a session");
            assertEquals(expected, written(inSession(compiled, base, form)), "compiled by Drools");
        });
    }

    private static Assessment inSession(KieBase compiled, RuleBase base, Application form) {
        KieSession session = compiled.newKieSession();
        try {
            return base.assess(session, form);
        } finally {
            session.dispose();
        }
    }

    private static KieBase compile(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        sources.write(
                "src/main/resources/rules/merged.drl",
                services.getResources().newByteArrayResource(drl.getBytes(UTF_8)));
        KieBuilder builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
        assertEquals(List.of(), builder.getResults().getMessages(Message.Level.ERROR));
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static String written(Assessment assessment) {
        return AssessmentJson.writeLine(assessment, Locale.CHINESE);
    }
}
