package org.clusterrules.rulefile;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.reflect.TypeToken;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clusterrules.language.Conclusion;
import org.clusterrules.rulefile.reader.PreparedRuleSet;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/**
 * A native image is told of every resource, and of the words and facts of rules, which are called by reflection. {@code -Dgolden.update=true} writes that anew.
 */
class NativeImageTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path RECORDED = Path.of(
            "src/main/resources/META-INF/native-image/org.clusterrules/cluster-rules/reachability-metadata.json");

    @Test
    void isToldOfTheWordsOfRulesAndOfEveryResource() throws IOException {
        Set<String> types = new TreeSet<>(Set.of(Conclusion.class.getName()));
        Set<String> arrays = new TreeSet<>();
        for (RuleWord word : RuleWord.all()) {
            types.add(word.subject().getName());
            if (word.isOpen()) {
                arrays.add(
                        TypeToken.of(word.parameter(word.fixed())).getRawType().getName() + "[]");
            }
        }
        assertIsInTheJar(metadata(types, arrays));
    }

    /** Returns the metadata of types whose methods are called, of arrays that are made, and of every resource of this module. */
    private static String metadata(Collection<String> types, Collection<String> arrays) throws IOException {
        return "{\n  \"reflection\": ["
                + Stream.concat(
                                types.stream().map(type -> entry(type, "allPublicMethods")),
                                arrays.stream().map(type -> entry(type, "unsafeAllocated")))
                        .collect(joining(","))
                + "\n  ],\n  \"resources\": ["
                + resources().stream()
                        .map(file -> "\n    {\"glob\": \"" + file + "\"}")
                        .collect(joining(","))
                + "\n  ]\n}\n";
    }

    private static String entry(String type, String access) {
        return "\n    {\"type\": \"" + type + "\", \"" + access + "\": true}";
    }

    /** Returns the paths of all files in the jar that are read at run time: all but those about the jar. */
    private static List<String> resources() throws IOException {
        Stream<String> prepared =
                RuleSet.builtInIds().stream().map(id -> "org/clusterrules/rules/" + PreparedRuleSet.name(id));
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            Stream<String> written = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(file -> !file.startsWith("META-INF/") || file.startsWith("META-INF/clusterrules/"));
            return Stream.concat(written, prepared).sorted().toList();
        }
    }

    private static void assertIsInTheJar(String metadata) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(RECORDED.getParent());
            Files.writeString(RECORDED, metadata);
            fail(RECORDED + " was rewritten: review the difference, then run again without golden.update");
        }
        assertEquals(metadata, Files.readString(RECORDED));
    }
}
