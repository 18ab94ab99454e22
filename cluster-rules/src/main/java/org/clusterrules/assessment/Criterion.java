package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Label;

/**
 * One requirement of a rule set, as its rule declares it.
 *
 * @param id the name by which other systems refer to it, for example {@code targets.invention-patents}
 * @param part the part of the rule set
 * @param kind whether it decides or advises
 * @param area the area that it is scored in; empty where it is not scored
 * @param weight its weight within the area
 * @param title the requirement in a few words
 * @param basis where the form or the standard says so, in the words of the source; in English where the rule set has it
 * @param note a remark for readers of the finding; empty words if there is none
 * @param alternativeNote the remark if an alternative decides and not the first condition
 * @param source where the rule is written
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
        Source source) {

    /**
     * Where a rule is written.
     *
     * @param ruleSet the id of the rule set that contains it, which may be an extended one
     * @param file the name of the rule file; its path if a rule set in a directory extends that of another
     * @param line the line of the rule's name, from 1
     * @param comment the lines of the comment above it: the clause that it states, and how that was read
     * @param replaced the rule of the same name that it replaces, in an extended rule set
     */
    public record Source(String ruleSet, String file, int line, List<String> comment, Optional<Source> replaced) {
        /** Copies the list. */
        public Source {
            comment = List.copyOf(comment);
        }
    }

    /** Whether it decides its part. */
    public boolean isRequired() {
        return kind == Kind.REQUIRED;
    }

    /** Returns this criterion with another kind. */
    public Criterion withKind(Kind other) {
        return new Criterion(id, part, other, area, weight, title, basis, note, alternativeNote, source);
    }

    /** Returns this criterion, as that of a rule which replaces the other's. */
    public Criterion replacing(Criterion other) {
        Source replacing =
                new Source(source.ruleSet, source.file, source.line, source.comment, Optional.of(other.source));
        return new Criterion(id, part, kind, area, weight, title, basis, note, alternativeNote, replacing);
    }
}
