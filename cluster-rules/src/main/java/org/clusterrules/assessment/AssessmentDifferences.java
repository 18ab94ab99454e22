package org.clusterrules.assessment;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares a written assessment with the expected one, as JSON, so that every field that {@link AssessmentWriter} writes is compared. */
final class AssessmentDifferences {
    private static final String FINDINGS = "/findings";

    /** Identifies the form and the rules; if one of these differs, differences of the rest say nothing. */
    private static final List<String> IDENTITY = List.of("/ruleSet/id", "/ruleSet/sha256", "/edition", "/formSha256");

    private final List<AssessmentDifference> found = new ArrayList<>();

    private AssessmentDifferences() {}

    /** Returns the differences in the language with the fewest, in which it must have been written. */
    static List<AssessmentDifference> between(WrittenAssessment written, Assessment assessment) {
        FindingSelection selection = FindingSelection.of(written);
        List<AssessmentDifference> chinese = between(written, assessment.in(Locale.CHINESE, selection));
        if (chinese.isEmpty()) {
            return chinese;
        }
        List<AssessmentDifference> english = between(written, assessment.in(Locale.ENGLISH, selection));
        return english.size() < chinese.size() ? english : chinese;
    }

    private static List<AssessmentDifference> between(WrittenAssessment written, WrittenAssessment expected) {
        AssessmentDifferences differences = new AssessmentDifferences();
        differences.compare(written, expected);
        List<AssessmentDifference> ofIdentity = differences.found.stream()
                .filter(difference -> IDENTITY.contains(difference.pointer()))
                .toList();
        return ofIdentity.isEmpty() ? List.copyOf(differences.found) : ofIdentity;
    }

    private void compare(WrittenAssessment written, WrittenAssessment expected) {
        JsonPiece one = JsonPiece.of(AssessmentJson.writeLine(written));
        JsonPiece other = JsonPiece.of(AssessmentJson.writeLine(expected));
        compareMembers("", "", withoutFindings(one), withoutFindings(other));
        compareFindings(
                one.member("findings").elements(), other.member("findings").elements());
    }

    private static Map<String, JsonPiece> withoutFindings(JsonPiece assessment) {
        return Maps.filterKeys(assessment.members(), name -> !name.equals("findings"));
    }

    /** Compares findings of the same criterion, so that a missing one does not make all later ones differ. */
    private void compareFindings(List<JsonPiece> written, List<JsonPiece> expected) {
        Map<String, JsonPiece> missing = new LinkedHashMap<>();
        expected.forEach(finding -> missing.put(criterion(finding), finding));
        List<String> order = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String pointer = FINDINGS + "/" + i;
            JsonPiece finding = written.get(i);
            String criterionId = criterion(finding);
            JsonPiece other = missing.remove(criterionId);
            if (other == null) {
                add(pointer, criterionId, Optional.of(finding), Optional.empty());
            } else {
                order.add(criterionId);
                compare(pointer, criterionId, finding, other);
            }
        }
        missing.forEach((criterionId, finding) -> add(FINDINGS, criterionId, Optional.empty(), Optional.of(finding)));
        List<String> expectedOrder = expected.stream()
                .map(AssessmentDifferences::criterion)
                .filter(criterionId -> !missing.containsKey(criterionId))
                .toList();
        if (!order.equals(expectedOrder)) {
            found.add(new AssessmentDifference(
                    FINDINGS, Optional.empty(), Optional.of(list(order)), Optional.of(list(expectedOrder))));
        }
    }

    private void compare(String pointer, String criterionId, JsonPiece written, JsonPiece expected) {
        if (written.isObject() && expected.isObject()) {
            compareMembers(pointer, criterionId, written.members(), expected.members());
        } else if (written.isListAsLongAs(expected)) {
            List<JsonPiece> elements = expected.elements();
            for (int i = 0; i < elements.size(); i++) {
                compare(pointer + "/" + i, criterionId, written.elements().get(i), elements.get(i));
            }
        } else if (!written.hasSameValueAs(expected)) {
            add(pointer, criterionId, Optional.of(written), Optional.of(expected));
        }
    }

    private void compareMembers(
            String pointer, String criterionId, Map<String, JsonPiece> written, Map<String, JsonPiece> expected) {
        Map<String, JsonPiece> missing = new HashMap<>(expected);
        written.forEach((name, value) -> {
            JsonPiece other = missing.remove(name);
            if (other == null) {
                add(pointer + "/" + name, criterionId, Optional.of(value), Optional.empty());
            } else {
                compare(pointer + "/" + name, criterionId, value, other);
            }
        });
        expected.forEach((name, value) -> {
            if (missing.containsKey(name)) {
                add(pointer + "/" + name, criterionId, Optional.empty(), Optional.of(value));
            }
        });
    }

    /** Returns the criterion id; escapes, which no valid id has, stay. */
    private static String criterion(JsonPiece finding) {
        String json = finding.member("criterion").json();
        return json.substring(1, json.length() - 1);
    }

    private static String list(List<String> criteria) {
        return criteria.stream().collect(joining("\",\"", "[\"", "\"]"));
    }

    private void add(String pointer, String criterionId, Optional<JsonPiece> written, Optional<JsonPiece> expected) {
        Optional<String> id = Optional.of(criterionId).filter(any -> !any.isEmpty());
        found.add(new AssessmentDifference(pointer, id, written.map(JsonPiece::json), expected.map(JsonPiece::json)));
    }
}
