package org.clusterrules.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterrules.cases.CaseFileParser.Forms;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rules.RuleSet;

/**
 * The cases that stand beside the rules of a rule set, in files whose names end in {@value RuleSetFile#CASES_SUFFIX}. Immutable.
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
     * @throws InvalidRuleSetException if a file holds no cases; says everything that is wrong with all of them
     */
    public static Cases in(Path directory) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (var list = Files.list(directory)) {
            paths = list.toList();
        }
        for (Path path : paths) {
            String name = path.getFileName().toString();
            if (RuleSetFile.of(name) == RuleSetFile.CASES) {
                files.put(name, Files.readAllBytes(path));
            }
        }
        return parse(files, name -> formIn(directory, name));
    }

    /**
     * Reads the cases of a rule set that comes with the library.
     *
     * @param id one of {@link RuleSet#builtInIds()}
     * @throws IllegalArgumentException if there is no such rule set
     */
    public static Cases builtIn(String id) {
        return parse(RuleSet.builtInCases(id), Cases::sample);
    }

    private static Cases parse(Map<String, byte[]> files, Forms forms) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        files.forEach((name, yaml) -> cases.addAll(CaseFileParser.parse(name, yaml, forms, problems)));
        if (!problems.isEmpty()) {
            throw new InvalidRuleSetException(problems);
        }
        return new Cases(cases);
    }

    private static Optional<Application> formIn(Path directory, String name) {
        Path file = directory.resolve(name);
        if (!name.endsWith(".json") || !Files.isRegularFile(file)) {
            return sample(name);
        }
        try {
            return Optional.of(ApplicationJson.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the form that cases change where a case file names none: the sample that meets every requirement. */
    public static Application eligibleForm() {
        return sample(CaseFileParser.DEFAULT_BASE).orElseThrow();
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

    /** Runs the cases. */
    public CaseReport run(RuleSet rules) {
        return new CaseReport(
                rules, cases.stream().map(one -> CaseResult.of(rules, one)).toList());
    }
}
