package org.clusterrules.proof;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.clusterrules.proof.MutatedForms.Mutant;
import org.clusterrules.proof.MutatedForms.Unsayable;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** Writes the schemas, and documents with what the reader says of them, for {@code src/test/ajv}; run by the profile {@code ajv} alone. */
class DocumentsForAjv {
    @Test
    void areWritten() throws IOException {
        MutatedForms forms = new MutatedForms();
        Path folder = Files.createDirectories(Path.of(requireNonNull(System.getProperty("schema.directory"))));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < SchemaTest.DOCUMENTS; i++) {
            Mutant mutant = forms.mutant(i);
            JsonNode document = MutatedForms.tree(mutant.json());
            lines.add(line(
                    "form-" + SchemaTest.edition(document),
                    mutant.json(),
                    SchemaTest.reads(mutant.json()),
                    mutant.unsayable()));
        }
        for (Application form : forms.forms()) {
            lines.add(line("form-" + form.edition().id(), ApplicationJson.writeLine(form), true, Set.of()));
        }
        for (String id : RuleSet.builtInIds()) {
            SchemaTest.samples()
                    .map(RuleSet.builtIn(id).direct()::assess)
                    .map(assessment -> AssessmentJson.writeLine(assessment, Locale.ENGLISH))
                    .forEach(assessment -> lines.add(line("assessment", assessment, true, Set.of())));
        }
        for (Edition edition : Edition.all().values()) {
            Files.writeString(folder.resolve("form-" + edition.id() + ".schema.json"), ApplicationJson.schema(edition));
        }
        Files.writeString(folder.resolve("assessment.schema.json"), AssessmentJson.schema());
        Files.write(folder.resolve("documents.ndjson"), lines);
    }

    private static String line(String schema, String json, boolean conforms, Set<Unsayable> unsayable) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("schema", schema).put("json", json).put("conforms", conforms);
        ArrayNode kinds = line.putArray("unsayable");
        unsayable.forEach(kind -> kinds.add(kind.name()));
        return MutatedForms.ascii(line);
    }
}
