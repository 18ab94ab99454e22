package org.clusterrules.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.CaseFormat;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.Text;

/** Compares the Spark column with the JSON of the same assessment: the same fields with the same values, and no others. */
final class RowAssertions {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private static final Map<String, Locale> LANGUAGES = Map.of("zh", Locale.CHINESE, "en", Locale.ENGLISH);

    private final String language;

    private RowAssertions(String language) {
        this.language = language;
    }

    static void assertSame(Assessment expected, Row actual) throws JsonProcessingException {
        for (Map.Entry<String, Locale> language : LANGUAGES.entrySet()) {
            String json = AssessmentJson.write(expected, language.getValue());
            new RowAssertions(language.getKey()).object("", JSON.readTree(json), actual);
        }
        assertEquals(List.of(), actual.getList(actual.fieldIndex("problems")));
    }

    private void object(String path, JsonNode expected, Row actual) {
        Set<String> others = new HashSet<>(Set.of(actual.schema().fieldNames()));
        expected.properties().forEach(field -> {
            JsonNode value = field.getValue();
            String name = column(field.getKey(), value, others);
            Object column = actual.get(actual.fieldIndex(name));
            assertTrue(others.remove(name), path + "/" + name);
            if (others.remove(name + "_text")) {
                number(path + "/" + name, value, (BigDecimal) column, actual.getAs(name + "_text"));
            } else {
                value(path + "/" + name, value, column);
            }
        });
        for (String other : others) {
            assertTrue(other.equals("problems") || actual.isNullAt(actual.fieldIndex(other)), path + "/" + other);
        }
    }

    /** Returns the column of a JSON field. What is compared has a column for each type of value. */
    private static String column(String field, JsonNode value, Set<String> columns) {
        boolean isConstant = field.equals(field.toUpperCase(Locale.ROOT));
        String name = isConstant
                ? field.toLowerCase(Locale.ROOT)
                : CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, field);
        if (value.isTextual() && columns.contains(name + "_option")) {
            return name + "_option";
        }
        return value.isArray() && columns.contains(name + "_values") ? name + "_values" : name;
    }

    private void value(String path, JsonNode expected, Object actual) {
        if (actual instanceof Row words && expected.isTextual()) {
            assertEquals(expected.textValue(), words.getAs(language), path);
        } else if (actual instanceof Row row) {
            object(path, expected, row);
        } else if (actual instanceof scala.collection.Seq<?> seq) {
            List<?> list = scala.jdk.javaapi.CollectionConverters.asJava(seq);
            assertEquals(expected.size(), list.size(), path);
            for (int i = 0; i < list.size(); i++) {
                value(path + "/" + i, expected.get(i), list.get(i));
            }
        } else if (actual instanceof BigDecimal number) {
            assertTrue(expected.isNumber() && expected.decimalValue().compareTo(number) == 0, path);
        } else if (actual == null) {
            assertTrue(expected.isNull(), path);
        } else {
            assertEquals(expected.asText(), actual.toString(), path);
        }
    }

    private static void number(String path, JsonNode expected, BigDecimal actual, String text) {
        if (expected.isNull()) {
            assertNull(actual, path);
            assertNull(text, path);
        } else if (expected.isTextual()) {
            assertNull(actual, path);
            assertEquals(Text.NONE, expected.textValue(), path);
            assertEquals(Text.NONE, text, path);
        } else {
            BigDecimal exact = expected.decimalValue();
            assertEquals(exact.toPlainString(), text, path);
            assertTrue(actual != null ? exact.compareTo(actual) == 0 : isTooLong(exact), path);
        }
    }

    /** Whether the decimal columns cannot hold the number. */
    private static boolean isTooLong(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() > 18 || shortest.precision() - shortest.scale() > 20;
    }
}
