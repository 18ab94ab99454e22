package org.clusterrules.assessment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a JSON document that {@link AssessmentJson} wrote on one line, with its members or elements in order. */
record JsonPiece(String json, Map<String, JsonPiece> members, List<JsonPiece> elements) {
    private static final JsonFactory JSON = new JsonFactory();

    static JsonPiece of(String line) {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            return next(parser, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is valid JSON
        }
    }

    /** Reads the value at the parser's token, up to its last token. */
    private static JsonPiece next(JsonParser parser, String line) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        JsonToken token = parser.currentToken();
        Map<String, JsonPiece> members = new LinkedHashMap<>();
        List<JsonPiece> elements = new ArrayList<>();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, next(parser, line));
            }
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(next(parser, line));
            }
        } else {
            parser.finishToken(); // moves to the end of a text
        }
        String json = line.substring(start, (int) parser.currentLocation().getCharOffset());
        return new JsonPiece(json, members, elements);
    }

    /** Returns a member that is always there. */
    JsonPiece member(String name) {
        return requireNonNull(members.get(name), name);
    }

    boolean isObject() {
        return json.startsWith("{");
    }

    boolean isListAsLongAs(JsonPiece other) {
        return json.startsWith("[") && other.json.startsWith("[") && elements.size() == other.elements.size();
    }

    /** Compares numbers by value: 70 and 70.00 are the same. */
    boolean hasSameValueAs(JsonPiece other) {
        return json.equals(other.json)
                || (isNumber() && other.isNumber() && new BigDecimal(json).compareTo(new BigDecimal(other.json)) == 0);
    }

    private boolean isNumber() {
        return json.charAt(0) == '-' || Character.isDigit(json.charAt(0));
    }
}
