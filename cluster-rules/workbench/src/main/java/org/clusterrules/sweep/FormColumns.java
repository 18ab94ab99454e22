package org.clusterrules.sweep;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.judgement.ColumnRequirement;
import org.clusterrules.language.judgement.NumberColumn;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Numeric;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Many applications in memory, for interactive questions about outcomes: what if this number were another, for all of them? Rules that
 * compare numbers of the form with fixed numbers are applied to columns, all others to one application after another. Outcomes are
 * computed when they are first asked for, and kept for every rule set with the same rule: if one number of a rule set is changed, one
 * criterion is computed again.
 *
 * <pre>{@code
 * FormColumns forms = FormColumns.of(applications);
 * Map<Outcome, Integer> now = forms.under(RuleSet.builtIn("national-2022")).count("targets.iiot-adoption");
 * Map<Outcome, Integer> then = forms.under(RuleSet.load(draft)).count("targets.iiot-adoption");
 * }</pre>
 *
 * <p>Every outcome is that of {@link RuleSet#assess}; figures, advice and score are not available. A column takes nine bytes for each
 * application, the outcomes of a rule four; both are kept as long as this object.
 *
 * <p>Safe to share between threads. Methods throw a {@code NullPointerException} if an argument is null.
 */
public final class FormColumns {
    private final List<Application> applications;

    private final Optional<Edition> edition;

    private final Map<String, NumberColumn> columns = new ConcurrentHashMap<>();

    /** The outcomes by what a rule reads and requires, which is all that they depend on. */
    private final Map<List<Object>, Outcome[]> known = new ConcurrentHashMap<>();

    private FormColumns(List<Application> applications) {
        this.applications = List.copyOf(applications);
        this.edition = this.applications.stream().map(Application::edition).findFirst();
    }

    /** Applications of another edition than the first's are assessed one by one; keep a {@code FormColumns} for each edition. */
    public static FormColumns of(List<Application> applications) {
        return new FormColumns(applications);
    }

    /** Returns the outcomes of these applications under a rule set, which is applied without Drools. */
    public Outcomes under(RuleSet rules) {
        return new Outcomes(rules.direct());
    }

    /** The outcomes of the applications under one rule set. Safe to share between threads. */
    public final class Outcomes {
        private final RuleSet rules;

        private Outcomes(RuleSet rules) {
            this.rules = rules;
        }

        /**
         * Returns the outcome of a criterion for each application, in their order.
         *
         * @throws IllegalArgumentException if the rule set has no such criterion
         */
        public List<Outcome> of(String criterionId) {
            return Collections.unmodifiableList(Arrays.asList(outcomes(Sweep.rule(rules, criterionId))));
        }

        /** Returns how many applications have each outcome of a criterion, as {@link #of}; 0 for outcomes that none has. */
        public Map<Outcome, Integer> count(String criterionId) {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                counts.put(outcome, 0);
            }
            of(criterionId).forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
            return counts;
        }

        /** Returns whether each application is eligible, in their order. */
        public List<Eligibility> eligible() {
            List<Outcome[]> deciding = new ArrayList<>();
            for (Rule rule : rules.rules()) {
                Criterion criterion = rule.criterion();
                if (criterion.part().decidesEligibility()) {
                    deciding.add(criterion.isRequired() ? outcomes(rule) : met());
                }
            }
            return IntStream.range(0, applications.size())
                    .mapToObj(i -> Eligibility.of(
                            deciding.stream().map(outcomes -> outcomes[i]).toList()))
                    .toList();
        }

        /** What is advisory decides nothing, but its part is there. */
        private Outcome[] met() {
            Outcome[] met = new Outcome[applications.size()];
            Arrays.fill(met, Outcome.MET);
            return met;
        }

        private Outcome[] outcomes(Rule rule) {
            if (rule.readsConclusions()) {
                return applications.stream()
                        .map(form -> rules.finding(form, rule.criterion().id()).outcome())
                        .toArray(Outcome[]::new);
            }
            Outcome[] there = known.get(key(rule));
            if (there != null) {
                return there;
            }
            if (requirement(rule).isPresent()) {
                known.put(key(rule), inColumns(rule, requirement(rule).get()));
            } else {
                ofForms(alike(rule));
            }
            return requireNonNull(known.get(key(rule)));
        }

        /** Returns the rules of the same part that cannot use columns either: together, they look at each form once. */
        private List<Rule> alike(Rule rule) {
            Part part = rule.criterion().part();
            return rules.rules().stream()
                    .filter(other -> other.criterion().part() == part)
                    .filter(other -> !other.readsConclusions() && !known.containsKey(key(other)))
                    .filter(other -> requirement(other).isEmpty())
                    .toList();
        }
    }

    private static List<Object> key(Rule rule) {
        return List.of(rule.facts(), rule.calls());
    }

    /** Returns the requirement of a rule for columns; empty if it needs the forms. */
    private Optional<ColumnRequirement> requirement(Rule rule) {
        return edition.flatMap(
                form -> ColumnRequirement.of(RuleApplier.finding(rule, Application.blank(form), List.of())));
    }

    private Outcome[] inColumns(Rule rule, ColumnRequirement requirement) {
        NumberColumn[] read = requirement.cells().stream()
                .map(cell -> columns.computeIfAbsent(cell.place().pointer(), this::column))
                .toArray(NumberColumn[]::new);
        Outcome[] outcomes = new Outcome[applications.size()];
        for (int i = 0; i < outcomes.length; i++) {
            Outcome outcome = requirement.outcome(read, i);
            outcomes[i] = outcome == null
                    ? RuleApplier.finding(rule, applications.get(i), List.of()).outcome()
                    : outcome;
        }
        return outcomes;
    }

    private void ofForms(List<Rule> alike) {
        RuleApplier rules = new RuleApplier(alike);
        Outcome[][] outcomes = new Outcome[alike.size()][applications.size()];
        for (int i = 0; i < applications.size(); i++) {
            List<Finding> said = rules.findings(applications.get(i));
            for (int j = 0; j < outcomes.length; j++) {
                outcomes[j][i] = said.get(j).outcome();
            }
        }
        for (int j = 0; j < outcomes.length; j++) {
            known.put(key(alike.get(j)), outcomes[j]);
        }
    }

    private NumberColumn column(String pointer) {
        return NumberColumn.of(applications.size(), i -> cell(applications.get(i), pointer));
    }

    private @Nullable Numeric cell(Application application, String pointer) {
        return application.edition().equals(edition.orElseThrow())
                        && application.cell(pointer).orElse(null) instanceof Numeric numeric
                ? numeric
                : null;
    }
}
