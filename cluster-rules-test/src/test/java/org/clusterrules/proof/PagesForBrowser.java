package org.clusterrules.proof;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** Writes the reports of the samples for {@code src/test/browser}; run by the profile {@code browser} alone. */
class PagesForBrowser {
    @Test
    void areWritten() throws IOException {
        Path folder = Files.createDirectories(Path.of(requireNonNull(System.getProperty("pages.directory"))));
        RuleSet rules = RuleSet.builtIn("national-2022");
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                String page = ReportFormat.HTML.write(
                        rules.assess(ApplicationJson.read(Path.of("../cluster-model/samples", sample + ".json"))),
                        language);
                Files.writeString(folder.resolve(sample + "." + language + ".html"), page);
            }
        }
    }
}
