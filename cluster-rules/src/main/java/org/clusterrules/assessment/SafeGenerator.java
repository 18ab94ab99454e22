package org.clusterrules.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterrules.internal.SafeEscapes;
import org.jspecify.annotations.Nullable;

/** Adds {@link SafeEscapes} to another generator. (Jackson's {@code CharacterEscapes} are called for every Chinese character: twice the time.) */
final class SafeGenerator extends JsonGeneratorDelegate {
    /** A few thousand texts of rule sets and form are most of the output. */
    private static final Map<String, SerializableString> REPEATED = new ConcurrentHashMap<>();

    /** Every edit of a watched rule directory may bring new texts. */
    private static final int MOST_REPEATED = 10_000;

    /** No text of the rule sets is longer, but one that was read back may be. */
    private static final int LONGEST_REPEATED = 200;

    SafeGenerator(JsonGenerator plain) {
        super(plain);
    }

    @Override
    public void writeString(@Nullable String text) throws IOException {
        if (text == null || SafeEscapes.isSafe(text)) {
            delegate.writeString(text);
        } else {
            String quoted = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
            delegate.writeRawValue('"' + SafeEscapes.escape(quoted) + '"');
        }
    }

    /** Writes a text that does not depend on the form, and keeps its bytes to write it again. */
    void writeRepeated(String text) throws IOException {
        SerializableString known = REPEATED.get(text);
        if (known != null) {
            delegate.writeString(known);
            return;
        }
        writeString(text);
        if (text.length() <= LONGEST_REPEATED && SafeEscapes.isSafe(text)) {
            if (REPEATED.size() > MOST_REPEATED) {
                REPEATED.clear();
            }
            REPEATED.put(text, new SerializedString(text));
        }
    }
}
