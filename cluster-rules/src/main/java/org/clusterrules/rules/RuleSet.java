package org.clusterrules.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.compiler.InvalidRuleSetException;
import org.clusterrules.compiler.RuleTable;
import org.clusterrules.language.Statements;
import org.clusterrules.model.Application;
import org.drools.model.Model;

/**
 * A set of rules, ready to assess applications. Immutable and safe to share between threads: make one and keep it.
 *
 * <pre>{@code
 * RuleSet rules = RuleSet.builtIn("national-2022");
 * Assessment assessment = rules.assess(ApplicationJson.read(Path.of("form.json")));
 * }</pre>
 */
public final class RuleSet {
    private final RuleSetInfo info;
    private final List<Criterion> criteria;
    private final List<ExecutableRule> rules;

    private RuleSet(RuleSetInfo info, List<Criterion> criteria, List<ExecutableRule> rules) {
        this.info = info;
        this.criteria = List.copyOf(criteria);
        this.rules = List.copyOf(rules);
    }

    /**
     * Loads a rule set that comes with the library. It was compiled when the library was built, so that this needs no
     * compiler and about a third of a second.
     *
     * @param id one of {@link #builtInIds()}
     * @throws IllegalArgumentException if there is no such rule set; the message lists those there are
     */
    public static RuleSet builtIn(String id) {
        return BuiltIn.load(id);
    }

    /** Returns the ids of the rule sets that come with the library. */
    public static List<String> builtInIds() {
        return BuiltIn.ids();
    }

    /**
     * Loads the rule set in a directory: {@code ruleset.yaml} and a rule file for each part, {@code standard.drl} and so on;
     * one that extends another, a built-in one or one in a directory, has only the rules that differ, and may switch rules off. A
     * rule file can state requirements and do nothing else: whatever else it says is refused before anything is compiled, so that
     * the directory may come from others. The rules are checked, compiled and tried on a blank form, which takes some seconds.
     * Needs {@code org.drools:drools-engine} and {@code org.yaml:snakeyaml}, which the
     * library does not bring along.
     *
     * @throws IOException if the directory cannot be read
     * @throws InvalidRuleSetException if it holds no rule set; says everything that is wrong with it, in Chinese and in
     *     English, with file, line and column, and what to warn of besides
     * @throws IllegalStateException if the compiler is not on the class path
     */
    public static RuleSet load(Path directory) throws IOException {
        return RuleDirectory.load(directory);
    }

    static RuleSet of(RuleTable table, Class<?> model) {
        try {
            Model executable =
                    model.asSubclass(Model.class).getDeclaredConstructor().newInstance();
            return new RuleSet(table.info(), table.criteria(), ExecutableRule.of(executable, table.criteria()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "cannot load the rules of " + table.info().id(), e);
        }
    }

    /** Returns which rule set this is. */
    public RuleSetInfo info() {
        return info;
    }

    /** Returns the criteria, in the order of the rule files. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /**
     * Assesses an application: every criterion says exactly one thing. The same application gives the same assessment, from
     * any thread.
     */
    public Assessment assess(Application application) {
        Statements statements = new Statements(criteria, application);
        for (ExecutableRule rule : rules) {
            rule.apply(application, statements);
        }
        return new Assessment(info, application, statements.findings());
    }

    /**
     * Assesses many applications with all processors: assessments in the order of the applications, in memory that does not
     * grow with their number. The stream has to be closed where it is not read to its end; {@link Portfolio#map} says the
     * rest about threads, memory and errors.
     */
    public Stream<Assessment> assessAll(Stream<Application> applications) {
        return Portfolio.map(applications, this::assess);
    }
}
