package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.rulefile.reader.BuiltIn;
import org.clusterrules.rulefile.reader.PreparedRuleSet;
import org.clusterrules.rulefile.reader.RuleSetDefinition;
import org.clusterrules.rulefile.reader.RuleSetReader;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The files of the built-in rule sets, as whoever copies them finds them. */
class BuiltInFilesTest {
    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

    static List<String> ruleSets() {
        return BuiltIn.LIBRARY.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void aCheckFindsNothingInThemNotEvenToWarnOf(String id) {
        assertEquals(
                List.of(),
                RuleSetReader.read(BuiltIn.LIBRARY.files(id).orElseThrow(), BuiltIn.LIBRARY)
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

    /** The build prepares them; whoever runs this without Maven has to have it done once, with {@code mvn process-classes}. */
    @ParameterizedTest
    @MethodSource("ruleSets")
    void arePreparedByTheBuildAsTheyStand(String id) throws Exception {
        RuleSetDefinition read =
                RuleSetReader.readBuiltIn(BuiltIn.LIBRARY.files(id).orElseThrow(), BuiltIn.LIBRARY);
        byte[] prepared =
                Files.readAllBytes(CLASSES.resolve("org/clusterrules/rules").resolve(PreparedRuleSet.name(id)));

        assertArrayEquals(PreparedRuleSet.write(read), prepared);
        assertEquals(read, PreparedRuleSet.read(prepared, BuiltIn.LIBRARY));
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void areNotReadAgainByAProgramThatHasTheJar(String id, @TempDir Path directory) throws Exception {
        Path jar = directory.resolve("without-rule-files.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = CLASSES.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.matches("org/clusterrules/rules/[^/]*/.*")) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
            }
        }
        List<URL> classPath = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!Path.of(entry).equals(CLASSES)) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
        }

        try (URLClassLoader program =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object ruleSet = program.loadClass(RuleSet.class.getName())
                    .getMethod("builtIn", String.class)
                    .invoke(null, id);

            assertEquals(RuleSet.builtIn(id).toString(), ruleSet.toString());
        }
    }

    /** Our own reader reads a part of DRL and nothing beside it: Drools finds the same rules in the same places. */
    @ParameterizedTest
    @MethodSource("ruleSets")
    void areDrlToDroolsToo(String id) throws Exception {
        List<String> ours = RuleSet.builtIn(id).rules().stream()
                .map(rule -> rule.criterion())
                .filter(criterion -> criterion.location().ruleSet().equals(id))
                .map(Criterion::id)
                .sorted()
                .toList();
        List<String> theirs = new ArrayList<>();
        for (Map.Entry<String, byte[]> file :
                BuiltIn.LIBRARY.files(id).orElseThrow().entrySet()) {
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
