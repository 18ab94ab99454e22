package org.clusterrules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SafeEscapesTest {
    @Test
    void aTextIsSafeExactlyWhereNoneOfItsCharactersIsEscapedButQuotationMarksAndBackslashes() {
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> c != '"' && c != '\\')
                .forEach(c -> {
                    String text = "集群" + (char) c;
                    String quoted =
                            String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
                    assertEquals(
                            SafeEscapes.escape(quoted).equals(text), SafeEscapes.isSafe(text), Integer.toHexString(c));
                });
    }
}
