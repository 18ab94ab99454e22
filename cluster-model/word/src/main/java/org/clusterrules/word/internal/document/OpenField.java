package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field that has begun and not ended: first its code is collected, then its result is shown or, where the code says what is seen, left out. */
final class OpenField {
    private final @Nullable XmlElement data;
    private final Surroundings around;
    private final int run;
    private final StringBuilder code = new StringBuilder();
    private final List<Inline> asides = new ArrayList<>();
    private boolean isInCode = true;
    private boolean hidesResult;
    private boolean isCodeInserted;

    OpenField(@Nullable XmlElement data, Surroundings around, int run) {
        this.data = data;
        this.around = around;
        this.run = run;
    }

    boolean isInCode() {
        return isInCode;
    }

    void separate() {
        isInCode = false;
        hidesResult = FieldCodes.saysWhatIsSeen(code.toString());
    }

    /** Whether its result is not what is seen. */
    boolean hidesResult() {
        return hidesResult;
    }

    /** Takes what is in its code; what is deleted there, unless the field is, is kept to be told. */
    void addCode(Inline inline) {
        switch (inline.kind()) {
            case TEXT, RAISED, SYMBOL, CHECK_BOX -> {
                code.append(inline.text());
                isCodeInserted |= inline.isInserted();
            }
            case DELETED -> {
                if (around.isDeleted()) {
                    code.append(inline.text());
                } else {
                    asides.add(inline);
                }
            }
            case STRUCK, HIDDEN, INVISIBLE, PROMPT ->
                code.append(inline.text()); // a code is never shown, so that it may be hidden too
            case UNKNOWN_SYMBOL, OBJECT -> code.append('\uFFFC');
            case LIST_LABEL -> {
                // before a paragraph, and in no field
            }
        }
    }

    List<Inline> asides() {
        return asides;
    }

    String code() {
        return code.toString();
    }

    @Nullable
    XmlElement data() {
        return data;
    }

    /** What it began in. */
    Surroundings around() {
        return isCodeInserted ? around.inserted() : around;
    }

    int run() {
        return run;
    }
}
