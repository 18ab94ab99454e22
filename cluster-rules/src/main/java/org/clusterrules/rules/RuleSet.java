package org.clusterrules.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentDifference;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.WrittenAssessment;
import org.clusterrules.drools.RuleBase;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.clusterrules.rulefile.reader.BuiltIn;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.RuleSetDefinition;
import org.clusterrules.rulefile.reader.RuleSetReader;

/**
 * A set of rules, ready to assess applications. Immutable and safe to share between threads: make one and keep it.
 *
 * <pre>{@code
 * RuleSet rules = RuleSet.builtIn("national-2022");
 * Assessment assessment = rules.assess(ApplicationJson.read(Path.of("form.json")));
 * }</pre>
 *
 * <p>Rules are applied in a Drools session, one for each assessment. {@link #direct()} applies them without Drools. Methods throw a {@code
 * NullPointerException} that names the argument that is null.
 */
public final class RuleSet {
    private static final int HASH_SHOWN = 12;

    private final RuleSetDefinition definition;
    private final RuleApplier applier;
    /** Assesses: with Drools, whose rule base is built on the first call, or directly. */
    private final Supplier<Function<Application, Assessment>> engine;

    private RuleSet(
            RuleSetDefinition definition, RuleApplier applier, Supplier<Function<Application, Assessment>> engine) {
        this.definition = definition;
        this.applier = applier;
        this.engine = engine;
    }

    static RuleSet of(RuleSetDefinition definition) {
        RuleApplier applier = new RuleApplier(definition.rules());
        return new RuleSet(definition, applier, Suppliers.memoize(() -> drools(definition)));
    }

    private static Function<Application, Assessment> drools(RuleSetDefinition definition) {
        try {
            // RuleBase.of takes rules, not the internal applier, since it is public. So the rule base has an applier of
            // its own, which learns the requirements again.
            RuleBase base = RuleBase.of(definition.info(), definition.rules());
            base.kieBase();
            return base::assess;
        } catch (NoClassDefFoundError e) {
            if (!String.valueOf(e.getMessage()).matches("org/(drools|kie)/.*")) {
                throw e;
            }
            throw new IllegalStateException(
                    "Drools is not on the class path: add org.drools:drools-kiesession, or apply the rules without it, with RuleSet.direct()",
                    e);
        }
    }

    /**
     * Loads a built-in rule set. The rules are read once, but each call returns another rule set, which prepares them, and its Drools rule
     * base, when it first assesses: call this once and keep the result.
     *
     * @param id one of {@link #builtInIds()}
     * @throws IllegalArgumentException if there is no such rule set; the message lists the existing ones
     */
    public static RuleSet builtIn(String id) {
        return BuiltIn.LIBRARY
                .known(requireNonNull(id, "id"))
                .map(RuleSet::of)
                .orElseThrow(() -> new IllegalArgumentException(noRuleSet(id)));
    }

    private static String noRuleSet(String id) {
        return "no rule set \"" + id + "\"; built in: " + builtInIds();
    }

    /** Returns the ids of the built-in rule sets. */
    public static List<String> builtInIds() {
        return BuiltIn.LIBRARY.builtInIds();
    }

    /**
     * Returns the version of a built-in rule set that is in force on a day. If its sources do not state the time in force, as is so for all
     * current built-in rule sets, a rule set is in force on every day.
     *
     * @param id the id of a rule set, or its {@link RuleSetInfo#family family}, such as {@code national}
     * @throws IllegalArgumentException if there is no such rule set, or not exactly one version is in force on that day; the message lists
     *     the existing ones
     */
    public static RuleSet inForce(LocalDate date, String id) {
        requireNonNull(date, "date");
        requireNonNull(id, "id");
        List<RuleSet> versions = builtInIds().stream()
                .filter(one -> one.startsWith(id))
                .map(RuleSet::builtIn)
                .filter(one -> one.info().id().equals(id) || one.info().family().equals(id))
                .toList();
        checkArgument(!versions.isEmpty(), noRuleSet(id));
        return inForce(date, versions);
    }

    /**
     * Returns whichever of these rule sets, such as versions in directories, is in force on a day.
     *
     * @throws IllegalArgumentException if not exactly one is in force on that day; the message lists all with their times
     */
    public static RuleSet inForce(LocalDate date, Collection<RuleSet> versions) {
        requireNonNull(date, "date");
        List<RuleSet> there = requireNonNull(versions, "versions").stream()
                .filter(one -> one.info().inForce().includes(date))
                .toList();
        checkArgument(!versions.isEmpty(), "no rule sets to choose from");
        if (there.size() != 1) {
            String number = there.isEmpty() ? "no rule set is" : there.size() + " rule sets are";
            String times = versions.stream()
                    .map(RuleSet::info)
                    .map(info -> info.id() + " (" + info.inForce().label().en() + ")")
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(number + " in force on " + date + ": " + times);
        }
        return there.get(0);
    }

    /**
     * Loads the rule set in a directory: {@code ruleset.yaml} and a rule file for each part, {@code standard.drl} and so on. A rule
     * set that extends another, built-in or in a directory, has only the rules that differ, and may switch rules off. Rule files can
     * only state requirements, so it is safe to load a directory from others. The rules are checked, and tried on a blank form.
     *
     * @throws InvalidRuleSetException if it holds no valid rule set; lists every error and warning, in Chinese and English, with its place
     */
    public static RuleSet load(Path directory) throws IOException {
        requireNonNull(directory, "directory");
        try {
            RuleDirectory library = new RuleDirectory(directory, (name, files) -> {});
            return of(RuleSetReader.read(DirectoryFiles.read(directory, DirectoryFiles.RULE_SET), library));
        } catch (UncheckedIOException e) {
            throw e.getCause(); // from an extended directory
        }
    }

    /**
     * Returns the same rule set, applied without Drools: the same assessments, faster, without loading a class of Drools. For bulk work, and
     * for hosts without Drools or with another version of it.
     */
    public RuleSet direct() {
        return new RuleSet(definition, applier, () -> form -> new Assessment(info(), form, applier.findings(form)));
    }

    /** Returns the description of the rule set. */
    public RuleSetInfo info() {
        return definition.info();
    }

    /** Returns the edition of the form that the rules are for; pass it to {@code ApplicationJson} to read such forms. */
    public Edition edition() {
        return definition.edition();
    }

    /**
     * Returns the rule set that this one extends, with all of its rules; empty if it extends none. Each call returns a new rule set, which is
     * prepared on its first assessment: keep the result.
     */
    public Optional<RuleSet> base() {
        return definition.base().map(RuleSet::of);
    }

    /** Returns the criteria, in the order of the rule files. */
    public List<Criterion> criteria() {
        return applier.criteria();
    }

    /** Returns the rules as data, in the order of the criteria. */
    public List<Rule> rules() {
        return definition.rules();
    }

    /** Returns the rule of one criterion; empty if the rule set has no such criterion. */
    public Optional<Rule> rule(String criterionId) {
        requireNonNull(criterionId, "criterionId");
        return rules().stream()
                .filter(rule -> rule.criterion().id().equals(criterionId))
                .findFirst();
    }

    /** Returns the warnings about the rule files, in their order; none for a built-in rule set. */
    public List<RuleProblem> warnings() {
        return definition.warnings();
    }

    /**
     * Assesses an application: every criterion has exactly one finding. The same application always has the same assessment. The first call
     * builds the rule base, which takes tens of milliseconds, in a fresh virtual machine up to half a second.
     *
     * @throws IllegalStateException if Drools is not on the class path, and this is not {@link #direct()}
     */
    public Assessment assess(Application application) {
        return engine.get().apply(requireNonNull(application, "application"));
    }

    /**
     * Returns the finding of one criterion, as {@link #assess} would, without Drools and without the other criteria. For programs that
     * change one cell many times, or assess a form while it is typed.
     *
     * @throws IllegalArgumentException if the rule set has no such criterion
     */
    public Finding finding(Application application, String criterionId) {
        requireNonNull(criterionId, "criterionId");
        return applier.finding(requireNonNull(application, "application"), criterionId)
                .orElseThrow(() ->
                        new IllegalArgumentException("rule set " + info().id() + " has no criterion " + criterionId));
    }

    /**
     * Assesses the application again, even years later, and returns the differences of a written assessment, as {@link
     * Assessment#differences} does; empty if there are none.
     *
     * <pre>{@code
     * WrittenAssessment written = AssessmentJson.read(Path.of("assessment.json"));
     * for (AssessmentDifference difference : rules.verify(written, form)) {
     *     System.out.println(difference.message(Locale.ENGLISH));
     * }
     * }</pre>
     *
     * @throws IllegalStateException if Drools is not on the class path, as {@link #assess} does
     */
    public List<AssessmentDifference> verify(WrittenAssessment written, Application application) {
        requireNonNull(written, "written");
        return assess(application).differences(written);
    }

    /** Identifies the rule set on one short line for a log. */
    @Override
    public String toString() {
        return "RuleSet[id=" + info().id() + ", rules=" + rules().size() + ", sha256="
                + info().sha256().substring(0, HASH_SHOWN) + "…]";
    }

    /**
     * Assesses many applications with all processors, in their order and in constant memory. A stream that is not read to its end has to
     * be closed; for threads, memory and errors see {@link Portfolio#map}.
     */
    public Stream<Assessment> assessAll(Stream<Application> applications) {
        return Portfolio.map(requireNonNull(applications, "applications"), this::assess);
    }
}
