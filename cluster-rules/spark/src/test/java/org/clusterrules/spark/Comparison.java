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

/**
 * Holds a column of Spark against the assessment's JSON, which one machine writes: the same fields with the same values, and
 * nothing besides.
 */
final class Comparison {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private static final Map<String, Locale> LANGUAGES = Map.of("zh", Locale.CHINESE, "en", Locale.ENGLISH);

    private final String language;

    private Comparison(String language) {
        this.language = language;
    }

    static void assertSame(Assessment expected, Row actual) throws JsonProcessingException {
        for (Map.Entry<String, Locale> language : LANGUAGES.entrySet()) {
            String json = AssessmentJson.write(expected, language.getValue());
            new Comparison(language.getKey()).object("", JSON.readTree(json), actual);
        }
        assertEquals(List.of(), actual.getList(actual.fieldIndex("problems")));
    }

    private void object(String path, JsonNode expected, Row actual) {
        Set<String> others = new HashSet<>(Set.of(actual.schema().fieldNames()));
        expected.properties().forEach(field -> {
            String name = column(field.getKey());
            JsonNode value = field.getValue();
            Object column = actual.get(actual.fieldIndex(name));
            others.remove(name);
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

    private static String column(String name) {
        boolean isConstant = name.equals(name.toUpperCase(Locale.ROOT));
        return isConstant
                ? name.toLowerCase(Locale.ROOT)
                : CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name);
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
            assertEquals(0, expected.decimalValue().compareTo(number), path);
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

    /** Whether Spark has no decimal for it. */
    static boolean isTooLong(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() > 18 || shortest.precision() - shortest.scale() > 20;
    }
}
