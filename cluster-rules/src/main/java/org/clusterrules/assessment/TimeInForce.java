package org.clusterrules.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Label;

/**
 * The time when a rule set is in force, according to its {@code ruleset.yaml}: the first and the last day. An empty end is open, or the
 * sources do not state it. Immutable; no component is null.
 */
public record TimeInForce(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Neither end is stated: includes every day. */
    public static final TimeInForce NOT_STATED = new TimeInForce(Optional.empty(), Optional.empty());

    private static final Catalogue MESSAGES = new Catalogue(name -> TimeInForce.class.getResourceAsStream(name));

    /** Whether the rule set is in force on that day; both ends are included. */
    public boolean includes(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    /** Whether at least one end is stated. */
    public boolean isStated() {
        return from.isPresent() || to.isPresent();
    }

    /** Returns the label of the time. */
    public Label label() {
        String key = from.isEmpty() ? to.isEmpty() ? "not-stated" : "to" : to.isEmpty() ? "from" : "from-to";
        return MESSAGES.of(
                "in-force." + key,
                from.or(() -> to).map(TimeInForce::date).orElse(Label.NOTHING),
                to.map(TimeInForce::date).orElse(Label.NOTHING));
    }

    private static Label date(LocalDate day) {
        return MESSAGES.of("date", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), day);
    }
}
