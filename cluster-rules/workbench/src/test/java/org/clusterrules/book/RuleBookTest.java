package org.clusterrules.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.MarkdownText;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule book: that of a small rule set word for word, and of the built-in ones what has to hold for any. */
class RuleBookTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/clusterrules/book");
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^<>]*)>");

    private static RuleBook builtIn(String id, Locale language) {
        return new RuleBook(RuleSet.builtIn(id).direct(), Map.of(), language);
    }

    /** After a change that is meant, {@code -Dgolden.update=true} writes them anew, and fails. */
    @ParameterizedTest
    @CsvSource({"zh, md", "en, md", "zh, html", "en, html"})
    void theBookOfASmallRuleSetReadsAsItWasApproved(String language, String suffix) throws IOException {
        Path city = FOLDER.resolve("city");
        RuleSet rules = RuleSet.load(city);
        Map<String, List<String>> cases = Map.of("standard.area", List.of("/basics/area = 50.01: UNMET"));
        RuleBook book = new RuleBook(rules, cases, new Locale(language));
        String page = suffix.equals("md") ? book.markdown() : book.html();
        String text = page.replace(rules.info().sha256(), "(sha256)").replaceAll("(?s)<style>.*</style>", "");
        Path golden = FOLDER.resolve("book." + language + "." + suffix);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
            fail(golden + " is written anew: look at the difference, and run again without golden.update");
        }
        assertEquals(Files.readString(golden), text, () -> "run with -Dgolden.update=true if this is meant: " + golden);
    }

    @Test
    void everyCriterionStandsInTheBookOnceWithWhatItRequires() {
        for (String id : RuleSet.builtInIds()) {
            for (Locale language : LANGUAGES) {
                RuleBook book = builtIn(id, language);
                String html = book.html();
                String markdown = book.markdown();
                Assessment blank = RuleSet.builtIn(id).direct().assess(Application.blank(Edition.of("2022")));
                for (Finding finding : blank.findings()) {
                    Criterion criterion = finding.criterion();
                    String section = section(html, criterion.id());
                    String requirement = finding.requirement(language);
                    assertTrue(section.contains(Html.escape(requirement.substring(1))), section);
                    assertTrue(section.contains(Html.escape(criterion.basis().in(language))), section);
                    finding.possibleOutcomes()
                            .forEach(outcome -> assertTrue(
                                    section.contains(
                                            Html.tag(outcome, outcome.label().in(language))),
                                    section));
                    assertEquals(
                            finding.possibleOutcomes().size(), section.split("class=\"tag ", -1).length - 1, section);
                    assertEquals(1, markdown.split("\n`" + criterion.id() + "` ", -1).length - 1);
                }
            }
        }
    }

    private static String section(String html, String id) {
        String start = "<section class=\"rule\" id=\"" + id + "\">";
        int at = html.indexOf(start);
        assertTrue(at >= 0 && html.indexOf(start, at + 1) < 0, id);
        return html.substring(at, html.indexOf("</section>", at));
    }

    /** What decides about any of the samples is among the cells that the book names. */
    @Test
    void theCellsThatDecideAreNamed() throws IOException {
        for (String id : RuleSet.builtInIds()) {
            RuleSet rules = RuleSet.builtIn(id).direct();
            String html = builtIn(id, Locale.CHINESE).html();
            for (String sample : List.of("eligible", "near-miss", "half-filled")) {
                Application form = ApplicationJson.read(Path.of("../../cluster-model/samples", sample + ".json"));
                for (Finding finding : rules.assess(form).findings()) {
                    String section = section(html, finding.criterion().id());
                    for (Cell cell : finding.cells()) {
                        String pointer = cell.place().field().pointer();
                        assertTrue(
                                section.contains(Html.code(pointer))
                                        || section.contains("整份申报表")
                                        || section.contains("各项的结论"),
                                () -> pointer + "\n" + section);
                    }
                }
            }
        }
    }

    @Test
    void whatIsNotAtHandIsSaid() {
        String book = builtIn("shanghai-2024", Locale.ENGLISH).markdown();

        RuleSet.builtIn("shanghai-2024")
                .info()
                .chain()
                .forEach(one -> one.notAtHand()
                        .forEach(text -> assertTrue(book.contains(MarkdownText.escape(text.en())), text.en())));
        assertTrue(book.contains("(standard.rd-growth): no threshold is recorded"), book);
    }

    @Test
    void thePageIsWellFormedAndNothingInItIsUnescaped() {
        for (String id : RuleSet.builtInIds()) {
            for (Locale language : LANGUAGES) {
                String body = builtIn(id, language).html().replaceAll("(?s)^.*<body>", "<body>");
                Deque<String> open = new ArrayDeque<>();
                Matcher tag = TAG.matcher(body);
                while (tag.find()) {
                    boolean closes = !tag.group(1).isEmpty();
                    if (!closes && !tag.group(2).equals("br")) {
                        open.push(tag.group(2));
                    } else if (closes && !tag.group(2).equals("html")) {
                        assertEquals(open.pop(), tag.group(2));
                    }
                }
                assertTrue(open.isEmpty(), open.toString());
                String text = TAG.matcher(body).replaceAll("");
                assertFalse(text.contains("<") || text.contains(">"), text);
                assertFalse(
                        Pattern.compile("&(?!(amp|lt|gt|quot|#39);)")
                                .matcher(text)
                                .find(),
                        text);
            }
        }
    }

    @Test
    void theBookIsTheSameEveryTime() {
        assertEquals(
                builtIn("yunnan", Locale.CHINESE).html(),
                builtIn("yunnan", Locale.CHINESE).html());
    }
}
