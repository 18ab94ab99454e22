package org.clusterrules.assessment;

import java.math.BigDecimal;
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
 * @param basis where the form or the standard says so, in the words of the source
 * @param note what a reader of the finding should know besides; empty words where there is nothing
 * @param source where the rule stands
 */
public record Criterion(
        String id,
        Part part,
        Kind kind,
        Optional<Area> area,
        BigDecimal weight,
        Label title,
        String basis,
        Label note,
        Source source) {

    /**
     * Where a rule stands.
     *
     * @param file the name of the rule file
     * @param line the line of the rule's name, from 1
     */
    public record Source(String file, int line) {}
}
