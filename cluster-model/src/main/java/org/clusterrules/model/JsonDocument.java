package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document other than a form, read as forms are: exactly, and with every error at its place. For the modules of this project.
 *
 * <p>A document has at most {@value #MAX_CHARACTERS} characters, {@value #MAX_VALUES} values, {@value JsonTree#MAX_DEPTH} levels, names of
 * {@value JsonTree#MAX_NAME} characters and numbers of {@value #MAX_DIGITS} digits. Immutable and safe to call from many threads.
 */
public final class JsonDocument {
    /** The largest document that is read. */
    public static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    /** The most values of a document. */
    public static final int MAX_VALUES = 500_000;

    /** The most digits of a number, written without an exponent. */
    public static final int MAX_DIGITS = 1_000;

    static final JsonLimits LIMITS = new JsonLimits(MAX_CHARACTERS, MAX_VALUES, MAX_DIGITS);

    private final Supplier<String> text;
    private final int line;
    private final int column;

    /** A document that begins at that line and column of its file; {@code text} may throw an error instead. */
    JsonDocument(Supplier<String> text, int line, int column) {
        this.text = text;
        this.line = line;
        this.column = column;
    }

    /** Returns the document in a text, without reading it yet. */
    public static JsonDocument of(String text) {
        requireNonNull(text, "text");
        return new JsonDocument(() -> JsonTree.withoutMark(text), 1, 1);
    }

    /** Returns the document in a UTF-8 file, which the message of an {@code IOException} names. */
    public static JsonDocument of(Path file) throws IOException {
        try (InputStream in = new FileBytes(file)) {
            return of(in);
        }
    }

    /** Returns the document in a UTF-8 stream, read to its end or up to the limit; the caller closes it. */
    public static JsonDocument of(InputStream in) throws IOException {
        return new JsonDocument(SourceText.whole(in, StandardCharsets.UTF_8, MAX_CHARACTERS), 1, 1);
    }

    /**
     * Reads the document.
     *
     * @param content reads the document's object; the result is dropped if a value was not as expected
     * @throws InvalidDocumentException if it is not a JSON object, or a value in it is not as expected
     */
    public <T> T read(Function<Value, T> content) {
        try {
            JsonTree.Parsed parsed = JsonTree.parse(text.get(), line, column, LIMITS, null);
            T result = content.apply(new Value(parsed.problems(), null, "", parsed.root()));
            parsed.problems().throwIfAny();
            return result;
        } catch (InvalidApplicationException e) {
            throw new InvalidDocumentException(e.problems()); // not an application
        }
    }

    /** A value of the document. If it is not of the requested kind, that is a problem of the document, and the result has no meaning. */
    public static final class Value {
        private final Problems problems;
        private final @Nullable Value parent;
        private final String name;
        private final JsonValue json;

        private Value(Problems problems, @Nullable Value parent, String name, JsonValue json) {
            this.problems = problems;
            this.parent = parent;
            this.name = name;
            this.json = json;
        }

        private String pointer() {
            return parent == null ? "" : parent.pointer() + JsonTree.step(name);
        }

        /** Whether it is {@code null}. */
        public boolean isNull() {
            return json instanceof JsonNull;
        }

        /** Whether it is that text. */
        public boolean isText(String text) {
            return json instanceof JsonText words && words.text().equals(text);
        }

        /** Returns the required member of that name. */
        public Value member(String member) {
            return optional(member).orElseGet(() -> {
                if (json instanceof JsonObject) {
                    problems.add(Kind.MISSING_NAME, member, pointer(), json.at(), () -> new Object[] {member});
                }
                return new Value(problems, this, member, new JsonUnreadable(json.at()));
            });
        }

        /** Returns the optional member of that name. */
        public Optional<Value> optional(String member) {
            if (json instanceof JsonObject object) {
                return Optional.ofNullable(object.members().get(member))
                        .map(value -> new Value(problems, this, member, value.value()));
            }
            expected(Messages.of("object"));
            return Optional.empty();
        }

        /** Reports members of these names, which the object must not have. */
        public void refuse(String... names) {
            for (String name : names) {
                if (json instanceof JsonObject object && object.members().containsKey(name)) {
                    int at = object.members().get(name).nameAt();
                    problems.add(Kind.UNKNOWN_NAME, name, pointer(), at, () -> new Object[] {name, Label.NOTHING});
                }
            }
        }

        /** Returns the members of an object, in their order. */
        public Map<String, Value> members() {
            Map<String, Value> members = new LinkedHashMap<>();
            if (json instanceof JsonObject object) {
                object.members()
                        .forEach((member, value) ->
                                members.put(member, new Value(problems, this, member, value.value())));
            } else {
                expected(Messages.of("object"));
            }
            return members;
        }

        /** Returns the elements of a list. */
        public List<Value> elements() {
            List<Value> elements = new ArrayList<>();
            if (json instanceof JsonArray array) {
                for (JsonValue element : array.elements()) {
                    elements.add(new Value(problems, this, Integer.toString(elements.size()), element));
                }
            } else {
                expected(Messages.of("list"));
            }
            return elements;
        }

        /** Returns a text. */
        public String text() {
            return text(text -> true, Messages.of("text"));
        }

        /** Returns a text of some form; {@code expected} describes it. */
        public String text(Predicate<String> form, Label expected) {
            if (json instanceof JsonText written && form.test(written.text())) {
                return written.text();
            }
            expected(expected);
            return "";
        }

        /** Returns a number, with all its digits. */
        public BigDecimal number() {
            return number(number -> true, Messages.of("number"));
        }

        /** Returns a number within bounds; {@code expected} describes them. */
        public BigDecimal number(Predicate<BigDecimal> bounds, Label expected) {
            if (json instanceof JsonNumber written && bounds.test(written.number())) {
                return written.number();
            }
            expected(expected);
            return BigDecimal.ZERO;
        }

        /** Returns a boolean. */
        public boolean answer() {
            if (json instanceof JsonBoolean written) {
                return written.value();
            }
            expected(Messages.of("boolean"));
            return false;
        }

        /** Returns the option that the text names, of at least one. */
        public <T> T oneOf(Map<String, T> options) {
            if (json instanceof JsonText written) {
                T known = options.get(written.text());
                if (known != null) {
                    return known;
                }
                problems.add(Kind.UNKNOWN_OPTION, written.text(), pointer(), json.at(), () -> new Object[] {
                    ForeignText.quote(written.text()),
                    String.join(", ", options.keySet()),
                    Suggestion.nearest(written.text(), options.keySet())
                });
            } else {
                expected(Messages.of("choice", String.join(", ", options.keySet())));
            }
            return options.values().iterator().next();
        }

        private void expected(Label words) {
            if (!(json instanceof JsonUnreadable)) { // already reported
                String cause = json.getClass() + " for " + words.en();
                problems.add(Kind.WRONG_TYPE, cause, pointer(), json.at(), () ->
                        new Object[] {words, Messages.found(json), Label.NOTHING});
            }
        }
    }
}
