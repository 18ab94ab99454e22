package org.clusterrules.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.JsonValue.Member;
import org.clusterrules.model.Problem.Kind;

/**
 * Reads and writes applications as JSON, in the wire format of the form's {@link Dictionary}.
 *
 * <p>Reading finds every error of a document and throws them as one {@link InvalidApplicationException}; only a document that is not JSON,
 * too large or too deep is reported by itself. A document is UTF-8 unless another character set is given, with or without a byte order
 * mark, has at most {@value #MAX_CHARACTERS} characters, and is one form: {@link FormReader} reads arrays and lines of forms.
 *
 * <p>Absent, {@code null}, {@code ""} and white space are the same: a blank. A placeholder such as {@code /} or 暂无 is a blank that is kept
 * as written ({@link Text#isPlaceholder}). 无 is different from both. A tick is the key of its box, whatever its evidence. Numbers are
 * exact, of at most {@value Numeric#MAX_DIGITS} digits, a count below {@link Count#LIMIT}, a figure below {@link Figure#LIMIT}. An unknown
 * name, a duplicate name and a value of another type are errors.
 *
 * <p>All methods are safe to call from many threads, and throw a {@code NullPointerException} that names the argument that is null.
 */
public final class ApplicationJson {
    /** The largest document that is read; a full form has about 30,000 bytes. */
    public static final int MAX_CHARACTERS = 4 * 1024 * 1024;

    private static final String FORM_READER = "advice.form-reader";
    private static final int ROOM_FOR_FORM = 1 << 15; // characters of a full form

    private ApplicationJson() {}

    /**
     * Reads the application in a UTF-8 file.
     *
     * @throws IOException if the file cannot be read; names the file
     * @throws InvalidApplicationException if it holds no application form
     */
    public static Application read(Path file) throws IOException {
        return read(file, UTF_8);
    }

    /**
     * Reads the application in a file.
     *
     * @param charset the character set of the file, for example GB18030
     * @param more further editions that it may have, for example one that a rule directory defines
     * @throws IOException if the file cannot be read; names the file
     * @throws InvalidApplicationException if it holds no application form
     */
    public static Application read(Path file, Charset charset, Edition... more) throws IOException {
        requireNonNull(file, "file");
        requireNonNull(charset, "charset");
        try (InputStream in = new FileBytes(file)) {
            return read(in, charset, more);
        }
    }

    /**
     * Reads the application in a UTF-8 stream, to its end; the caller closes it.
     *
     * @throws InvalidApplicationException if it holds no application form
     */
    public static Application read(InputStream in) throws IOException {
        return read(in, UTF_8);
    }

    /**
     * Reads the application in a stream, to its end; the caller closes it.
     *
     * @param more further editions that it may have
     * @throws InvalidApplicationException if it holds no application form
     */
    public static Application read(InputStream in, Charset charset, Edition... more) throws IOException {
        requireNonNull(in, "in");
        requireNonNull(charset, "charset");
        Map<String, Edition> editions = Edition.allAnd(more);
        return parse(SourceText.whole(in, charset, MAX_CHARACTERS).get(), 1, 1, FORM_READER, editions);
    }

    /**
     * Reads the application in a text of at most {@value #MAX_CHARACTERS} characters.
     *
     * @param more further editions that it may have
     * @throws InvalidApplicationException if it holds no application form
     */
    public static Application parse(String json, Edition... more) {
        requireNonNull(json, "json");
        return parse(JsonTree.withoutMark(json), 1, 1, FORM_READER, Edition.allAnd(more));
    }

    /** Reads the application in a text that begins at that line and column of a document. */
    static Application parse(String json, int line, int column, String adviceForArray, Map<String, Edition> editions) {
        JsonTree.Parsed parsed = JsonTree.parse(json, line, column, JsonLimits.FORM, adviceForArray);
        Problems problems = parsed.problems();
        refuseAssessment(parsed.root(), problems);
        Optional<Edition> edition = edition(parsed.root(), problems, editions);
        if (edition.isEmpty()) {
            problems.ignore(Kind.UNKNOWN_YEAR); // the rest can be checked with any edition
        }
        Application application = FormLayout.of(
                        edition.orElse(Edition.all().values().iterator().next()))
                .read(parsed.root(), problems);
        problems.throwIfAny();
        return application;
    }

    /** Reports an assessment as one problem instead of each of its members. */
    private static void refuseAssessment(JsonObject root, Problems problems) {
        Set<String> names = root.members().keySet();
        if (names.contains("format") && (names.contains("ruleSet") || names.contains("findings"))) {
            throw problems.fatal(
                    Kind.WRONG_TYPE,
                    root.at(),
                    Messages.of("application"),
                    Messages.of("found.assessment"),
                    Messages.of("advice.assessment"));
        }
    }

    private static Optional<Edition> edition(JsonObject root, Problems problems, Map<String, Edition> editions) {
        String pointer = "/" + FormLayout.EDITION;
        String known = Messages.quoted(editions.keySet());
        Member member = root.members().get(FormLayout.EDITION);
        JsonValue value = member == null ? new JsonNull(root.at()) : member.value();
        if (value instanceof JsonNull || (value instanceof JsonText blank && TextMeaning.isBlank(blank.text()))) {
            problems.add(Kind.MISSING_EDITION, pointer, value.at(), known);
        } else if (value instanceof JsonText text) {
            Edition edition = editions.get(TextMeaning.trim(text.text()));
            if (edition != null) {
                return Optional.of(edition);
            }
            problems.add(Kind.UNKNOWN_EDITION, pointer, value.at(), ForeignText.quote(text.text()), known);
        } else if (!(value instanceof JsonUnreadable)) {
            Label advice = value instanceof JsonNumber year
                            && editions.containsKey(year.number().toPlainString())
                    ? Suggestion.write(Suggestion.text(year))
                    : Label.NOTHING;
            problems.add(
                    Kind.WRONG_TYPE, pointer, value.at(), Messages.of("edition", known), Messages.found(value), advice);
        }
        return Optional.empty();
    }

    /** Writes an application as JSON, indented and without blanks. It can be read again; equal applications give the same text. */
    public static String write(Application application) {
        return write(requireNonNull(application, "application"), true);
    }

    /** Writes an application as JSON on one line, as in a file of one application a line (NDJSON). */
    public static String writeLine(Application application) {
        return write(requireNonNull(application, "application"), false);
    }

    /** Writes the blank form of an edition to fill in: every cell in the form's order, each {@code null}, and no further indicators. */
    public static String template(Edition edition) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(FormLayout.EDITION, requireNonNull(edition, "edition").id());
        form.putAll(blank(FormLayout.of(edition).sections()));
        return PlainJson.write(form);
    }

    private static Map<String, Object> blank(Map<String, Layout> layouts) {
        Map<String, Object> blank = new LinkedHashMap<>();
        layouts.forEach((name, layout) -> blank.put(
                name,
                layout instanceof FormLayout.ObjectLayout object
                        ? blank(object.layouts)
                        : layout instanceof CellLayout ? Optional.empty() : List.of()));
        return blank;
    }

    /**
     * Writes the JSON Schema (2020-12) of an edition's form, with the labels, units, ranges and options of the {@link Dictionary}. It
     * accepts what {@link #parse} reads; its {@code $comment} lists its limits. The jar has it as {@code
     * /META-INF/clusterrules/form-2022.schema.json}.
     */
    public static String schema(Edition edition) {
        return FormSchema.of(requireNonNull(edition, "edition"));
    }

    /** Digests the form as {@link #write} writes it, without making that text. */
    static byte[] sha256(Application application) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream bytes = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            FormWriter.write(application, true, new OutputStreamWriter(bytes, UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    private static String write(Application application, boolean indented) {
        StringWriter text = new StringWriter(ROOM_FOR_FORM);
        FormWriter.write(application, indented, text);
        return text.toString();
    }
}
