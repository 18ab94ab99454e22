package org.clusterrules.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.ApplicationJson;

/**
 * A sample with other values in it, so that what is drawn at random is a form more often than not. The first line names the
 * sample, and each of the others a pointer and the JSON that is written there:
 *
 * <pre>{@code
 * #near-miss
 * /basics/area 1e5
 * }</pre>
 */
final class SampleVariant {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> SAMPLES = List.of("eligible", "near-miss", "half-filled");
    private static final Map<String, Map<String, Object>> TREES =
            SAMPLES.stream().collect(Collectors.toMap(name -> name, name -> tree(sample(name))));

    private SampleVariant() {}

    /** Returns the JSON of the form that an input describes. */
    static String of(byte[] input) {
        List<String> lines = new String(input, UTF_8).lines().toList();
        Map<String, String> changes = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int space = line.indexOf(' ');
            if (line.startsWith("/") && space > 0) {
                changes.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return of(lines.get(0).substring(1), changes);
    }

    /** Returns the JSON of a sample, of a blank form if there is none of that name, with other JSON at some pointers. */
    static String of(String sample, Map<String, String> changes) {
        Map<String, Object> form = copy(TREES.getOrDefault(sample, Map.of("edition", "\"2022\"")));
        changes.forEach((pointer, json) -> put(form, Splitter.on('/').splitToList(pointer.substring(1)), json));
        return json(form);
    }

    private static String sample(String name) {
        try (InputStream sample = ApplicationJson.class.getResourceAsStream("samples/" + name + ".json")) {
            return new String(sample.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the members of an object; each value is another such map, or the JSON of what it is else. */
    private static Map<String, Object> tree(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return members(parser, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> members(JsonParser parser, String json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                members.put(name, members(parser, json));
            } else {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                members.put(name, json.substring(start, (int)
                        parser.currentLocation().getCharOffset()));
            }
        }
        return members;
    }

    private static Map<String, Object> copy(Map<String, Object> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) -> copy.put(name, value instanceof Map<?, ?> map ? copy(asTree(map)) : value));
        return copy;
    }

    private static void put(Map<String, Object> tree, List<String> steps, String json) {
        Map<String, Object> inner = tree;
        for (String step : steps.subList(0, steps.size() - 1)) {
            Object below = inner.get(step) instanceof Map<?, ?> map ? map : new LinkedHashMap<String, Object>();
            inner.put(step, below);
            inner = asTree((Map<?, ?>) below);
        }
        inner.put(steps.get(steps.size() - 1), json);
    }

    @SuppressWarnings("unchecked") // all trees are made here
    private static Map<String, Object> asTree(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static String json(Map<String, Object> tree) {
        Stream<String> members = tree.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\": "
                        + (member.getValue() instanceof Map<?, ?> map ? json(asTree(map)) : member.getValue()));
        return members.collect(Collectors.joining(",\n", "{", "}"));
    }
}
