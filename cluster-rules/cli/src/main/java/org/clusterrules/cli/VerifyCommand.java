package org.clusterrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.AssessmentDifference;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.WrittenAssessment;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Application;
import org.clusterrules.model.InvalidDocumentException;
import org.clusterrules.model.Problem;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether an assessment is what the rules say of a form. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand extends Subcommand {
    private static final String STANDARD_INPUT = "-";

    /** The most differences that are listed; more would help nobody. */
    private static final int MOST = 100;

    @Parameters(index = "0", paramLabel = "ASSESSMENT", descriptionKey = "assessment")
    private String assessment = "";

    @Parameters(index = "1", paramLabel = "FORM", descriptionKey = "form")
    private String form = "";

    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
    private String encoding = "UTF-8";

    VerifyCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        Charset charset = charset(encoding);
        rules.check(this);
        if (assessment.equals(STANDARD_INPUT) && form.equals(STANDARD_INPUT)) {
            throw refuse("standard-input-twice");
        }
        List<String> problems = new ArrayList<>();
        Optional<WrittenAssessment> written = readAssessment(problems);
        List<Application> forms = new InputFiles(List.of(form), charset, console(), words()).readAll(problems);
        if (problems.isEmpty() && forms.size() != 1) {
            problems.add(words().of("at-file", form, words().of("verify.one-form", forms.size())));
        }
        Optional<RuleSet> loaded = written.flatMap(one -> load(one, problems));
        if (written.isEmpty() || loaded.isEmpty() || !problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
        List<AssessmentDifference> differences = loaded.get().direct().verify(written.get(), forms.get(0));
        console().print(text(differences, loaded.get()));
        return differences.isEmpty() ? 0 : 1;
    }

    private Optional<WrittenAssessment> readAssessment(List<String> problems) {
        try (InputStream in = open()) {
            return Optional.of(AssessmentJson.read(in));
        } catch (InvalidDocumentException e) {
            e.problems().forEach(problem -> problems.add(assessment + ":" + problem.describe(words().language())));
            if (e.problems().stream().anyMatch(VerifyCommand::isOfSeveral)) {
                problems.add(words().of("at-file", assessment, words().of("verify.one-assessment")));
            }
        } catch (IOException e) {
            problems.add(words().of("at-file", assessment, Places.describe(e, words())));
        }
        return Optional.empty();
    }

    /** Whether the document is a list, or goes on after the object. */
    private static boolean isOfSeveral(Problem problem) {
        return problem.pointer().isEmpty()
                && (problem.kind() == Problem.Kind.WRONG_TYPE || problem.kind() == Problem.Kind.TRAILING);
    }

    private InputStream open() throws IOException {
        if (assessment.equals(STANDARD_INPUT)) {
            return console().in();
        }
        Path path = Places.path(assessment, words());
        if (Files.isDirectory(path)) {
            throw new IOException(words().of("is-directory"));
        }
        return Files.newInputStream(path);
    }

    /** Returns the rules that are named, or else those that the assessment names. */
    private Optional<RuleSet> load(WrittenAssessment written, List<String> problems) {
        if (rules.areNamed()) {
            return rules.load(words(), problems);
        }
        String id = written.ruleSet().id();
        if (!RuleSet.builtInIds().contains(id)) {
            problems.add(words().of(
                            "at-file",
                            assessment,
                            words().of("verify.no-rules", id, String.join(", ", RuleSet.builtInIds()))));
            return Optional.empty();
        }
        return Optional.of(RuleSet.builtIn(id));
    }

    private String text(List<AssessmentDifference> differences, RuleSet checked) {
        List<String> lines = new ArrayList<>();
        String title = SafeText.of(words().of(checked.info().title()));
        lines.add(words().of(
                        differences.isEmpty() ? "verify.same" : "verify.different",
                        title,
                        SafeText.of(checked.info().id()),
                        differences.size()));
        differences.stream()
                .limit(MOST)
                .forEach(difference -> lines.add("    " + difference.message(words().language())));
        if (differences.size() > MOST) {
            lines.add("    " + words().of("verify.more", differences.size() - MOST));
        }
        return String.join("\n", lines) + "\n";
    }
}
