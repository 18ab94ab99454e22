package org.clusterrules.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.apache.spark.unsafe.types.UTF8String;
import org.clusterrules.kit.Laws;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** What a thread of an executor keeps. */
class DocumentAssessorTest {
    private static final String FORM = ApplicationJson.write(Laws.samples().get(0));

    private final DocumentAssessor assessor =
            new DocumentAssessor(RuleSet.builtIn("national-2022").direct());

    @Test
    void aDocumentIsAssessedOnceHoweverOftenAQueryUsesIt() {
        DocumentAssessor.Result first = assessor.assess(UTF8String.fromString(FORM));
        assertSame(first, assessor.assess(UTF8String.fromString(FORM)));
        assertSame(first, assessor.assess(FORM.getBytes(UTF_8)));
    }

    @Test
    void anotherDocumentIsAssessedItself() {
        DocumentAssessor.Result first = assessor.assess(UTF8String.fromString(FORM));
        DocumentAssessor.Result other = assessor.assess(UTF8String.fromString(FORM.replaceFirst("[1-9]", "0")));
        assertNotEquals(
                first.assessment().map(assessment -> assessment.application().sha256()),
                other.assessment().map(assessment -> assessment.application().sha256()));
        assertEquals(1, assessor.assess(null).problems().size());
    }
}
