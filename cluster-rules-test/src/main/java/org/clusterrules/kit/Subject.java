package org.clusterrules.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.StatedRules;
import org.clusterrules.rules.RuleSet;

/** What a law is about: a rule set, or something that should behave like one. */
interface Subject {
    String id();

    List<Criterion> criteria();

    Assessment assess(Application application);

    default List<Finding> findings(Variation form) {
        return assess(form.application()).findings();
    }

    default Finding finding(Variation form, String criterion) {
        return assess(form.application()).finding(criterion);
    }

    default Outcome outcome(Variation form, String criterion) {
        return finding(form, criterion).outcome();
    }

    /** Whether thresholds decide a criterion, and not what a part without thresholds concludes. */
    default boolean dependsOnThresholdsAlone(Criterion criterion) {
        return criterion.part().hasThresholds();
    }

    static Subject of(RuleSet rules) {
        return new Rules(rules);
    }

    /** A rule set. What one criterion says is asked of its rule alone. */
    final class Rules implements Subject {
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
        public Finding finding(Variation form, String criterion) {
            Application application = form.application();
            Rule rule = rule(criterion);
            return (rule.readsConclusions()
                            ? Optional.<Finding>empty()
                            : StatedRules.tryOn(rule, application, List.of()))
                    .orElseGet(() -> assess(application).finding(criterion));
        }

        @Override
        public boolean dependsOnThresholdsAlone(Criterion criterion) {
            return Subject.super.dependsOnThresholdsAlone(criterion)
                    && rule(criterion.id()).facts().stream()
                            .flatMap(fact -> fact.part().stream())
                            .flatMap(part -> criteria().stream().filter(other -> other.part() == part))
                            .allMatch(this::dependsOnThresholdsAlone);
        }

        private Rule rule(String criterion) {
            return ofCriterion.computeIfAbsent(criterion, id -> rules.rule(id).orElseThrow());
        }
    }
}
