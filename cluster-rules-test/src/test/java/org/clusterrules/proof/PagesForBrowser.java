package org.clusterrules.proof;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.book.RuleBook;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.diff.DiffReport;
import org.clusterrules.diff.Impact;
import org.clusterrules.diff.Revision;
import org.clusterrules.diff.RuleSetDiff;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.report.PortfolioReport;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.sweep.Sweep;
import org.clusterrules.sweep.SweepReport;
import org.clusterrules.sweep.SweepTally;
import org.junit.jupiter.api.Test;

/** Writes the pages that {@code src/test/browser} looks at; run by the profile {@code browser} alone. */
class PagesForBrowser {
    @Test
    void areWritten() throws IOException {
        Path folder = Files.createDirectories(Path.of(requireNonNull(System.getProperty("pages.directory"))));
        RuleSet rules = RuleSet.builtIn("national-2022");
        List<CaseResult> cases =
                Cases.builtIn("national-2022").run(rules.direct()).results();
        Revision national = new Revision("national-2022", rules.direct());
        Revision yunnan = new Revision("yunnan", RuleSet.builtIn("yunnan").direct());
        RuleSetDiff diff = RuleSetDiff.between(national, yunnan, Cases.eligibleForm());
        Impact impact =
                Impact.of(diff, List.of(ApplicationJson.read(Path.of("../cluster-model/samples/near-miss.json"))), 0);
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String book = new RuleBook(rules.direct(), cases, language).html();
            Files.writeString(folder.resolve("book." + language + ".20-pages.html"), book);
            String changes = new DiffReport(diff, Optional.of(impact), language).html();
            Files.writeString(folder.resolve("diff." + language + ".html"), changes);
            Files.writeString(folder.resolve("portfolio." + language + ".html"), portfolio(rules, language));
            Files.writeString(folder.resolve("sweep." + language + ".html"), sweep(rules, language));
        }
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                String page = ReportFormat.HTML.write(
                        rules.assess(ApplicationJson.read(Path.of("../cluster-model/samples", sample + ".json"))),
                        language);
                Files.writeString(folder.resolve(sample + "." + language + ".html"), page);
            }
        }
    }

    private static String sweep(RuleSet rules, Locale language) throws IOException {
        List<BigDecimal> thresholds =
                IntStream.rangeClosed(30, 60).mapToObj(BigDecimal::valueOf).toList();
        Sweep sweep = Sweep.of(rules, "targets.iiot-adoption", 0, thresholds);
        SweepTally tally = new SweepTally(sweep);
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            tally.add(sweep.course(ApplicationJson.read(Path.of("../cluster-model/samples", sample + ".json"))));
        }
        return new SweepReport(tally.result(), language).html();
    }

    private static String portfolio(RuleSet rules, Locale language) throws IOException {
        PortfolioReport report = new PortfolioReport(ReportFormat.HTML, language);
        List<PortfolioReport.Entry> entries = new ArrayList<>();
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            Application form = ApplicationJson.read(Path.of("../cluster-model/samples", sample + ".json"));
            entries.add(report.entry(sample + ".json", rules.assess(form)));
            Application slip = Variation.of(form)
                    .with("/industry/totalOutput/2021", "1263800")
                    .application();
            entries.add(report.entry(sample + ".json", rules.assess(slip)));
        }
        entries.add(report.unreadable("broken.json", "line 1, column 21: an example of a problem"));
        return report.write(entries).collect(Collectors.joining());
    }
}
