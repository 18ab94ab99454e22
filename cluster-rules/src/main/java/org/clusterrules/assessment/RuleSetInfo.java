package org.clusterrules.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.model.Label;

/**
 * A rule set, without its rules.
 *
 * @param id the name, for example {@code national-2022}
 * @param edition the edition of the form that the rules are for
 * @param inForce the time when the rule set is in force
 * @param sources the documents that the rules come from
 * @param notAtHand known gaps in the sources when the rules were written; a sentence each
 * @param base the rule set that it extends
 * @param off the rules of extended rule sets that do not apply
 * @param sha256 the SHA-256, in hexadecimal, of its files and of those that it extends
 */
public record RuleSetInfo(
        String id,
        Label title,
        String edition,
        TimeInForce inForce,
        List<String> sources,
        List<Label> notAtHand,
        Optional<RuleSetInfo> base,
        List<Off> off,
        String sha256) {
    /** Copies the lists. */
    public RuleSetInfo {
        sources = List.copyOf(sources);
        notAtHand = List.copyOf(notAtHand);
        off = List.copyOf(off);
    }

    /** A rule that is switched off, with the id of the rule set and the line (from 1) of its {@code ruleset.yaml} that do so. */
    public record Off(Criterion criterion, String ruleSet, int line, Label reason) {}

    /** Returns the part of the id that all versions of a rule set share: the id without the year at its end. */
    public String family() {
        return id.replaceFirst("-\\d{4}$", "");
    }

    /** Returns this rule set and those that it extends, the nearest first. */
    public List<RuleSetInfo> chain() {
        return Stream.iterate(Optional.of(this), Optional::isPresent, next -> next.orElseThrow().base)
                .flatMap(Optional::stream)
                .toList();
    }
}
