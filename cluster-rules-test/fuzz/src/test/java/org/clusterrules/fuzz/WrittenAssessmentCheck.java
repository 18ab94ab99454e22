package org.clusterrules.fuzz;

import static com.google.common.base.Verify.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentDifference;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.WrittenAssessment;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.FormReader.Arrangement;
import org.clusterrules.model.InvalidDocumentException;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.model.JsonDocuments;
import org.clusterrules.model.Problem;
import org.clusterrules.rules.RuleSet;

/**
 * Reads assessments: the input as one, and as several in every arrangement; writes each again, and compares it with what the rules say of
 * a form.
 */
final class WrittenAssessmentCheck implements InputCheck {
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_POINTER = 200;

    /** Two values are shown, of 120 characters each, a criterion and a pointer; what is invisible is written out. */
    private static final int LONGEST_DIFFERENCE = 5_000;

    private final Assessment expected;

    WrittenAssessmentCheck() throws IOException {
        // Few rules: an assessment of all criteria is larger than what the fuzzer tries.
        expected = RuleSet.load(Path.of("src/test/resources/rules")).direct().assess(Cases.eligibleForm());
        verify(expected.differences(expected.in(Locale.CHINESE)).isEmpty(), "it differs from itself");
    }

    @Override
    public void check(byte[] input) throws IOException {
        TextPlaces places = TextPlaces.of(input, StandardCharsets.UTF_8);
        check(JsonDocument.of(new ByteArrayInputStream(input)), places);
        for (Arrangement arrangement : Arrangement.values()) {
            int documents = 0;
            try (JsonDocuments reader = new JsonDocuments(new ByteArrayInputStream(input), arrangement)) {
                for (Optional<JsonDocument> next = reader.next(); next.isPresent(); next = reader.next()) {
                    documents++;
                    verify(documents <= input.length + 1, "more documents than bytes");
                    check(next.get(), places);
                }
            }
            verify(documents > 0, "neither a document nor a problem");
        }
    }

    private void check(JsonDocument document, TextPlaces places) {
        WrittenAssessment read;
        try {
            read = AssessmentJson.read(document);
        } catch (InvalidDocumentException e) {
            verify(!e.problems().isEmpty(), "refused without a reason");
            verify(
                    e.problems().size() <= MOST_PROBLEMS,
                    "%s problems",
                    e.problems().size());
            e.problems().forEach(problem -> verifyProblem(problem, places));
            return;
        }
        String line = AssessmentJson.writeLine(read);
        PlainText.verifyLine(line, Integer.MAX_VALUE);
        WrittenAssessment again = AssessmentJson.parse(line);
        // Exponents are written out, so that it need not be what was read; but what was written is.
        verify(AssessmentJson.writeLine(again).equals(line), "not what was written on one line");
        verify(AssessmentJson.parse(AssessmentJson.write(again)).equals(again), "not what was written");
        List<AssessmentDifference> differences = expected.differences(read);
        verify(differences.equals(expected.differences(again)), "other differences when it is read again");
        for (AssessmentDifference difference : differences) {
            PlainText.verifyLine(difference.message(Locale.CHINESE), LONGEST_DIFFERENCE);
            PlainText.verifyLine(difference.message(Locale.ENGLISH), LONGEST_DIFFERENCE);
        }
    }

    private static void verifyProblem(Problem problem, TextPlaces places) {
        places.verifyInside(problem.line(), problem.column(), problem);
        String pointer = problem.pointer();
        verify(pointer.codePointCount(0, pointer.length()) <= LONGEST_POINTER, "a long pointer: %s", problem);
        PlainText.verifyLine(problem.describe(Locale.CHINESE), FormCheck.LONGEST_PROBLEM);
        PlainText.verifyLine(problem.describe(Locale.ENGLISH), FormCheck.LONGEST_PROBLEM);
    }
}
