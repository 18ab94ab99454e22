package org.clusterrules.cli;

import java.io.IOException;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.ApplicationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of the form or of an assessment. */
@Command(name = "schema", sortOptions = false)
final class SchemaCommand extends Subcommand {
    private static final String FORM = "form";
    private static final String ASSESSMENT = "assessment";

    @Parameters(paramLabel = FORM + "|" + ASSESSMENT, descriptionKey = "schema-of")
    private String of = "";

    @Mixin
    private final EditionOption edition = new EditionOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    int call() throws IOException {
        String schema = switch (of) {
            case FORM -> ApplicationJson.schema(edition.of(this));
            case ASSESSMENT -> {
                edition.checkIsNotGiven(this);
                yield AssessmentJson.schema();
            }
            default -> throw refuse("no-schema", of, FORM + ", " + ASSESSMENT);
        };
        output.open(this).write(schema);
        return 0;
    }
}
