package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Label;

/**
 * One requirement of a rule set, as its rule declares it.
 *
 * @param id the name by which other systems refer to it, for example {@code targets.invention-patents}
 * @param area the area that it is scored in; empty if it is not scored
 * @param weight its weight within the area
 * @param title the requirement in a few words
 * @param basis its place in the form or the standard, in the words of the source; in English if the rule set has it
 * @param note a remark for readers of the finding; may have no words
 * @param alternativeNote the remark if an alternative decides other than the first
 * @param location where its rule is
 */
public record Criterion(
        String id,
        Part part,
        Kind kind,
        Optional<Area> area,
        BigDecimal weight,
        Label title,
        Label basis,
        Label note,
        Label alternativeNote,
        RuleLocation location) {

    /**
     * Where a rule is, and the comment above it.
     *
     * @param ruleSet the id of the rule set that contains it, which may be an extended one
     * @param file the name of the rule file; its path if a rule set in a directory extends that of another
     * @param line the line of the rule's name, from 1
     * @param comment the lines of the comment above it: the clause that it states, and its interpretation
     * @param replaced the rule of the same name that it replaces, in an extended rule set
     */
    public record RuleLocation(
            String ruleSet, String file, int line, List<String> comment, Optional<RuleLocation> replaced) {
        /** Copies the list. */
        public RuleLocation {
            comment = List.copyOf(comment);
        }
    }

    /** Whether the outcome of its part depends on it. */
    public boolean isRequired() {
        return kind == Kind.REQUIRED;
    }

    /** Returns this criterion with another kind. */
    public Criterion withKind(Kind other) {
        return new Criterion(id, part, other, area, weight, title, basis, note, alternativeNote, location);
    }

    /** Returns this criterion with the rule of the other as the one that it replaces. */
    public Criterion replacing(Criterion other) {
        RuleLocation replacing = new RuleLocation(
                location.ruleSet, location.file, location.line, location.comment, Optional.of(other.location));
        return new Criterion(id, part, kind, area, weight, title, basis, note, alternativeNote, replacing);
    }
}
