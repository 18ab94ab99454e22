package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everything that cluster.jar contains is in its list of licences, with the texts of these licences, and in its bill of materials.
 * Its classes show what it contains: it has all classes of a jar of the class path, or none.
 */
class ContentsIT {
    private static final Path BILL = Path.of("target/bom.json");
    private static final Pattern COMPONENT =
            Pattern.compile("\"purl\" : \"pkg:maven/[^/]+/([^@]+)@([^?\"]+)\\?type=jar\"");
    private static final Pattern LEGAL =
            Pattern.compile("(?i)(META-INF/)?[^/]*(licen[cs]e|notice|copying|about\\.html)[^/]*");
    private static final Predicate<String> OWN = Pattern.compile("^cluster-").asPredicate();

    /** What the text of a licence begins with, white space aside. */
    private static final Map<String, String> TEXTS = Map.of(
            "Apache-2.0",
            "Apache License Version 2.0, January 2004",
            "BSD-3-Clause",
            "Redistribution and use in source and binary forms",
            "MIT",
            "Permission is hereby granted, free of charge");

    private static ZipFile cluster;

    /** The jars that it was made from. */
    private static final List<Path> CONTAINED = new ArrayList<>();

    @BeforeAll
    static void find() throws IOException {
        cluster = new ZipFile(System.getProperty("cluster.jar"));
        for (String path : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            if (path.endsWith(".jar") && contains(Path.of(path))) {
                CONTAINED.add(Path.of(path));
            }
        }
    }

    @AfterAll
    static void close() throws IOException {
        cluster.close();
    }

    private static boolean contains(Path jar) throws IOException {
        List<String> classes = entries(jar).stream()
                .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                .toList();
        long found =
                classes.stream().filter(name -> cluster.getEntry(name) != null).count();
        assertTrue(found == 0 || found == classes.size(), () -> "a part of " + jar);
        return found > 0;
    }

    @Test
    void hasALicenceWithItsText() throws IOException {
        Map<String, String> licences = licences();
        assertEquals(
                jarNames(CONTAINED.stream()
                        .map(jar -> jar.getFileName().toString())
                        .filter(name -> !OWN.test(name))),
                jarNames(licences.keySet().stream()
                        .map(artifact -> artifact.replaceFirst(".*?:", "").replace(':', '-') + ".jar")));
        String texts = legal(entries(Path.of(cluster.getName())), cluster);
        for (String licence : licences.values()) {
            assertTrue(texts.contains(TEXTS.get(licence)), licence);
        }
    }

    /** Offline there is none: its generator wants to look up licences. */
    @Test
    void isAllInTheBillOfMaterials() throws IOException {
        assumeTrue(Files.exists(BILL), "built offline");
        assertEquals(
                jarNames(CONTAINED.stream().map(jar -> jar.getFileName().toString())),
                jarNames(COMPONENT
                        .matcher(Files.readString(BILL))
                        .results()
                        .map(found -> found.group(1) + "-" + found.group(2) + ".jar")));
    }

    /** Nothing of the licences and notices of what it was made from is lost; notices are put together, so that their order changes. */
    @Test
    void keepsEveryLicenceAndNotice() throws IOException {
        String kept = legal(entries(Path.of(cluster.getName())), cluster);
        int compared = 0;
        for (Path path : CONTAINED) {
            try (ZipFile jar = new ZipFile(path.toFile())) {
                for (String name : entries(path)) {
                    if (LEGAL.matcher(name).matches()) {
                        for (String line : Splitter.on('\n').split(text(jar, name))) {
                            assertTrue(kept.contains(spaced(line)), () -> path + ", " + name + ": " + line);
                        }
                        compared++;
                    }
                }
            }
        }
        assertFalse(compared == 0);
    }

    /** By artifact, as group:name:version. */
    private static Map<String, String> licences() throws IOException {
        Map<String, String> licences = new TreeMap<>();
        Pattern line = Pattern.compile("(?m)^([^\\s:]+:[^\\s:]+:[^\\s:]+)  (\\S+)  https?://\\S+$");
        line.matcher(text("META-INF/THIRD-PARTY.txt"))
                .results()
                .forEach(found -> licences.put(found.group(1), found.group(2)));
        return licences;
    }

    private static List<String> jarNames(Stream<String> names) {
        return names.distinct().sorted().toList();
    }

    private static String legal(List<String> names, ZipFile jar) throws IOException {
        StringBuilder texts = new StringBuilder();
        for (String name : names) {
            if (LEGAL.matcher(name).matches()) {
                texts.append(spaced(text(jar, name))).append('\n');
            }
        }
        return texts.toString();
    }

    private static List<String> entries(Path path) throws IOException {
        try (ZipFile jar = new ZipFile(path.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private static String text(String name) throws IOException {
        return text(cluster, name);
    }

    private static String text(ZipFile jar, String name) throws IOException {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
