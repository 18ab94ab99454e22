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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Field;
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

    private static final Map<String, RuleBook> BOOKS = new ConcurrentHashMap<>();
    private static final Pattern EXAMPLE = Pattern.compile("<span class=\"aside\">.*?(?=<span class=\"aside\">|</td>)");

    private static RuleBook builtIn(String id, Locale language) {
        return BOOKS.computeIfAbsent(id + language, key -> {
            RuleSet rules = RuleSet.builtIn(id).direct();
            return new RuleBook(rules, Cases.builtIn(id).run(rules).results(), language);
        });
    }

    /** After a change that is meant, {@code -Dgolden.update=true} writes them anew, and fails. */
    @ParameterizedTest
    @CsvSource({"zh, md", "en, md", "zh, html", "en, html"})
    void theBookOfASmallRuleSetReadsAsItWasApproved(String language, String suffix) throws IOException {
        Path city = FOLDER.resolve("city");
        RuleSet rules = RuleSet.load(city);
        RuleBook book = new RuleBook(rules, Cases.in(city).run(rules).results(), new Locale(language));
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
    void everyCriterionStandsInTheBookOnceWithWhatItRequiresAndEachOutcome() {
        for (String id : RuleSet.builtInIds()) {
            for (Locale language : LANGUAGES) {
                RuleBook book = builtIn(id, language);
                String html = book.html();
                String markdown = book.markdown();
                for (Finding finding : blank(id).findings()) {
                    Criterion criterion = finding.criterion();
                    String section = section(html, criterion.id());
                    String text = TAG.matcher(section).replaceAll("");
                    assertTrue(
                            !finding.thresholdRecorded()
                                    || text.contains(Html.escape(
                                            finding.requirement(language).substring(1))),
                            section);
                    assertTrue(text.contains(Html.escape(criterion.basis().in(language))), section);
                    List<Outcome> told = finding.possibleOutcomes().stream()
                            .filter(outcome -> outcome != Outcome.UNDETERMINED || !finding.thresholdRecorded())
                            .toList();
                    told.forEach(outcome -> assertTrue(
                            section.contains(Html.tag(outcome, outcome.label().in(language))), section));
                    int tags = occurrences(section, "class=\"tag ");
                    assertTrue(
                            tags >= told.size()
                                    && tags <= finding.possibleOutcomes().size(),
                            section);
                    assertEquals(1, occurrences(markdown, "`" + criterion.id() + "`"), criterion.id());
                    assertEquals(1, occurrences(html, "<a href=\"#" + criterion.id() + "\">"), criterion.id());
                }
            }
        }
    }

    private static Assessment blank(String id) {
        return RuleSet.builtIn(id).direct().assess(Application.blank(Edition.of("2022")));
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String section(String html, String id) {
        String start = "<section class=\"rule\" id=\"" + id + "\">";
        int at = html.indexOf(start);
        assertTrue(at >= 0 && html.indexOf(start, at + 1) < 0, id);
        return html.substring(at, html.indexOf("</section>", at));
    }

    @Test
    void examplesAreFewAndNoneIsToldTwice() {
        for (String id : RuleSet.builtInIds()) {
            for (Locale language : LANGUAGES) {
                String html = builtIn(id, language).html();
                Set<String> told = new HashSet<>();
                Set<String> selfEvident = selfEvident(id);
                for (Finding finding : blank(id).findings()) {
                    Matcher example =
                            EXAMPLE.matcher(section(html, finding.criterion().id()));
                    int count = 0;
                    for (; example.find(); count++) {
                        assertTrue(told.add(example.group()), example.group());
                    }
                    boolean isTold = finding.thresholdRecorded()
                            && !selfEvident.contains(finding.criterion().id())
                            && (id.equals("national-2022")
                                    || finding.criterion().location().ruleSet().equals(id));
                    assertTrue(
                            count <= 3 && (count > 0 || !isTold),
                            finding.criterion().id());
                }
            }
        }
    }

    @Test
    void noExampleRepeatsThatTheAnswerIsNoOrThatNoBoxIsTicked() {
        String book = builtIn("national-2022", Locale.CHINESE).markdown();

        assertTrue(book.contains("| **不符合** | 选“否”。 |"), book);
        assertTrue(book.contains("| **不符合** | 没有勾选任何一项。 |"), book);
        assertFalse(book.contains("| 选“否”。 例："), book);
        assertFalse(book.contains("| 没有勾选任何一项。 例："), book);
    }

    /** Returns the criteria of which an example would only repeat the meaning of the outcome. */
    private static Set<String> selfEvident(String id) {
        return RuleSet.builtIn(id).rules().stream()
                .filter(rule -> Set.of("isYes", "haveATick")
                        .contains(
                                rule.calls().get(rule.calls().size() - 1).word().name()))
                .map(rule -> rule.criterion().id())
                .collect(Collectors.toSet());
    }

    @Test
    void aThresholdIsShownByWhatJustMeetsItAndByWhatJustMissesIt() {
        String section = section(builtIn("national-2022", Locale.ENGLISH).html(), "standard.leading-output-share");

        assertTrue(section.contains("is 70.01%, which meets the requirement of more than 70%"), section);
        assertTrue(section.contains("is 70.00%, which does not meet the requirement of more than 70%"), section);
    }

    @Test
    void whatAnOutcomeMeansIsSaidWithTheNumbersOfTheRule() {
        String book = builtIn("national-2022", Locale.CHINESE).markdown();

        assertTrue(book.contains("| **接近** | 42.75%以上，不足45%。"), book);
        assertTrue(book.contains("| **不符合** | 有一年低于40亿元。"), book);
        assertTrue(book.contains("| **符合** | 各年均不低于40亿元。"), book);
        assertTrue(book.contains("| **不符合** | 不高于10%。"), book);
        assertTrue(book.contains("| **不符合** | 少于1项。"), book);
        assertTrue(book.contains("| **符合** | 三组各至少勾选一项。"), book);
        assertTrue(book.contains("| **不符合** | 有一组没有勾选任何一项。"), book);
        assertTrue(book.contains("| **不符合** | 选“否”。"), book);
        assertTrue(book.contains("| **不符合** | 未提供材料。"), book);
        assertTrue(book.contains("| **不符合** | 两处不一致。"), book);
        assertEquals(1, occurrences(book, "所需栏目空白，或者所填内容不足以判定"), book);
        assertTrue(book.contains("| **不适用** | 所选为“不涉及”。"), book);
    }

    /** Twenty printed pages, as a browser counts them ({@code -Pbrowser}), have room for so many characters. */
    @Test
    void theBookIsShort() {
        LANGUAGES.forEach(language -> {
            int length = builtIn("national-2022", language).markdown().length();
            assertTrue(length < 100_000, language + ": " + length);
        });
    }

    @Test
    void nothingOfTheRuleFilesIsInTheWayOfItsReader() {
        for (String id : RuleSet.builtInIds()) {
            String book = builtIn(id, Locale.CHINESE).markdown();
            for (String word :
                    List.of(".drl", ".yaml", ".tsv", "()", "criterion.", "/plan/", "/basics/", "/industry/")) {
                assertFalse(book.contains(word), word);
            }
        }
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
                        Field field = cell.place().field();
                        assertTrue(
                                section.contains(Html.escape(field.label().zh()))
                                        || section.contains(
                                                field.section().label().zh() + "（共 ")
                                        || section.contains("整份申报表")
                                        || section.contains("各项的结论"),
                                () -> field.pointer() + "\n" + section);
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
        assertTrue(book.contains("(threshold not recorded)\": no threshold is recorded"), book);
    }

    @Test
    void aVariantStandsBesideWhatItExtends() {
        String book = builtIn("yunnan", Locale.ENGLISH).markdown();

        assertTrue(
                book.contains("requirement: at least 4.0 billion yuan (40亿元) | requirement: at least 1.0 billion yuan"
                        + " (10亿元) |"),
                book);
        assertTrue(book.contains("| kind: advisory | kind: required |"), book);
    }

    @Test
    void whatIsChineseOnAnEnglishPageIsMarked() {
        String html = builtIn("national-2022", Locale.ENGLISH).html();

        assertTrue(html.contains("<span lang=\"zh-CN\">促进中小企业特色产业集群发展暂行办法</span>"), html);
        assertFalse(builtIn("national-2022", Locale.CHINESE).html().contains("<span lang="));
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
        RuleSet rules = RuleSet.builtIn("yunnan").direct();
        List<CaseResult> cases = Cases.builtIn("yunnan").run(rules).results();

        assertEquals(
                new RuleBook(rules, cases, Locale.CHINESE).html(),
                builtIn("yunnan", Locale.CHINESE).html());
    }
}
