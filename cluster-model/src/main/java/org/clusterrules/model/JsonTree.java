package org.clusterrules.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.JsonValue.Member;
import org.clusterrules.model.Problem.Kind;

/** Reads the text of one JSON document; goes on behind every error but one of syntax. */
final class JsonTree {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 30;
    private static final int MAX_EXPONENT = 30;

    private static final Pattern NUMBER = Pattern.compile("-?([0-9.]+)(?:[eE]([+-]?[0-9]+))?");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNumberLength(10_000).build())
            .build();

    private final JsonParser parser;
    private final Problems problems;

    private JsonTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Returns the object that the text is, or nothing where it is none; what is wrong goes to the problems. */
    static Optional<JsonObject> parse(String text, Problems problems) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonTree(parser, problems).document();
        } catch (JsonProcessingException e) {
            Location at = e.getLocation() == null ? Location.START : Location.of(e.getLocation());
            problems.add(Kind.SYNTAX, "", at, firstLine(e.getOriginalMessage()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string does not fail to be read
        }
    }

    private Optional<JsonObject> document() throws IOException {
        if (parser.nextToken() == null) {
            problems.add(Kind.EMPTY, "", Location.START);
            return Optional.empty();
        }
        JsonValue root = value("", 1);
        checkEnd();
        if (root instanceof JsonObject object) {
            return Optional.of(object);
        }
        problems.add(Kind.WRONG_TYPE, "", root.at(), Words.OBJECT, Words.found(root));
        return Optional.empty();
    }

    private void checkEnd() throws IOException {
        try {
            if (parser.nextToken() != null) {
                problems.add(Kind.TRAILING, "", here());
            }
        } catch (JsonProcessingException e) {
            problems.add(Kind.TRAILING, "", Location.of(parser.currentLocation()));
        }
    }

    private JsonValue value(String pointer, int depth) throws IOException {
        Location at = here();
        if (depth > MAX_DEPTH) {
            problems.add(Kind.TOO_DEEP, "", at, MAX_DEPTH);
            parser.skipChildren();
            return new JsonUnreadable(at);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer, at, depth);
            case START_ARRAY -> array(pointer, at, depth);
            case VALUE_STRING -> text(pointer, at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer, at);
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(at, parser.getBooleanValue());
            default -> new JsonNull(at);
        };
    }

    private JsonObject object(String pointer, Location at, int depth) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Location nameAt = here();
            String name = parser.currentName();
            String place = pointer + "/" + escape(name);
            boolean readable = checkCharacters(name, pointer, nameAt);
            parser.nextToken();
            JsonValue value = value(place, depth + 1);
            if (members.containsKey(name)) {
                problems.add(Kind.DUPLICATE_NAME, place, nameAt, Words.quote(name));
            } else if (readable) {
                members.put(name, new Member(nameAt, value));
            }
        }
        return new JsonObject(at, members);
    }

    private JsonArray array(String pointer, Location at, int depth) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(pointer + "/" + elements.size(), depth + 1));
        }
        return new JsonArray(at, elements);
    }

    private JsonValue text(String pointer, Location at) throws IOException {
        String text = parser.getText();
        return checkCharacters(text, pointer, at) ? new JsonText(at, text) : new JsonUnreadable(at);
    }

    /** Looks at the digits and the exponent before any arithmetic: adding 1 to 1e1000000000 would not finish. */
    private JsonValue number(String pointer, Location at) throws IOException {
        String text = parser.getText();
        Matcher parts = NUMBER.matcher(text);
        boolean fits = parts.matches() && parts.group(1).length() <= MAX_DIGITS + 1;
        if (fits && parts.group(2) != null) {
            String exponent = parts.group(2);
            fits = exponent.length() <= 4 && Math.abs(Integer.parseInt(exponent)) <= MAX_EXPONENT;
        }
        if (!fits) {
            problems.add(Kind.NUMBER_TOO_LONG, pointer, at, MAX_DIGITS, MAX_EXPONENT);
            return new JsonUnreadable(at);
        }
        return new JsonNumber(at, new BigDecimal(text));
    }

    private boolean checkCharacters(String text, String pointer, Location at) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                problems.add(Kind.LONE_SURROGATE, pointer, at, String.format("\\u%04x", (int) c));
                return false;
            }
        }
        return true;
    }

    private Location here() {
        return Location.of(parser.currentTokenLocation());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
