package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The values in the JSON of an assessment, and for each of them another that the format allows. */
final class OtherValues {
    private OtherValues() {}

    /** Returns the places of all values that have none within them, except the version of the format. */
    static List<JsonPointer> leaves(JsonNode document) {
        List<JsonPointer> leaves = new ArrayList<>();
        addLeaves(document, JsonPointer.empty(), leaves);
        leaves.remove(JsonPointer.compile("/format"));
        assertFalse(leaves.isEmpty());
        return leaves;
    }

    private static void addLeaves(JsonNode value, JsonPointer at, List<JsonPointer> leaves) {
        if (value.isValueNode()) {
            leaves.add(at);
        }
        value.properties().forEach(member -> addLeaves(member.getValue(), at.appendProperty(member.getKey()), leaves));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            addLeaves(value.get(i), at.appendIndex(i), leaves);
        }
    }

    static void set(JsonNode document, JsonPointer at, JsonNode value) {
        JsonNode parent = document.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(at.last().getMatchingIndex(), value);
        }
    }

    /** Returns another value that the format allows there. */
    static JsonNode other(JsonPointer at, JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.isNull()) { // a number, or the name of the cluster
            return at.toString().equals("/clusterName") ? nodes.textNode("甲") : nodes.numberNode(1);
        } else if (value.isBoolean()) {
            return nodes.booleanNode(!value.booleanValue());
        } else if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
            boolean isLarge = at.toString().startsWith("/score") && number.signum() > 0;
            return nodes.numberNode(isLarge ? number.subtract(step) : number.add(step));
        }
        String text = value.asText();
        if (at.toString().equals("/eligible")) {
            return nodes.textNode(text.equals("NO") ? "YES" : "NO");
        }
        if (at.toString().endsWith("/from")) { // 无
            return nodes.nullNode();
        }
        return nodes.textNode(
                switch (text) {
                    case "MET" -> at.toString().endsWith("/required") ? "UNMET" : "NEAR";
                    case "NEAR", "UNMET", "UNDETERMINED", "NOT_APPLICABLE" -> "MET";
                    case "REQUIRED" -> "ADVISORY";
                    case "ADVISORY" -> "REQUIRED";
                    case "YES" -> "NO";
                    case "NO" -> "YES";
                    case "INDUSTRY" -> "GREEN";
                    case "INNOVATION", "DIGITAL", "GREEN", "OPENNESS", "GOVERNANCE" -> "INDUSTRY";
                    case "AT_LEAST" -> "MORE_THAN";
                    case "MORE_THAN", "AT_MOST", "LESS_THAN", "ABOUT", "IS", "INCREASES" -> "AT_LEAST";
                    case "standard" -> "targets";
                    case "completeness", "consistency", "declarations", "targets" -> "standard";
                    default -> ofText(text);
                });
    }

    /** Changes the last character: of a hash to another digit. */
    private static String ofText(String text) {
        if (text.isEmpty()) {
            return "0"; // a number without a unit
        }
        char last = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + (last == '0' ? '1' : '0');
    }
}
