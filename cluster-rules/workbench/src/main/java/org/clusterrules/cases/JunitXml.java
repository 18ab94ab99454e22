package org.clusterrules.cases;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.internal.SafeText;

/** Writes the results of cases as JUnit XML, with a suite for each criterion. */
public final class JunitXml {
    private final XMLStreamWriter xml;
    private final Locale language;

    private JunitXml(XMLStreamWriter xml, Locale language) {
        this.xml = xml;
        this.language = language;
    }

    /** Returns the document, whose encoding declaration is UTF-8. */
    public static String of(CaseReport report, Locale language) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(xml, language).report(report);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.append('\n').toString();
    }

    private void report(CaseReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        counts(report.rules().info().id(), report.results());
        for (Criterion criterion : report.rules().criteria()) {
            suite(criterion.id(), report.of(criterion));
        }
        suite("?", report.strays());
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String name, List<CaseResult> results) throws XMLStreamException {
        if (!results.isEmpty()) {
            xml.writeStartElement("testsuite");
            counts(name, results);
            for (CaseResult result : results) {
                result(result);
            }
            xml.writeEndElement();
        }
    }

    private void counts(String name, List<CaseResult> results) throws XMLStreamException {
        attribute("name", name);
        long failures = results.stream().filter(result -> !result.passes()).count();
        attribute("tests", Integer.toString(results.size()));
        attribute("failures", Long.toString(failures));
    }

    private void result(CaseResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", result.what().criterionId());
        attribute("name", result.what().name() + " → " + result.what().then().outcome());
        attribute("file", result.what().file());
        attribute("line", Integer.toString(result.what().line()));
        if (!result.passes()) {
            String message = result.failures().stream()
                    .map(failure -> failure.in(language))
                    .collect(joining("; "));
            xml.writeStartElement("failure");
            attribute("message", message);
            xml.writeCharacters(visible(result.what().place()
                    + result.finding()
                            .map(finding -> ": " + finding.message(language))
                            .orElse("")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, visible(value));
    }

    /** Escapes what a terminal would act on, and replaces what XML 1.0 cannot hold. */
    private static String visible(String text) {
        return SafeText.of(text)
                .replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
