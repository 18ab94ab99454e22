package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.compiler.RuleSetFile;
import org.clusterrules.drools.RuleBase;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Three ways to apply rules, one meaning: in a session, directly, and compiled by Drools itself; the same bytes. */
class EnginesTest {
    static Stream<String> ruleSets() {
        return RuleSet.builtInIds().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void sessionAndDirectAgreeWhicheverCellIsBlankOrMore(String id) throws Exception {
        RuleSet rules = RuleSet.builtIn(id);
        RuleSet direct = rules.direct();
        for (Application form : variedSamples()) {
            assertEquals(written(direct.assess(form)), written(rules.assess(form)));
        }
    }

    /** With facts.drl beside them, which holds the imports and the global. */
    @Test
    void droolsCompilesTheNationalFilesAsTheyAre() throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("facts.drl", Resources.toByteArray(Resources.getResource(RuleSet.class, "facts.drl")));
        BuiltIn.files("national-2022").orElseThrow().forEach((name, bytes) -> {
            if (RuleSetFile.of(name) == RuleSetFile.RULES) {
                files.put(name, bytes);
            }
        });
        agrees(RuleSet.builtIn("national-2022"), compile(files));
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void droolsCompilesTheMergedRules(String id) throws Exception {
        RuleSet rules = RuleSet.builtIn(id);
        String drl = RuleBase.of(rules.info(), rules.rules()).drl();
        agrees(rules, compile(Map.of("merged.drl", drl.getBytes(UTF_8))));
    }

    private static void agrees(RuleSet rules, KieBase compiled) throws IOException {
        RuleBase base = RuleBase.of(rules.info(), rules.rules());
        RuleSet direct = rules.direct();
        for (Application form : variedSamples()) {
            KieSession session = compiled.newKieSession();
            try {
                assertEquals(written(direct.assess(form)), written(base.assess(session, form)));
            } finally {
                session.dispose();
            }
        }
    }

    private static KieBase compile(Map<String, byte[]> files) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        files.forEach((name, bytes) -> sources.write(
                "src/main/resources/rules/" + name, services.getResources().newByteArrayResource(bytes, UTF_8.name())));
        KieBuilder builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
        assertEquals(List.of(), builder.getResults().getMessages(Message.Level.ERROR));
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** The samples, each with each of its cells left blank in turn, and with each number one more. */
    private static List<Application> variedSamples() throws IOException {
        List<Application> forms = new ArrayList<>();
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            Variation base = Variation.of(read(sample));
            forms.add(base.application());
            for (String pointer : base.baseCells().keySet()) {
                forms.add(base.without(pointer).application());
                BigDecimal number = base.number(pointer);
                if (number != null) {
                    forms.add(base.with(pointer, number.add(BigDecimal.ONE)).application());
                }
            }
        }
        return forms;
    }

    private static String written(Assessment assessment) {
        return AssessmentJson.writeLine(assessment, Locale.CHINESE);
    }

    private static Application read(String sample) throws IOException {
        try (InputStream in = Application.class.getResourceAsStream("samples/" + sample + ".json")) {
            return ApplicationJson.read(in);
        }
    }
}
