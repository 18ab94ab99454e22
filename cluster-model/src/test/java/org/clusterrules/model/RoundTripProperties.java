package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clusterrules.model.Forms.Written;
import org.clusterrules.model.Problem.Kind;

/** What holds for every application, and for every document. */
class RoundTripProperties {
    @Provide
    Arbitrary<Written> forms() {
        return Forms.written();
    }

    @Property(tries = 100)
    void whatIsWrittenReadsAsTheSameApplication(@ForAll("forms") Written form) {
        Application application = ApplicationJson.parse(form.json());

        assertEquals(application, ApplicationJson.parse(ApplicationJson.write(application)));
    }

    @Property(tries = 100)
    void whatIsWrittenOnALineReadsAsTheSameApplication(@ForAll("forms") Written form) {
        Application application = ApplicationJson.parse(form.json());

        assertEquals(application, ApplicationJson.parse(ApplicationJson.writeLine(application)));
    }

    @Property(tries = 100)
    void theSameApplicationIsWrittenInTheSameBytes(@ForAll("forms") Written form) {
        String once = ApplicationJson.write(ApplicationJson.parse(form.json()));

        assertEquals(once, ApplicationJson.write(ApplicationJson.parse(once)));
    }

    @Property(tries = 100)
    void aBlankIsNotNoneIsNotAValue(@ForAll("forms") Written form) {
        for (Cell cell : ApplicationJson.parse(form.json()).cells()) {
            State written = form.isBlank(cell.pointer())
                    ? State.BLANK
                    : form.isNone(cell.pointer()) ? State.NONE : State.FILLED;

            assertEquals(written, cell.state(), cell::pointer);
        }
    }

    /** A document of the samples in which one character was put in, left out or exchanged. */
    @Provide
    Arbitrary<String> misprints() {
        Arbitrary<String> documents =
                Arbitraries.of(List.of("eligible", "half-filled")).map(Documents::sample);
        Arbitrary<String> characters = Arbitraries.strings()
                .withChars("{}[]:,\"'\\/ \n\t-+.0e9tnu无，“\u0000\ud842")
                .ofMaxLength(1);
        return Combinators.combine(
                        documents,
                        Arbitraries.doubles().between(0, true, 1, false),
                        characters,
                        Arbitraries.integers().between(0, 1))
                .as((document, where, character, leftOut) -> {
                    int at = (int) (where * document.length());
                    return document.substring(0, at) + character + document.substring(at + leftOut);
                });
    }

    /** Jackson is the judge of what JSON is. */
    @Property(tries = 1000)
    void everyMisprintIsReadOrExplained(@ForAll("misprints") String document) {
        List<Kind> kinds = kinds(document);
        if (document.startsWith("{") && !kinds.contains(Kind.TRAILING)) {
            assertEquals(!isJson(document), kinds.contains(Kind.SYNTAX), document);
        }
    }

    private static boolean isJson(String document) {
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Kind> kinds(String document) {
        try {
            ApplicationJson.parse(document);
            return List.of();
        } catch (InvalidApplicationException e) {
            return e.problems().stream().map(Problem::kind).toList();
        }
    }
}
