package org.clusterrules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An English message counts one thing as one: "1 form" and not "1 forms". */
class PluralsTest {
    private static final String THINGS =
            "(?:required |more )?(?:applications|assessments|blanks|bytes|cases|cells|characters|columns"
                    + "|criteria|decimals|decimal places|digits|entries|errors|fields|figures|files|findings|forms|labels|levels|mutants"
                    + "|numbers|options|packs|pieces|places|points|problems|rows|rules|seconds|steps|texts|thresholds|values|variables|warnings"
                    + "|words|years)";

    private static final Pattern COUNTED = Pattern.compile("\\{\\d(?:,number,#)?} " + THINGS + "\\b");

    /** One word for one thing and another for several; what is within the braces may name the number again. */
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{\\d})*}");

    /** Messages whose number is never one: a limit that this project sets, or the several of which they are. */
    private static final Set<String> NEVER_ONE = Set.of(
            "cell.values",
            "cells.blanks",
            "cells.many",
            "directory.bytes",
            "directory.entries",
            "directory.files",
            "git.file-too-large",
            "git.no-answer",
            "git.object-too-large",
            "git.too-many-packs",
            "label-missing.column",
            "label-missing.labels",
            "label-missing.row",
            "line-too-long",
            "output-changed",
            "output-shorter",
            "size.bytes",
            "size.cells",
            "size.words",
            "sweep-too-many",
            "text-too-long",
            "unreadable-value.no-head-several",
            "unreadable-value.row-long-several",
            "unreadable-value.row-short-several",
            "unreadable.OTHER_YEARS",
            "value.repeated",
            "value.years",
            "why-one-form",
            "why.earned",
            "yaml.depth",
            "yaml.values");

    private static Map<String, String> english() throws IOException {
        Map<String, String> messages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(path -> path.endsWith("messages_en.properties"))
                    .filter(path -> path.toString().contains("/src/main/resources/"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
            }
        }
        return messages;
    }

    @Test
    void oneThingIsCountedAsOne() throws IOException {
        Map<String, String> messages = english();
        assertTrue(messages.size() > 1_000, "few messages: " + messages.size());

        Set<String> counted = new TreeSet<>();
        messages.forEach((key, message) -> {
            if (COUNTED.matcher(CHOICE.matcher(message).replaceAll("")).find()) {
                counted.add(key);
            }
        });

        assertEquals(List.copyOf(new TreeSet<>(NEVER_ONE)), List.copyOf(counted));
    }
}
