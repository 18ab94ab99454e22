package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.InvalidDocumentException;
import org.clusterrules.proof.MutatedForms.Mutant;
import org.clusterrules.proof.MutatedForms.Unsayable;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The schema of the form accepts what the reader reads, but for what a schema cannot say ({@link Unsayable}); and assessments
 * conform to theirs.
 */
class SchemaTest {
    static final int DOCUMENTS = Integer.getInteger("schema.documents", 2_000);

    /** How many of the forms are assessed under each rule set. */
    private static final int ASSESSED = 40;

    private static final SchemaRegistry VALIDATORS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema ASSESSMENT = VALIDATORS.getSchema(AssessmentJson.schema());
    private static final Map<String, Schema> FORM = Edition.all().values().stream()
            .collect(Collectors.toMap(Edition::id, edition -> VALIDATORS.getSchema(ApplicationJson.schema(edition))));

    private static MutatedForms forms;

    @BeforeAll
    static void draw() {
        forms = new MutatedForms();
    }

    @Test
    void theReaderAndTheSchemaOfTheFormAgree() {
        List<String> unexpected = new ArrayList<>();
        Set<Unsayable> seen = EnumSet.noneOf(Unsayable.class);
        int read = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Mutant mutant = forms.mutant(i);
            boolean reads = reads(mutant.json());
            read += reads ? 1 : 0;
            if (reads != accepts(mutant.json())) {
                seen.addAll(mutant.unsayable());
                if (mutant.unsayable().isEmpty()) {
                    unexpected.add(i + (reads ? " is read: " : " is refused: ") + mutant.json());
                }
            }
        }
        assertEquals(List.of(), unexpected);
        // This validator computes with decimals, but for what is too large for a double.
        assertTrue(seen.containsAll(EnumSet.complementOf(EnumSet.of(Unsayable.BEYOND_DOUBLE))), seen::toString);
        assertTrue(read > DOCUMENTS / 10 && read < DOCUMENTS * 9 / 10, "documents that are read: " + read);
    }

    @Test
    void everyFormConforms() {
        for (Application form : Stream.concat(forms.forms().stream(), samples()).toList()) {
            assertConforms(FORM.get(form.edition().id()), ApplicationJson.write(form));
        }
        for (Edition edition : Edition.all().values()) {
            assertConforms(FORM.get(edition.id()), ApplicationJson.template(edition));
        }
    }

    @Test
    void everyAssessmentConforms() {
        for (String id : RuleSet.builtInIds()) {
            RuleSet rules = RuleSet.builtIn(id).direct();
            samples().forEach(form -> assertConforms(rules.assess(form)));
            forms.forms().stream()
                    .limit(ASSESSED)
                    .filter(form -> form.edition().id().equals(rules.info().edition()))
                    .forEach(form -> assertConforms(rules.assess(form)));
        }
    }

    @Test
    void anotherDocumentDoesNotConformToTheSchemaOfAnAssessment() {
        assertTrue(ASSESSMENT.validate(changed(assessment -> {}), OutputFormat.BOOLEAN));
        assertRefused(assessment -> assessment.remove("formSha256"));
        assertRefused(assessment -> assessment.put("eligible", "MAYBE"));
        assertRefused(assessment -> assessment.put("format", 2));
        assertRefused(assessment -> assessment.withObject("/parts").put("standard", "YES"));
        assertRefused(assessment -> assessment.withObject("/score").put("total", 100.01));
        assertRefused(assessment -> number(assessment).remove("operator"));
        assertRefused(assessment -> number(assessment).put("operator", "IS"));
        assertRefused(assessment -> number(assessment).put("actual", "70.00"));
        assertRefused(assessment -> number(assessment).remove("required"));
        assertRefused(assessment -> number(assessment).put("unit", 1));
    }

    /** Another value in place of each value of an assessment, or none: what the schema refuses is not read, and what it accepts is. */
    @Test
    void theReaderAndTheSchemaOfAnAssessmentAgree() {
        Assessment assessed = RuleSet.builtIn("national-2022").direct().assess(sample("near-miss"));
        ObjectNode assessment = (ObjectNode) MutatedForms.tree(AssessmentJson.write(assessed, Locale.CHINESE));
        keepOneFindingOfEachKind(assessment);
        List<JsonNode> values = Stream.of(
                        "null",
                        "true",
                        "1",
                        "-1",
                        "2.5",
                        "1000",
                        "\"x\"",
                        "\"/x\"",
                        "\"无\"",
                        "\"IS\"",
                        "\"MET\"",
                        "\"standard\"",
                        "[]",
                        "[1, null]",
                        "[\"/x\"]",
                        "{}")
                .map(MutatedForms::tree)
                .toList();
        List<String> unexpected = new ArrayList<>();
        int refused = 0;
        int accepted = 0;
        for (JsonPointer place : places(assessment)) {
            for (int i = -1; i < values.size(); i++) {
                ObjectNode other = assessment.deepCopy();
                JsonNode parent = other.at(place.head());
                JsonNode value = i < 0 ? null : values.get(i);
                if (parent instanceof ObjectNode object && value == null) {
                    object.remove(place.last().getMatchingProperty());
                } else if (parent instanceof ObjectNode object) {
                    object.set(place.last().getMatchingProperty(), value);
                } else if (value == null) {
                    ((ArrayNode) parent).remove(place.last().getMatchingIndex());
                } else {
                    ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
                }
                boolean accepts = ASSESSMENT.validate(other, OutputFormat.BOOLEAN);
                if (accepts != isReadAsAssessment(other.toString())) {
                    unexpected.add(place + " " + value + (accepts ? " is refused" : " is read"));
                }
                refused += accepts ? 0 : 1;
                accepted += accepts ? 1 : 0;
            }
        }
        assertEquals(List.of(), unexpected);
        assertTrue(refused > 1_000 && accepted > 100, refused + " refused, " + accepted + " accepted");
    }

    private static void keepOneFindingOfEachKind(ObjectNode assessment) {
        Map<String, JsonNode> kinds = new LinkedHashMap<>();
        for (JsonNode finding : assessment.withArray("findings")) {
            String advice = finding.get("advice").isEmpty() ? "" : " with advice";
            kinds.putIfAbsent(finding.path("operator").asText() + advice, finding);
        }
        assessment.putArray("findings").addAll(kinds.values());
    }

    /** Returns the place of every value but the whole. */
    private static List<JsonPointer> places(ObjectNode document) {
        List<JsonPointer> places = new ArrayList<>();
        addPlaces(document, JsonPointer.empty(), places);
        return places;
    }

    private static void addPlaces(JsonNode value, JsonPointer at, List<JsonPointer> places) {
        value.fieldNames().forEachRemaining(name -> places.add(at.appendProperty(name)));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            places.add(at.appendIndex(i));
        }
        for (JsonPointer below : List.copyOf(places.subList(places.size() - value.size(), places.size()))) {
            addPlaces(
                    value.at(JsonPointer.compile(
                            below.toString().substring(at.toString().length()))),
                    below,
                    places);
        }
    }

    private static boolean isReadAsAssessment(String json) {
        try {
            AssessmentJson.parse(json);
            return true;
        } catch (InvalidDocumentException e) {
            return false;
        }
    }

    /** Returns the first finding that compares numbers. */
    private static ObjectNode number(ObjectNode assessment) {
        for (JsonNode finding : assessment.withArray("findings")) {
            if (finding.has("margin")) {
                return (ObjectNode) finding;
            }
        }
        throw new AssertionError("no number is compared");
    }

    private static void assertRefused(Consumer<ObjectNode> change) {
        ObjectNode assessment = changed(change);
        assertFalse(ASSESSMENT.validate(assessment, OutputFormat.BOOLEAN), assessment::toString);
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        Assessment assessment = RuleSet.builtIn("national-2022").direct().assess(Bases.ELIGIBLE);
        ObjectNode json = (ObjectNode) MutatedForms.tree(AssessmentJson.write(assessment, Locale.CHINESE));
        change.accept(json);
        return json;
    }

    private static void assertConforms(Assessment assessment) {
        assertConforms(ASSESSMENT, AssessmentJson.writeLine(assessment, Locale.CHINESE));
        assertConforms(ASSESSMENT, AssessmentJson.writeLine(assessment, Locale.ENGLISH));
    }

    private static void assertConforms(Schema schema, String json) {
        JsonNode document = MutatedForms.tree(json);
        if (!schema.validate(document, OutputFormat.BOOLEAN)) {
            assertEquals(List.of(), schema.validate(document), json);
        }
    }

    static Stream<Application> samples() {
        return Stream.of("eligible", "near-miss", "half-filled").map(SchemaTest::sample);
    }

    private static Application sample(String name) {
        try {
            return ApplicationJson.read(Path.of("../cluster-model/samples", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean reads(String json) {
        try {
            ApplicationJson.parse(json);
            return true;
        } catch (InvalidApplicationException e) {
            return false;
        }
    }

    private static boolean accepts(String json) {
        JsonNode document = MutatedForms.tree(json);
        return FORM.get(edition(document)).validate(document, OutputFormat.BOOLEAN);
    }

    /** Returns the edition by which a document is judged; any where it names none. */
    static String edition(JsonNode document) {
        String edition = document.path("edition").asText().strip();
        return FORM.containsKey(edition) ? edition : "2022";
    }
}
