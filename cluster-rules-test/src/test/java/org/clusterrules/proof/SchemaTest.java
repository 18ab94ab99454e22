package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
