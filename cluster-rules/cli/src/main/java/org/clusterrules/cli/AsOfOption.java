package org.clusterrules.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Selects the day on which rule sets have to be in force. */
final class AsOfOption {
    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable String date;

    Optional<LocalDate> day(Subcommand command) {
        if (date == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw command.refuse("no-date", date);
        }
    }
}
