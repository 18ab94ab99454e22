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

/**
 * Writes JSON as another generator does, with {@link SafeEscapes} in its texts. (Jackson's own {@code CharacterEscapes} would be asked
 * about every Chinese character, which takes twice as long.)
 */
final class SafeGenerator extends JsonGeneratorDelegate {
    /** Rule sets and form have a few thousand texts that assessments repeat; they are most of the output. */
    private static final Map<String, SerializableString> REPEATED = new ConcurrentHashMap<>();

    /** A service that follows edits of a rule directory may meet new texts with each. */
    private static final int MOST_REPEATED = 10_000;

    /** No text of the rule sets is longer; what was read from a document and is written again can be. */
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

    /** Writes a text that does not depend on the form. It is likely to be written again, so its bytes are kept. */
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
