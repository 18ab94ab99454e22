package org.clusterrules.model;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A native image is told of every resource, and of the records that are made by reflection and read by the rules. {@code -Dgolden.update=true} writes that anew.
 */
class NativeImageTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SAMPLES = Path.of("samples");
    private static final Path RECORDED = Path.of(
            "src/main/resources/META-INF/native-image/org.clusterrules/cluster-model/reachability-metadata.json");

    @Test
    void isToldOfTheRecordsOfTheFormAndOfEveryResource() throws IOException {
        Set<String> records = new TreeSet<>();
        for (Section section : Section.values()) {
            addRecords(section.type(), records);
        }
        assertIsInTheJar(metadata(records));
    }

    private static void addRecords(Type type, Set<String> records) {
        if (type instanceof ParameterizedType generic) {
            addRecords(generic.getRawType(), records);
            for (Type argument : generic.getActualTypeArguments()) {
                addRecords(argument, records);
            }
        } else if (type instanceof Class<?> record
                && record.isRecord()
                && record.getPackage() == Section.class.getPackage()
                && records.add(record.getName())) {
            for (RecordComponent component : record.getRecordComponents()) {
                addRecords(component.getGenericType(), records);
            }
        }
    }

    /** Returns the metadata of these types and of every resource of this module. */
    private static String metadata(Collection<String> types) throws IOException {
        return "{\n  \"reflection\": ["
                + types.stream()
                        .map(type -> "\n    {\"type\": \"" + type
                                + "\", \"allDeclaredConstructors\": true, \"allPublicMethods\": true}")
                        .collect(joining(","))
                + "\n  ],\n  \"resources\": ["
                + resources().stream()
                        .map(file -> "\n    {\"glob\": \"" + file + "\"}")
                        .collect(joining(","))
                + "\n  ]\n}\n";
    }

    /** Returns the paths of all files in the jar that are read at run time: all but those about the jar. */
    private static List<String> resources() throws IOException {
        return Stream.concat(
                        files(RESOURCES).filter(file -> !file.startsWith("META-INF/")),
                        files(SAMPLES).map(file -> "org/clusterrules/model/samples/" + file))
                .sorted()
                .toList();
    }

    private static Stream<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .toList()
                    .stream();
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
