package org.clusterrules.cli;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats in which a form is written. */
enum FormFormat {
    JSON,
    DOCX;

    private static final ImmutableMap<String, FormFormat> BY_NAME = ImmutableMap.of("json", JSON, "docx", DOCX);

    /** Returns the named format, or else that of the file's ending; JSON for standard output. */
    static Optional<FormFormat> of(@Nullable String name, @Nullable String file) {
        if (name != null) {
            return Optional.ofNullable(BY_NAME.get(name));
        } else if (file == null) {
            return Optional.of(JSON);
        }
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(ending));
    }

    static FormFormat of(Subcommand command, @Nullable String name, @Nullable String file) {
        return of(name, file)
                .orElseThrow(() -> name == null
                        ? command.refuse("convert-ending", String.valueOf(file))
                        : command.refuse("no-format", name, String.join(", ", BY_NAME.keySet())));
    }
}
