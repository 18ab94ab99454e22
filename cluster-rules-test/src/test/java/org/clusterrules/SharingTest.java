package org.clusterrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import com.google.common.io.Resources;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** One rule set for many threads, several in one virtual machine, and none that needs a context class loader. */
@Isolated("it has threads of its own")
class SharingTest {
    private static final String RULES = "national-2022";
    private static final List<String> SAMPLES = List.of("eligible", "near-miss", "half-filled");
    private static final int THREADS = 8;
    private static final int ROUNDS = 40;
    private static final int SMALL_STACK = 256 << 10;

    /** What one thread says of each sample. */
    private static List<String> alone;

    @BeforeAll
    static void assessAlone() throws IOException {
        alone = assessSamples();
        assertEquals(SAMPLES.size(), alone.stream().distinct().count());
    }

    @Test
    @Timeout(3600)
    void manyThreadsSayWhatOneSays() throws Exception {
        RuleSet rules = RuleSet.builtIn(RULES);
        List<Application> forms = new ArrayList<>();
        for (String sample : SAMPLES) {
            forms.add(read(sample));
        }
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Void>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            work.add(() -> {
                start.await();
                for (int i = first; i < first + ROUNDS * SAMPLES.size(); i++) {
                    int sample = i % SAMPLES.size();
                    // A form that all threads share, and one of its own.
                    assertEquals(alone.get(sample), write(rules, forms.get(sample)));
                    assertEquals(alone.get(sample), write(rules, read(SAMPLES.get(sample))));
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** As threads of a pool may be made: of a group, a daemon, without a class loader, and with a stack a quarter as large as usual. */
    @Test
    void smallStackAndNoClassLoaderSuffice() throws Exception {
        FutureTask<List<String>> work = new FutureTask<>(SharingTest::assessSamples);
        Thread thread = new Thread(new ThreadGroup("a host's"), work, "small", SMALL_STACK);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
        assertEquals(alone, work.get());
    }

    @Test
    void twoRuleSetsOfOneIdSayTheSame() throws IOException {
        assertNotSame(RuleSet.builtIn(RULES), RuleSet.builtIn(RULES));
        assertEquals(alone, assessSamples());
        assertEquals(alone, assessSamples());
    }

    @Test
    void noContextClassLoaderIsNeeded() throws Exception {
        assertEquals(alone, assessAnewUnder(null));
    }

    @Test
    void aContextClassLoaderThatKnowsNothingIsNotAsked() throws Exception {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            assertEquals(alone, assessAnewUnder(empty));
        }
    }

    /** Loads the library once more, so that Drools too is set up under that context class loader. */
    private static List<?> assessAnewUnder(ClassLoader context) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader anew = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> self = Class.forName(SharingTest.class.getName(), true, anew);
            assertNotSame(SharingTest.class, self);
            Method assess = self.getDeclaredMethod("assessSamples");
            assess.setAccessible(true);
            thread.setContextClassLoader(context);
            return (List<?>) assess.invoke(null);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static List<String> assessSamples() throws IOException {
        RuleSet rules = RuleSet.builtIn(RULES);
        List<String> lines = new ArrayList<>();
        for (String sample : SAMPLES) {
            lines.add(write(rules, read(sample)));
        }
        return List.copyOf(lines);
    }

    private static String write(RuleSet rules, Application form) {
        return AssessmentJson.writeLine(rules.assess(form), Locale.CHINESE);
    }

    private static Application read(String sample) throws IOException {
        URL resource = Resources.getResource(Application.class, "samples/" + sample + ".json");
        try (InputStream in = resource.openStream()) {
            return ApplicationJson.read(in);
        }
    }
}
