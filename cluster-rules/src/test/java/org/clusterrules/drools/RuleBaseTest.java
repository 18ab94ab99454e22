package org.clusterrules.drools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

class RuleBaseTest {
    private static final RuleSet RULES = RuleSet.builtIn("national-2022");
    private static final RuleBase BASE = RuleBase.of(RULES.info(), RULES.rules());

    @Test
    void leavesTheFormTheConclusionsTheFindingsAndTheAssessmentInTheSession() throws Exception {
        Application form = sample();
        KieSession session = BASE.kieBase().newKieSession();
        try {
            Assessment assessment = BASE.assess(session, form);

            assertSame(assessment, onlyFact(session, Assessment.class));
            assertSame(form, onlyFact(session, Application.class));
            assertSame(form.plan(), onlyFact(session, form.plan().getClass()));
            assertEquals(
                    Part.values().length,
                    session.getObjects(new ClassObjectFilter(Conclusion.class)).size());
            assertEquals(
                    assessment.findings().size(),
                    session.getObjects(new ClassObjectFilter(Finding.class)).size());
        } finally {
            session.dispose();
        }
    }

    private static Object onlyFact(KieSession session, Class<?> type) {
        List<Object> facts = new ArrayList<>(session.getObjects(new ClassObjectFilter(type)));
        assertEquals(1, facts.size(), type.getName());
        return facts.get(0);
    }

    @Test
    void theMergedRulesAreAsciiSoThatNoCharacterSetCanChangeThem() {
        String drl = BASE.drl();

        assertTrue(drl.chars().allMatch(c -> c < 0x80));
        assertTrue(drl.contains("rule \"targets.invention-patents\""), drl);
    }

    /** In classes of its own, as in a new JVM: the first call decides what Drools finds of itself. */
    @Test
    void worksWhereTheFirstThreadHasAContextClassLoaderThatDoesNotKnowDrools() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader fresh =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> first = fresh.loadClass(FirstCall.class.getName());
            FutureTask<String> call =
                    new FutureTask<>(() -> (String) first.getMethod("eligible").invoke(null));
            Thread thread = new Thread(call);
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            thread.start();

            assertEquals("YES", call.get());
        }
    }

    /** What the test above calls. */
    public static final class FirstCall {
        private FirstCall() {}

        /** Assesses the sample that is eligible. */
        public static String eligible() throws IOException {
            return RuleSet.builtIn("national-2022").assess(sample()).eligible().name();
        }
    }

    private static Application sample() throws IOException {
        try (InputStream in = Application.class.getResourceAsStream("samples/eligible.json")) {
            return ApplicationJson.read(in);
        }
    }
}
