package org.clusterrules.assessment;

import com.google.common.base.Strings;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.internal.Catalogue;

/**
 * A value of a written assessment that is not as expected.
 *
 * @param pointer its place in the written JSON, RFC 6901: {@code /findings/3/outcome}; for a missing finding, the list
 * @param criterionId the id of its criterion; empty if it belongs to no single one
 * @param written the written value, as JSON on one line; empty if there is none
 * @param expected the expected value, as JSON on one line; empty if there should be none
 */
public record AssessmentDifference(
        String pointer, Optional<String> criterionId, Optional<String> written, Optional<String> expected) {
    private static final Catalogue MESSAGES =
            new Catalogue(name -> AssessmentDifference.class.getResourceAsStream(name));

    private static final int LONGEST = 120;
    private static final int SHARED_BEGINNING = 30; // shown of long values before they differ

    /** Returns one sentence without a full stop, safe to print; long values are shortened to where they differ. */
    public String message(Locale language) {
        String key = "difference." + pointer.substring(1);
        if (MESSAGES.has(key) && written.isPresent() && expected.isPresent()) {
            return MESSAGES.in(language, key, written.get(), expected.get());
        } else if (pointer.matches("/findings(/[0-9]+)?") && criterionId.isPresent()) {
            String kind = written.isPresent() ? "difference.extra-finding" : "difference.missing-finding";
            return MESSAGES.in(language, kind, place(language));
        } else if (written.isEmpty()) {
            return MESSAGES.in(language, "difference.missing", place(language), shown(expected, written));
        } else if (expected.isEmpty()) {
            return MESSAGES.in(language, "difference.extra", place(language), shown(written, expected));
        }
        return MESSAGES.in(
                language, "difference.value", place(language), shown(written, expected), shown(expected, written));
    }

    private String place(Locale language) {
        String field = pointer.replaceFirst("^/findings(/[0-9]+)?/?", "").replace('/', ' ');
        return criterionId
                .map(id -> shortened(id, 0) + (field.isEmpty() ? "" : " ") + field)
                .map(place -> MESSAGES.in(language, "difference.place", place, pointer))
                .orElse(pointer);
    }

    private static String shown(Optional<String> value, Optional<String> other) {
        String text = value.orElse("");
        int shared = Strings.commonPrefix(text, other.orElse("")).length();
        return shortened(text, Math.max(0, shared - SHARED_BEGINNING));
    }

    private static String shortened(String text, int from) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + text.substring(from, end) + (end < text.length() ? "…" : "");
    }
}
