package org.clusterrules.fuzz;

import static com.google.common.base.Verify.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.report.PortfolioReport;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;

/** What is promised of the assessment of any form that could be read, and of what is written of it. */
final class AssessmentCheck {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The tags of the page, with the attributes that each has. */
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z][a-zA-Z0-9-]*(?:=\"[^\"<>]*\")?)*)/?>|<!DOCTYPE html>");

    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");

    /** The pictures of the page: an image that is drawn, and says in words what it shows. */
    private static final Pattern PICTURE =
            Pattern.compile(" class=\"[a-z]+\" viewBox=\"[0-9 ]+\" role=\"img\" aria-label=\"[^\"]*\"");

    /** Tags that run, load or send something, or have their content read by other rules. */
    private static final Set<String> ACTIVE = Set.of(
            "animate",
            "applet",
            "audio",
            "base",
            "button",
            "embed",
            "form",
            "frame",
            "frameset",
            "iframe",
            "image",
            "img",
            "input",
            "link",
            "math",
            "object",
            "picture",
            "script",
            "select",
            "set",
            "source",
            "template",
            "textarea",
            "track",
            "use",
            "video");

    /** Attributes that do. */
    private static final Pattern ACTIVE_NAME = Pattern.compile(
            "(?i)(?:^| )(?:on[a-z]+|src|srcset|srcdoc|poster|background|ping|data|action|formaction|http-equiv)(?= |$)");

    /** Values that do: a place out of the page, or a style with more than a width. */
    private static final Pattern ACTIVE_VALUE =
            Pattern.compile("(?i) (?:href=\"(?!#)|style=\"(?!width:[0-9.]+%\")|[a-z-]+=\"\\s*url\\s*\\()");

    private static final Pattern STYLE = Pattern.compile("<style>([^<]*)</style>");

    /** What loads something into a style, or may be spelt so that it does. */
    private static final Pattern ACTIVE_STYLE =
            Pattern.compile("(?i)@import|url\\s*\\(|image-set|src\\(|expression|behavior|-moz-binding|\\\\");

    /** The filters of the page of a portfolio: a radio button can be chosen and does nothing else. */
    private static final Pattern FILTER =
            Pattern.compile(" type=\"radio\" name=\"show\" id=\"show-[a-z-]+\"( checked)?");

    /** Five formats in two languages. */
    private static final int WAYS = 10;

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final RuleSet rules = RuleSet.builtIn("national-2022").direct();

    /** Checks the findings, and of every fourth form what is written in one format; the form decides which, so that it is quick. */
    void check(Application form) throws IOException {
        int choice = Math.floorMod(ApplicationJson.writeLine(form).hashCode(), 4 * WAYS);
        Locale language = LANGUAGES.get(choice % 2);
        Assessment assessment = rules.assess(form);
        verifyFindings(rules.criteria(), assessment.findings(), language);
        if (choice < WAYS) {
            verifyWritten(assessment, choice / 2, language);
        }
    }

    /** Checks everything in every format and language. */
    void checkAll(Application form) throws IOException {
        Assessment assessment = rules.assess(form);
        for (Locale language : LANGUAGES) {
            verifyFindings(rules.criteria(), assessment.findings(), language);
            for (int format = 0; format < WAYS / 2; format++) {
                verifyWritten(assessment, format, language);
            }
        }
    }

    private static void verifyWritten(Assessment assessment, int format, Locale language) throws IOException {
        switch (format) {
            case 0 -> verifyJson(assessment, language);
            case 1 -> PlainText.verifyLines(ReportFormat.TEXT.write(assessment, language));
            case 2 -> PlainText.verifyLines(ReportFormat.MARKDOWN.write(assessment, language));
            case 3 -> verifyHtml(ReportFormat.HTML.write(assessment, language));
            default -> verifyPortfolio(assessment, language);
        }
    }

    /** Every criterion has one finding, which is whole and says why. */
    static void verifyFindings(List<Criterion> criteria, List<Finding> findings, Locale language) {
        verify(
                findings.stream().map(Finding::criterion).toList().equals(criteria),
                "not one finding for each criterion");
        for (Finding finding : findings) {
            String id = finding.criterion().id();
            verify(finding.possibleOutcomes().contains(finding.outcome()), "%s cannot be %s", id, finding.outcome());
            verify(
                    finding.missing().isEmpty()
                            || finding.outcome() == Outcome.UNDETERMINED
                            || finding.outcome() == Outcome.UNMET,
                    "%s is %s and waits for a cell",
                    id,
                    finding.outcome());
            verify(!finding.message(language).isBlank(), "%s says nothing", id);
            verify(!finding.requirement(language).isBlank(), "%s requires nothing", id);
            finding.advice().forEach(change -> verify(change != null, "%s advises nothing", id));
            Optional<?> unused = finding.comparison();
            finding.earned();
            finding.knifeEdge();
        }
    }

    private static void verifyJson(Assessment assessment, Locale language) throws IOException {
        String json = AssessmentJson.writeLine(assessment, language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AssessmentJson.writeLine(assessment, language, bytes);
        verify(bytes.toString(StandardCharsets.UTF_8).equals(json), "other bytes than characters");
        PlainText.verifyLine(json, Integer.MAX_VALUE);
        String name = null;
        int findings = 0;
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                String field = parser.currentName();
                if (parser.currentToken() == JsonToken.VALUE_STRING && "clusterName".equals(field)) {
                    name = parser.getText();
                } else if (parser.currentToken() == JsonToken.VALUE_STRING && "criterion".equals(field)) {
                    findings++;
                }
            }
        }
        verify(findings == assessment.findings().size(), "%s findings in the JSON", findings);
        verify(assessment.clusterName().orElse("").equals(name == null ? "" : name), "another name: %s", name);
    }

    /** Checks the pages about this application and one that cannot be read and says the same. */
    private static void verifyPortfolio(Assessment assessment, Locale language) {
        for (ReportFormat format : ReportFormat.values()) {
            PortfolioReport report = new PortfolioReport(format, language);
            String name = assessment.clusterName().orElse("");
            String page = report.write(List.of(report.entry(name, assessment), report.unreadable(name, name)))
                    .collect(Collectors.joining());
            if (format == ReportFormat.HTML) {
                verifyHtml(page);
            } else {
                PlainText.verifyLines(page);
            }
        }
    }

    /** Makes sure that the page has only tags of its own, no scripts among them, and nothing else that looks like one. */
    static void verifyHtml(String page) {
        PlainText.verifyLines(page);
        Matcher tag = TAG.matcher(page);
        int end = 0;
        while (tag.find()) {
            verify(
                    page.substring(end, tag.start()).indexOf('<') < 0,
                    "a stray <: %s",
                    page.substring(end, tag.start()));
            String name = tag.group(2);
            String attributes = tag.group(3);
            boolean isFilter = "input".equals(name)
                    && FILTER.matcher(String.valueOf(attributes)).matches();
            verify(name == null || isFilter || !ACTIVE.contains(name), "<%s%s>", name, attributes);
            verify(attributes == null || isHarmless(attributes), "<%s%s>", name, attributes);
            boolean begins = "svg".equals(name) && "".equals(tag.group(1));
            verify(!begins || PICTURE.matcher(String.valueOf(attributes)).matches(), "<svg%s>", attributes);
            end = tag.end();
        }
        verify(page.substring(end).indexOf('<') < 0, "a stray <");
        STYLE.matcher(page)
                .results()
                .forEach(style ->
                        verify(!ACTIVE_STYLE.matcher(style.group(1)).find(), "a style that loads: %s", style.group(1)));
    }

    private static boolean isHarmless(String attributes) {
        String names = VALUE.matcher(attributes).replaceAll("");
        return !ACTIVE_NAME.matcher(names).find()
                && !ACTIVE_VALUE.matcher(attributes).find();
    }
}
