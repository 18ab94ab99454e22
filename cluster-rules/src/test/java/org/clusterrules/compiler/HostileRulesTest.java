package org.clusterrules.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A corpus of rule files that are programs, or would be if they were compiled, or would hurt whoever reads them. Each is refused
 * where there is no compiler at all, so that it cannot have come as far as that; and none of what they try to leave behind, a
 * system property, a file, a thread, is there.
 */
class HostileRulesTest {
    private static final RuleCorpus CORPUS = new RuleCorpus("hostile-rules");
    private static final String CANARY = "canary";

    private static URLClassLoader withoutCompiler;

    @BeforeAll
    static void leaveOutTheCompiler() throws MalformedURLException {
        List<URL> classPath = new ArrayList<>();
        for (String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            if (!entry.contains("drools") && !entry.contains("kie-")) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
        }
        withoutCompiler = new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        withoutCompiler.close();
    }

    private static Throwable compileWithoutCompiler(Map<String, byte[]> ruleSet) throws Exception {
        Class<?> library = withoutCompiler.loadClass(RuleSetCompiler.Library.class.getName());
        Object none = Proxy.newProxyInstance(
                withoutCompiler,
                new Class<?>[] {library},
                (proxy, method, arguments) -> method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : Optional.empty());
        Class<?> compiler = withoutCompiler.loadClass(RuleSetCompiler.class.getName());
        return assertThrows(
                        InvocationTargetException.class,
                        () -> compiler.getMethod("compile", Map.class, library).invoke(null, ruleSet, none))
                .getCause();
    }

    static List<String> files() {
        return CORPUS.names();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedBeforeAnythingIsCompiled(String file) throws Exception {
        Throwable refusal = compileWithoutCompiler(CORPUS.ruleSet(file));

        assertEquals(InvalidRuleSetException.class.getName(), refusal.getClass().getName(), () -> refusal.toString());
        assertNull(System.getProperty(CANARY));
        assertFalse(Files.exists(Path.of(CANARY)));
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals(CANARY)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedForWhatItIs(String file) {
        String codes = CORPUS.problems(file).stream()
                .filter(RuleProblem::isError)
                .map(problem -> problem.code().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));

        assertEquals(CORPUS.expected(file), file + "\t" + codes);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theRefusalIsPrintedOnOneLineEach(String file) {
        for (RuleProblem problem : CORPUS.problems(file)) {
            String line = problem.describe(Locale.CHINESE);
            assertTrue(line.codePoints().noneMatch(Character::isISOControl), line);
        }
    }

    /** Else the first test would mean nothing. */
    @Test
    void whatIsRightReachesTheCompiler() throws Exception {
        Map<String, byte[]> right = new RuleCorpus("broken-rules").ruleSet("unused-variable.drl");
        Throwable reached = compileWithoutCompiler(right);

        assertInstanceOf(NoClassDefFoundError.class, reached);
    }
}
