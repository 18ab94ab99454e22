package org.clusterrules.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.JsonValue.Member;
import org.clusterrules.model.Problem.Kind;

/**
 * Reads the text of one JSON document. Goes on behind every error but one of syntax or of size, which leaves nothing to go
 * on from and is reported alone.
 */
final class JsonTree {
    static final int MAX_DEPTH = 32;

    /** A full form has about 500 values, and a single one, an entry of a list, can become six cells in the records. */
    static final int MAX_VALUES = 20_000;

    /** The longest number that is looked at; {@link Digits} judges those. */
    private static final int MAX_NUMBER_TEXT = 1_000;

    /**
     * Jackson's own limits are set out of the way where its API allows it: they differ between its versions, and some do not
     * say where. Its table of names, kept from one document to the next, would be the hostile documents' to fill.
     */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;
    private final JsonParser parser;
    private final Problems problems;

    /** The names and indices from the root to the present value. */
    private final Deque<String> path = new ArrayDeque<>();

    private int values;

    private JsonTree(String text, JsonParser parser, Problems problems) {
        this.text = text;
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * Returns the object that the text is; what is wrong in it goes to the problems.
     *
     * @throws InvalidApplicationException if it is no JSON object at all
     */
    static JsonObject parse(String text, Problems problems) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonTree(text, parser, problems).document();
        } catch (JsonProcessingException e) {
            throw JsonSyntax.problem(text, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string does not fail to be read
        }
    }

    private JsonObject document() throws IOException {
        if (parser.nextToken() == null) {
            throw problems.alone(Kind.EMPTY, "", 0);
        }
        JsonValue root = value();
        if (root instanceof JsonUnreadable) {
            problems.throwIfAny();
        }
        if (!(root instanceof JsonObject object)) {
            throw problems.alone(Kind.WRONG_TYPE, "", root.at(), Words.OBJECT, Words.found(root));
        }
        int rest = JsonSyntax.skipSpace(text, offset(parser.currentLocation()));
        if (rest < text.length()) {
            problems.add(Kind.TRAILING, "", rest);
        }
        return object;
    }

    private JsonValue value() throws IOException {
        int at = offset(parser.currentTokenLocation());
        values++;
        if (values > MAX_VALUES) {
            throw problems.alone(Kind.TOO_MANY_VALUES, "", at, MAX_VALUES);
        }
        if (parser.currentToken().isStructStart() && path.size() == MAX_DEPTH) {
            throw problems.alone(Kind.TOO_DEEP, "", at, MAX_DEPTH);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> text(at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(at, parser.getBooleanValue());
            default -> new JsonNull(at);
        };
    }

    private JsonObject object(int at) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int nameAt = offset(parser.currentTokenLocation());
            String name = parser.currentName();
            JsonSyntax.checkName(name, nameAt, problems);
            path.addLast(name);
            if (members.containsKey(name)) {
                report(Kind.DUPLICATE_NAME, nameAt, Words.quote(name));
            }
            parser.nextToken();
            members.putIfAbsent(name, new Member(nameAt, value()));
            path.removeLast();
        }
        return new JsonObject(at, members);
    }

    private JsonArray array(int at) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            path.addLast(Integer.toString(elements.size()));
            elements.add(value());
            path.removeLast();
        }
        return new JsonArray(at, elements);
    }

    private JsonValue text(int at) throws IOException {
        String words = parser.getText();
        int lone = JsonSyntax.loneSurrogate(words);
        if (lone >= 0) {
            report(Kind.LONE_SURROGATE, at, Words.escape(words.charAt(lone)));
            return new JsonUnreadable(at);
        }
        return new JsonText(at, words);
    }

    private JsonValue number(int at) throws IOException {
        String digits = parser.getText();
        if (digits.length() <= MAX_NUMBER_TEXT) {
            try {
                BigDecimal number = new BigDecimal(digits);
                if (Digits.fit(number)) {
                    return new JsonNumber(at, number);
                }
            } catch (NumberFormatException e) {
                // an exponent beyond even BigDecimal's
            }
        }
        report(Kind.NUMBER_TOO_LONG, at, Numeric.MAX_DIGITS);
        return new JsonUnreadable(at);
    }

    /** Adds a problem with the present value; its pointer is put together only where it is wanted. */
    private void report(Kind kind, int at, Object... details) {
        if (problems.wants(at)) {
            StringBuilder pointer = new StringBuilder();
            for (String step : path) {
                pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
            }
            problems.add(kind, pointer.toString(), at, details);
        }
    }

    private static int offset(JsonLocation location) {
        return (int) location.getCharOffset();
    }
}
