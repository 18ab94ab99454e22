package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.model.Application;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses application forms. Everything is read before anything is written, except that NDJSON is written as forms are read. */
@Command(name = "assess", sortOptions = false)
final class AssessCommand extends Subcommand {
    /** The output formats. NDJSON is written line by line as forms are read. */
    private enum OutputFormat {
        TEXT,
        JSON,
        NDJSON,
        MARKDOWN,
        HTML,
        CSV,
        XLSX
    }

    private static final ImmutableMap<String, OutputFormat> FORMATS = Maps.uniqueIndex(
            Arrays.asList(OutputFormat.values()), format -> format.name().toLowerCase(Locale.ROOT));
    private static final ImmutableMap<String, UnaryOperator<RuleSet>> ENGINES =
            ImmutableMap.of("drools", rules -> rules, "direct", RuleSet::direct);

    private static final ImmutableMap<String, FindingSelection> SELECTIONS =
            Maps.uniqueIndex(Arrays.asList(FindingSelection.values()), AssessCommand::name);

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private String format = "text";

    @Option(names = "--findings", paramLabel = "WHICH", descriptionKey = "findings")
    private @Nullable String findings;

    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Option(names = "--engine", paramLabel = "ENGINE", descriptionKey = "engine")
    private String engine = "drools";

    @Mixin
    private final EncodingOption encoding = new EncodingOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(names = "--comments", paramLabel = "DOCX", descriptionKey = "comments")
    private @Nullable String comments;

    @Option(names = "--resume", descriptionKey = "resume")
    private boolean resume;

    @Option(names = "--progress", paramLabel = "WHEN", descriptionKey = "progress-option")
    private String progress = "auto";

    private Optional<RuleSet> chosen = Optional.empty();
    private UnaryOperator<RuleSet> applied = UnaryOperator.identity();
    private FindingSelection selection = FindingSelection.ALL;

    @Override
    int call() throws IOException {
        OutputFormat outputFormat = choose("no-format", format, FORMATS);
        selection = selection(outputFormat);
        InputFiles input = encoding.files(this, files);
        rules.check(this, asOf.day(this).isPresent());
        applied = choose("no-engine", engine, ENGINES);
        checkProgress();
        if (resume && (outputFormat != OutputFormat.NDJSON || output.file() == null)) {
            throw refuse("resume-needs");
        }
        Destination destination = output.open(this).notOver(input).notOver(rules.files());
        if (outputFormat == OutputFormat.XLSX && destination.goToTerminal()) {
            throw refuse("xlsx-on-terminal");
        }
        return comments == null
                ? assess(input, destination, outputFormat)
                : comment(input, comments, () -> assess(input, destination, outputFormat));
    }

    private int assess(InputFiles input, Destination destination, OutputFormat outputFormat) throws IOException {
        if (outputFormat == OutputFormat.NDJSON) {
            return stream(input, destination);
        } else if (outputFormat == OutputFormat.JSON) {
            return json(input, destination);
        }
        RuleSet loaded = loadBeforeReading(input);
        AssessmentTable table = new AssessmentTable(loaded.criteria(), messages());
        try (JointOutput joint = switch (outputFormat) {
            case CSV -> new CsvOutput(table);
            case XLSX -> new XlsxOutput(table, messages());
            default ->
                new ReportOutput(
                        ReportFormat.valueOf(outputFormat.name()), messages().language());
        }) {
            return new JointRun(loaded, input, joint, console()).run(destination);
        }
    }

    private interface Run {
        int call() throws IOException;
    }

    /** Writes the commented copy of the document and the assessment: both or neither. */
    private int comment(InputFiles input, String name, Run assessing) throws IOException {
        if (input.count() > 1 || (!input.canBeReadAgain() && input.problems().isEmpty())) {
            throw refuse("comments-one-file");
        } else if (name.equals(output.file())) {
            throw refuse("comments-is-output");
        } else if (FormFormat.of(null, name).orElse(FormFormat.JSON) != FormFormat.DOCX) {
            throw refuse("comments-ending", name);
        }
        Destination place = new Destination(console(), name).notOver(input).notOver(rules.files());
        RuleSet loaded = loadBeforeReading(input);
        CommentedCopy.Copy copy = new CommentedCopy(input.name(0), console()).of(input, loaded);
        if (copy.docx().isEmpty()) {
            return assessing.call();
        }
        try (Sink sink = place.begin()) {
            sink.write(copy.docx().get());
            int exit = assess(assessing, copy, sink);
            sink.finish();
            return exit;
        }
    }

    /** A form that cannot be read is not assessed; the commented copy is still written. */
    private static int assess(Run assessing, CommentedCopy.Copy copy, Sink sink) throws IOException {
        try {
            return assessing.call();
        } catch (UnreadableException e) {
            if (!copy.isOfForm()) {
                sink.finish();
            }
            throw e;
        }
    }

    private int json(InputFiles input, Destination destination) throws IOException {
        List<Application> applications = new ArrayList<>();
        RuleSet loaded = load(input, problems -> input.readEach(problems, applications::add));
        try (Stream<Assessment> stream = loaded.assessAll(applications.stream())) {
            List<Assessment> assessments = stream.toList();
            destination.write(json(assessments).map(piece -> piece.getBytes(UTF_8)));
            return assessments.stream().allMatch(Assessment::passes) ? 0 : 1;
        }
    }

    /** Writes several assessments as an array, in pieces: together they may be longer than a string can be. */
    private Stream<String> json(List<Assessment> assessments) {
        if (assessments.size() == 1) {
            return Stream.of(json(assessments.get(0)) + "\n");
        }
        Stream<String> all = IntStream.range(0, assessments.size())
                .mapToObj(i -> (i == 0 ? "[\n" : ",\n") + json(assessments.get(i)));
        return Stream.concat(all, Stream.of("\n]\n"));
    }

    private String json(Assessment assessment) {
        return AssessmentJson.write(assessment.in(messages().language(), selection));
    }

    /** Loads the rules. If a file cannot be opened, reads the others, to report every problem at once. */
    private RuleSet loadBeforeReading(InputFiles input) {
        return load(input, problems -> {
            if (!input.problems().isEmpty()) {
                input.readEach(problems, application -> {});
            }
        });
    }

    private int stream(InputFiles input, Destination destination) throws IOException {
        RuleSet loaded = load(input, problems -> problems.addAll(input.problems()));
        Map<String, String> options = options(loaded.info(), input.charset(), messages());
        if (selection != FindingSelection.ALL) {
            options.put("--findings", name(selection));
        }
        try (Sink sink = destination.open(input, options, resume)) {
            long done = input.sizeBefore(sink.start().position());
            Progress shown = new Progress(console(), showsProgress(), input.size(), done, System::nanoTime);
            return new StreamedRun(loaded, selection, console())
                    .run(input, sink, shown)
                    .exitCode();
        }
    }

    /** Returns what the output depends on besides the forms. {@code --engine} is not part of it: it changes no byte. */
    static Map<String, String> options(RuleSetInfo rules, Charset charset, CliMessages messages) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--rule-set", rules.id());
        options.put("--rule-set, SHA-256", rules.sha256());
        options.put("--lang", messages.language().getLanguage());
        options.put("--encoding", charset.name());
        options.put("--version", Main.version());
        return options;
    }

    /** Loads the rules, then runs {@code reading}, which adds the problems of the forms to its list; refuses if there are problems. */
    private RuleSet load(InputFiles input, Consumer<List<String>> reading) {
        List<String> ofRules = new ArrayList<>();
        boolean isFirst = chosen.isEmpty();
        Optional<Versions> versions = asOf.day(this).map(day -> new Versions(day, messages(), ofRules));
        if (isFirst) {
            chosen = versions.map(rules::load).orElseGet(() -> rules.load(messages(), ofRules));
        }
        chosen.ifPresent(input::take);
        List<String> problems = new ArrayList<>();
        reading.accept(problems);
        problems.addAll(ofRules);
        if (chosen.isEmpty() || !problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
        RuleSet loaded = chosen.get();
        if (isFirst) {
            versions.flatMap(version -> version.warning(loaded.info())).ifPresent(console()::problem);
        }
        return applied.apply(loaded);
    }

    private boolean showsProgress() {
        return progress.equals("auto") ? Terminal.showsProgress(output.file() == null) : progress.equals("always");
    }

    private void checkProgress() {
        if (!Set.of("auto", "always", "never").contains(progress)) {
            throw refuse("no-progress", progress);
        }
    }

    /** Only the formats for other systems can have fewer findings. */
    private FindingSelection selection(OutputFormat outputFormat) {
        if (findings == null) {
            return FindingSelection.ALL;
        }
        FindingSelection wanted = choose("no-findings", findings, SELECTIONS);
        if (outputFormat != OutputFormat.JSON && outputFormat != OutputFormat.NDJSON) {
            throw refuse("findings-format");
        }
        return wanted;
    }

    private static String name(FindingSelection selection) {
        return selection.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
