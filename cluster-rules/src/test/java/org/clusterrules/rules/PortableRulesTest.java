package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that go to another machine, where their directory is not. */
class PortableRulesTest {
    @TempDir
    private Path root;

    private Path ruleSet(String directory, String id, String base, String most) throws IOException {
        Path folder = Files.createDirectories(root.resolve(directory));
        Files.writeString(
                folder.resolve("ruleset.yaml"),
                "id: " + id + "\ntitle: 测试\nedition: \"2022\"\nextends: " + base + "\n");
        Files.writeString(folder.resolve("standard.drl"), """
                rule "standard.area"
                    @title("占地面积") @basis("测试") @area("INDUSTRY")
                when
                    Basics( $area : area )
                then
                    criterion.figure($area).isAtMost("%s");
                end
                """.formatted(most));
        return folder;
    }

    private static PortableRules sent(PortableRules rules) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rules);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (PortableRules) in.readObject();
        }
    }

    private static Application sample() throws IOException {
        return ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json"));
    }

    private static String assessed(RuleSet rules) throws IOException {
        return AssessmentJson.write(rules.assess(sample()), Locale.CHINESE);
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void rulesSayTheSameWhereTheirDirectoriesAreNot() throws Exception {
        ruleSet("base", "base", "national-2022", "2");
        Path directory = ruleSet("province", "province", "../base", "1");
        RuleSet here = RuleSet.load(directory);
        PortableRules rules = PortableRules.read(directory);
        delete();

        RuleSet there = sent(rules).load();

        assertEquals(here.info(), there.info());
        assertEquals(here.criteria(), there.criteria());
        assertEquals(assessed(here), assessed(there));
        assertEquals(
                Outcome.UNMET, there.assess(sample()).finding("standard.area").outcome());
    }

    @Test
    void directoriesOfTheSameNameAreNotTakenForEachOther() throws Exception {
        ruleSet("city/base/base", "country", "national-2022", "3");
        ruleSet("city/base", "province", "./base", "2");
        Path directory = ruleSet("city", "city", "./base", "1");
        RuleSet here = RuleSet.load(directory);
        PortableRules rules = PortableRules.read(directory);
        delete();

        assertEquals(here.info(), sent(rules).load().info());
    }

    @Test
    void whatIsReadIsWhatTheFilesSaidThen() throws Exception {
        Path directory = ruleSet("province", "province", "yunnan", "1");
        RuleSet before = RuleSet.load(directory);
        PortableRules rules = PortableRules.read(directory);
        ruleSet("province", "province", "yunnan", "999999");

        assertEquals(before.info(), rules.load().info());
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsSent() throws IOException {
        Path directory = ruleSet("province", "province", "../base", "abc");
        List<String> files =
                assertThrows(InvalidRuleSetException.class, () -> PortableRules.read(directory)).problems().stream()
                        .filter(problem -> problem.isError())
                        .map(problem -> problem.file())
                        .toList();
        assertEquals(List.of("ruleset.yaml", "standard.drl"), files);
        assertThrows(NoSuchFileException.class, () -> PortableRules.read(root.resolve("nowhere")));
    }
}
