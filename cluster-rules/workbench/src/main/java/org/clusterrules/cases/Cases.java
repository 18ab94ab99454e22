package org.clusterrules.cases;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Part;
import org.clusterrules.cases.CaseFileParser.Forms;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.Limits;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rules.RuleSet;

/**
 * The cases beside the rules of a rule set, in files whose names end in {@value RuleSetFile#CASES_SUFFIX}. Immutable.
 *
 * <pre>{@code
 * CaseReport report = Cases.in(directory).run(RuleSet.load(directory));
 * }</pre>
 */
public final class Cases {
    private final List<Case> cases;

    private Cases(List<Case> cases) {
        this.cases = List.copyOf(cases);
    }

    /**
     * Reads the case files in a directory, in the order of their names.
     *
     * @throws IOException if the directory cannot be read
     * @throws InvalidRuleSetException if a file is not a valid case file; has the problems of all files
     */
    public static Cases in(Path directory) throws IOException {
        DirectoryFiles files = DirectoryFiles.read(directory, Set.of(RuleSetFile.CASES));
        CaseForms forms = CaseForms.in(directory);
        try {
            return parse(files.bytes(), criterion -> true, files.problems(), name -> form(name, forms));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Reads the cases of a rule set that comes with the library.
     *
     * @param id one of {@link RuleSet#builtInIds()}
     * @throws IllegalArgumentException if there is no such rule set
     */
    public static Cases builtIn(String id) {
        return parse(files("built-in", id), criterion -> true, List.of(), Cases::sample);
    }

    /**
     * Reads the cases of some criteria of a rule set that comes with the library; only the files of their parts are read.
     *
     * @param id one of {@link RuleSet#builtInIds()}
     * @param criteria the criteria; those without cases are ignored
     * @throws IllegalArgumentException if there is no such rule set
     */
    public static Cases builtIn(String id, Collection<Criterion> criteria) {
        Map<String, byte[]> files = files("built-in", id);
        Stream<String> names = criteria.stream().map(criterion -> RuleSetFile.cases(criterion.part()));
        files.keySet().retainAll(names.collect(toSet()));
        Set<String> ids = criteria.stream().map(Criterion::id).collect(toSet());
        return parse(files, ids::contains, List.of(), Cases::sample);
    }

    /**
     * Reads the cases of a built-in rule set from which rule books choose their examples. Each states only the expected outcome and, if
     * the full case does, that of the part.
     *
     * @param id one of {@link RuleSet#builtInIds()}
     * @throws IllegalArgumentException if there is no such rule set
     */
    public static Cases builtInExamples(String id) {
        return parse(files("examples", id), criterion -> true, List.of(), Cases::sample);
    }

    /** Returns the case files of a built-in rule set by name, in the order of the parts. */
    private static Map<String, byte[]> files(String folder, String id) {
        List<String> ids = RuleSet.builtInIds();
        checkArgument(ids.contains(requireNonNull(id, "id")), "no rule set \"%s\"; built in: %s", id, ids);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            String name = RuleSetFile.cases(part);
            URL file = Cases.class.getResource(folder + "/" + id + "/" + name);
            if (file != null) {
                try {
                    files.put(name, Resources.toByteArray(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private static Cases parse(
            Map<String, byte[]> files, Predicate<String> criteria, List<RuleProblem> unreadable, Forms forms) {
        List<RuleProblem> problems = new ArrayList<>(unreadable);
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            cases.addAll(CaseFileParser.parse(file.getKey(), file.getValue(), criteria, forms, problems));
            if (cases.size() > Limits.CASES) {
                problems.add(RuleProblem.of(ProblemCode.TOO_MANY_CASES, file.getKey(), Limits.CASES));
                break;
            }
        }
        if (!problems.isEmpty()) {
            // A ladder with a wrong cell reports it for each rung.
            throw new InvalidRuleSetException(problems.stream().distinct().toList());
        }
        return new Cases(cases);
    }

    /** Returns the form that cases change if their file names none: the sample that meets every requirement. */
    public static Application eligibleForm() {
        return sample(CaseFileParser.DEFAULT_BASE).orElseThrow();
    }

    /** Returns the same form in the years of that edition. */
    public static Application eligibleForm(Edition edition) {
        return sample(CaseFileParser.DEFAULT_BASE, edition).orElseThrow();
    }

    /** Returns a sample application in the years of that edition: {@code eligible}, {@code near-miss} or {@code half-filled}. */
    public static Optional<Application> sample(String name, Edition edition) {
        return sample(name)
                .map(form ->
                        form.edition().equals(edition) ? form : new FormYears(form.edition(), edition).moved(form));
    }

    /** Returns the form of that name: one beside the case files, or a sample. */
    static Optional<Application> form(String name, CaseForms forms) {
        return CaseForms.isOne(name) ? forms.form(name) : sample(name, forms.edition());
    }

    private static Optional<Application> sample(String name) {
        if (!name.matches("[a-z-]+")) {
            return Optional.empty();
        }
        try (InputStream sample = ApplicationJson.class.getResourceAsStream("samples/" + name + ".json")) {
            return sample == null ? Optional.empty() : Optional.of(ApplicationJson.read(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the cases, in the order of the files. */
    public List<Case> all() {
        return cases;
    }

    /** Runs the cases on all processors. */
    public CaseReport run(RuleSet rules) {
        Stream<CaseResult> results = cases.parallelStream().map(one -> CaseResult.of(rules, one));
        return new CaseReport(rules, results.toList());
    }
}
