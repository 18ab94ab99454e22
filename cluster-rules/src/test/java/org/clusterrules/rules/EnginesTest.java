package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Finding;
import org.clusterrules.drools.RuleBase;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.BuiltIn;
import org.clusterrules.rulefile.reader.RuleSetFile;
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
    private static final List<Application> SAMPLES = Stream.of("eligible", "near-miss", "half-filled")
            .map(EnginesTest::read)
            .toList();

    static Stream<String> ruleSets() {
        return RuleSet.builtInIds().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void theSessionSaysWhatDirectSays(String id) throws Exception {
        RuleSet rules = RuleSet.builtIn(id);
        for (Application form : SAMPLES) {
            assertEquals(written(rules.direct().assess(form)), written(rules.assess(form)));
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void oneCriterionAloneSaysWhatItSaysAmongAll(String id) throws Exception {
        RuleSet rules = RuleSet.builtIn(id);
        for (Application form : SAMPLES) {
            Assessment whole = rules.direct().assess(form);
            List<Finding> each = rules.criteria().stream()
                    .map(criterion -> rules.finding(form, criterion.id()))
                    .toList();
            assertEquals(written(whole), written(new Assessment(rules.info(), form, each)));
        }
    }

    @Test
    void aCriterionThatIsNotThereIsNamed() {
        RuleSet rules = RuleSet.builtIn("yunnan");

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> rules.finding(SAMPLES.get(0), "standard.none"));

        assertEquals("rule set yunnan has no criterion standard.none", e.getMessage());
    }

    @Test
    void aRuleIsFoundByTheIdOfItsCriterion() {
        RuleSet rules = RuleSet.builtIn("yunnan");

        for (Rule rule : rules.rules()) {
            assertEquals(Optional.of(rule), rules.rule(rule.criterion().id()));
        }
        assertEquals(Optional.empty(), rules.rule("standard.none"));
    }

    /** With facts.drl beside them, which holds the imports and the global. */
    @Test
    void droolsCompilesTheNationalFilesAsTheyAre() throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("facts.drl", Resources.toByteArray(Resources.getResource(RuleSet.class, "facts.drl")));
        BuiltIn.LIBRARY.files("national-2022").orElseThrow().forEach((name, bytes) -> {
            if (RuleSetFile.of(name) == RuleSetFile.RULES) {
                files.put(name, bytes);
            }
        });
        RuleSet rules = RuleSet.builtIn("national-2022");
        RuleBase base = RuleBase.of(rules.info(), rules.rules());
        KieBase compiled = compile(files);
        for (Application form : SAMPLES) {
            KieSession session = compiled.newKieSession();
            try {
                assertEquals(written(rules.direct().assess(form)), written(base.assess(session, form)));
            } finally {
                session.dispose();
            }
        }
    }

    /** A session is never replaced silently: what is missing is said, with both remedies. */
    @Test
    void withoutDroolsDirectWorksAndASessionSaysWhatToAdd() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            if (!entry.contains("drools") && !entry.contains("kie-")) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader host =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method eligible = host.loadClass(HostWithoutDrools.class.getName()).getMethod("eligible", boolean.class);

            assertEquals("NO", eligible.invoke(null, true));
            Throwable refusal = assertThrows(InvocationTargetException.class, () -> eligible.invoke(null, false))
                    .getCause();
            assertInstanceOf(IllegalStateException.class, refusal);
            assertTrue(refusal.getMessage().contains("org.drools:drools-kiesession"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("RuleSet.direct()"), refusal.getMessage());
        }
    }

    /** What the test above calls. */
    public static final class HostWithoutDrools {
        private HostWithoutDrools() {}

        /** Assesses a sample that is not eligible. */
        public static String eligible(boolean direct) {
            RuleSet rules = RuleSet.builtIn("national-2022");
            return (direct ? rules.direct() : rules)
                    .assess(read("near-miss"))
                    .eligible()
                    .name();
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

    private static String written(Assessment assessment) {
        return AssessmentJson.writeLine(assessment, Locale.CHINESE);
    }

    private static Application read(String sample) {
        try (InputStream in = Application.class.getResourceAsStream("samples/" + sample + ".json")) {
            return ApplicationJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
