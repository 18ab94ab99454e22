package org.clusterrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.word.ApplicationWord;
import org.clusterrules.word.FilledInDocument;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnwritableWordException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Converts a form to JSON or to a word processor's document. */
@Command(name = "convert", sortOptions = false)
final class ConvertCommand extends Subcommand {
    private static final String STANDARD_OUTPUT = "-";

    @Parameters(index = "0", paramLabel = "FORM", descriptionKey = "convert-form")
    private String form = "";

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "convert-out")
    private String out = "";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "convert-format")
    private @Nullable String format;

    @Option(names = "--into", paramLabel = "DOCX", descriptionKey = "convert-into")
    private @Nullable String into;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "edition-rules")
    private @Nullable String rules;

    @Mixin
    private final EncodingOption encoding = new EncodingOption();

    @Override
    int call() throws IOException {
        String output = out.equals(STANDARD_OUTPUT) ? null : out;
        FormFormat to = FormFormat.of(this, format, output);
        if (into != null && to == FormFormat.JSON) {
            throw refuse("convert-into-needs-docx");
        }
        InputFiles input = encoding.file(this, form);
        InputFiles own = encoding.file(this, into);
        Destination destination =
                new Destination(console(), output).notOver(input).notOver(own);
        if (to == FormFormat.DOCX && destination.goToTerminal()) {
            throw refuse("docx-on-terminal");
        }
        List<String> problems = new ArrayList<>(own.problems());
        if (rules != null) {
            new RuleSetLoader(messages(), problems).load(null, rules).ifPresent(input::take);
        }
        Optional<Application> read = input.readOne(problems);
        if (read.isEmpty() || !problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
        Application application = read.get();
        if (to == FormFormat.JSON) {
            destination.write(ApplicationJson.write(application));
        } else {
            destination.write(Stream.of(document(application, own)));
        }
        return 0;
    }

    private byte[] document(Application application, InputFiles own) throws IOException {
        try {
            return own.count() == 0 ? ApplicationWord.write(application) : filledIn(own, application);
        } catch (UnwritableWordException e) {
            throw messages().refusal("at-file", form, e.message(messages().language()));
        } catch (UnreadableWordException e) {
            throw messages()
                    .refusal("at-file", own.name(0), e.message(messages().language()));
        }
    }

    private byte[] filledIn(InputFiles own, Application application) throws IOException {
        try (InputStream in = own.stream(0)) {
            byte[] document = DocumentDetector.read(in);
            if (!DocumentDetector.isPackage(document)) {
                throw messages().refusalAt(own.name(0), "convert-into-is-docx");
            }
            FilledInDocument filled = ApplicationWord.fillIn(document, application);
            if (!filled.problems().isEmpty()) {
                throw new UnreadableException(filled.problems().stream()
                        .map(problem -> messages().of(UnreadableForm.line(own.name(0), problem)))
                        .toList());
            }
            return filled.docx();
        }
    }
}
