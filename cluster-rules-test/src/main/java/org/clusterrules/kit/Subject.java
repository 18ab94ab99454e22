package org.clusterrules.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.language.NumberWords;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.clusterrules.rules.RuleSet;

/** What a law is about: a rule set, or something that should behave like one. */
interface Subject {
    String id();

    List<Criterion> criteria();

    Assessment assess(Application application);

    default List<Finding> findings(Variation form) {
        return assess(form.application()).findings();
    }

    default Finding finding(Variation form, String criterionId) {
        return assess(form.application()).finding(criterionId);
    }

    default Outcome outcome(Variation form, String criterionId) {
        return finding(form, criterionId).outcome();
    }

    /** Returns a criterion, and those of the parts that it concludes from, directly or not. */
    default Stream<Criterion> deciding(Criterion criterion) {
        return Stream.of(criterion);
    }

    /** Whether blanks are what a criterion is about, and not what leaves it undetermined. */
    default boolean isAboutBlanks(Criterion criterion) {
        return deciding(criterion).anyMatch(one -> one.part() == Part.COMPLETENESS);
    }

    /**
     * Whether a criterion compares with thresholds. Cells that are compared with each other are always on an edge, and nothing is
     * said about it.
     */
    default boolean hasThresholds(Criterion criterion) {
        return criterion.part().hasThresholds();
    }

    /** Whether a number that a criterion requires can be near. */
    default boolean isTolerant(Criterion criterion) {
        return false;
    }

    /** Whether all that a criterion requires of a number has one direction: no other requirement asks that cells agree, or that they rise. */
    default boolean isOneSided(Criterion criterion) {
        return true;
    }

    static Subject of(RuleSet rules) {
        return new Rules(rules);
    }

    /** A rule set. What one criterion says is asked of its rule alone. */
    final class Rules implements Subject {
        /** What is compared with other cells, or with what the dictionary says of a blank. */
        private static final Set<Class<?>> COMPARED_WITH_CELLS = Set.of(
                NumberWords.Entry.class,
                NumberWords.Row.class,
                CriterionWords.Stages.class,
                CriterionWords.PlatformCounts.class,
                CriterionWords.Form.class);

        private final RuleSet rules;
        private final Map<String, Rule> ofCriterion = new ConcurrentHashMap<>();

        private Rules(RuleSet rules) {
            this.rules = rules;
        }

        @Override
        public String id() {
            return rules.info().id();
        }

        @Override
        public List<Criterion> criteria() {
            return rules.criteria();
        }

        @Override
        public Assessment assess(Application application) {
            return rules.assess(application);
        }

        @Override
        public Finding finding(Variation form, String criterionId) {
            Application application = form.application();
            Rule rule = rule(criterionId);
            return (rule.readsConclusions()
                            ? Optional.<Finding>empty()
                            : RuleApplier.tryOn(rule, application, List.of()))
                    .orElseGet(() -> assess(application).finding(criterionId));
        }

        @Override
        public Stream<Criterion> deciding(Criterion criterion) {
            return Stream.concat(
                    Stream.of(criterion),
                    rule(criterion.id()).facts().stream()
                            .flatMap(fact -> fact.part().stream())
                            .flatMap(part -> criteria().stream().filter(other -> other.part() == part))
                            .flatMap(this::deciding));
        }

        @Override
        public boolean hasThresholds(Criterion criterion) {
            return Subject.super.hasThresholds(criterion) && !comparesCells(criterion);
        }

        @Override
        public boolean isTolerant(Criterion criterion) {
            return rule(criterion.id()).calls().stream()
                    .map(Rule.Call::word)
                    .anyMatch(word -> IntStream.range(0, word.fixed())
                            .anyMatch(i -> word.role(i).equals(Optional.of(Role.TOLERANCE))));
        }

        @Override
        public boolean isOneSided(Criterion criterion) {
            boolean isJoined =
                    subjects(criterion).filter(CriterionWords.class::equals).count() > 1;
            boolean rises = subjects(criterion).anyMatch(NumberWords.Progress.class::equals);
            return !(isJoined && (rises || comparesCells(criterion)));
        }

        private boolean comparesCells(Criterion criterion) {
            return subjects(criterion).anyMatch(COMPARED_WITH_CELLS::contains);
        }

        private Stream<Class<?>> subjects(Criterion criterion) {
            return rule(criterion.id()).calls().stream().map(call -> call.word().subject());
        }

        private Rule rule(String criterionId) {
            return ofCriterion.computeIfAbsent(criterionId, id -> rules.rule(id).orElseThrow());
        }
    }
}
