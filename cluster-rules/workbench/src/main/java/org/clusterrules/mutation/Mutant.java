package org.clusterrules.mutation;

import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.Rule;

/**
 * A rule with one error in it.
 *
 * @param criterion what the rule declares, without the error
 * @param operator the kind of error
 * @param before the words of the rule that were changed; empty for the rule as a whole
 * @param after the words that stand there instead; empty where nothing does
 * @param rule the rule with the error; empty where it was dropped
 */
public record Mutant(Criterion criterion, Operator operator, String before, String after, Optional<Rule> rule) {
    /** The kinds of errors. */
    public enum Operator {
        /** A threshold or a tolerance, one step to either side. */
        THRESHOLD("门槛", "threshold"),
        /** A comparison made strict, or lax, or turned round; one word of the rule language for another that fits. */
        COMPARISON("比较", "comparison"),
        /** A cell exchanged for a neighbour of the same type; two cells exchanged. */
        CELL("栏目", "cell"),
        /** One of several cells or alternatives left out. */
        OMISSION("遗漏", "omission"),
        /** The rule dropped. */
        DROPPED("删除规则", "rule dropped"),
        /** REQUIRED for ADVISORY, or the other way round. */
        KIND("必备与参考互换", "required and advisory exchanged");

        private final String zh;
        private final String en;

        Operator(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** Returns the words for this kind. */
        public Label label() {
            return new Label(zh, en);
        }
    }

    /** Returns what was changed, in one line. */
    public Label description() {
        String change = before.isEmpty() ? "" : ": " + before + " → " + (after.isEmpty() ? "∅" : after);
        return new Label(operator.label().zh() + change, operator.label().en() + change);
    }

    @Override
    public String toString() {
        return criterion.id() + ": " + description().en();
    }
}
