package org.clusterrules.language.judgement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Label;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/** A criterion's outcome, and its judgement on demand. Immutable to callers and thread-safe. */
final class JudgedFinding implements Finding {
    private final Criterion criterion;
    private final Outcome outcome;
    private final @Nullable LocatedRequirement located;
    private final @Nullable FormView form;
    private volatile @Nullable Judgement judgement;

    JudgedFinding(Criterion criterion, Judgement judgement) {
        this.criterion = criterion;
        this.outcome = judgement.outcome();
        this.located = null;
        this.form = null;
        this.judgement = judgement;
    }

    JudgedFinding(Criterion criterion, LocatedRequirement located, FormView form) {
        this.criterion = criterion;
        this.outcome = located.judgement().outcome(form);
        this.located = located;
        this.form = form;
    }

    Judgement judgement() {
        Judgement cached = judgement;
        if (cached == null) {
            cached = requireNonNull(located).judgement().judgement(requireNonNull(form));
            cached.setOutcome(outcome); // which it would find again
            judgement = cached;
        }
        return cached;
    }

    @Override
    public Criterion criterion() {
        return criterion;
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public boolean thresholdRecorded() {
        return judgement().thresholdRecorded();
    }

    @Override
    public boolean knifeEdge() {
        return outcomesUnderRounding().size() > 1;
    }

    /** Returns every outcome that the figures before they were rounded could give; in parts without thresholds, this one alone. */
    Set<Outcome> outcomesUnderRounding() {
        return criterion.part().hasThresholds() ? judgement().outcomesUnderRounding() : EnumSet.of(outcome);
    }

    @Override
    public Optional<Comparison> comparison() {
        return judgement().comparison();
    }

    @Override
    public List<Cell> cells() {
        return FormOrder.of(judgement().cells());
    }

    @Override
    public List<Cell> missing() {
        return outcome == Outcome.UNDETERMINED ? FormOrder.of(judgement().missing()) : List.of();
    }

    @Override
    public List<Change> advice() {
        boolean missed = outcome == Outcome.UNMET || outcome == Outcome.NEAR;
        return missed && criterion.part().hasThresholds() ? judgement().advice() : List.of();
    }

    @Override
    public Optional<Change> turningPoint() {
        return criterion.part().hasThresholds() ? judgement().turningPoint() : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> nearFrom() {
        return judgement().nearFrom();
    }

    @Override
    public Optional<Ratio> earned() {
        return judgement().earned();
    }

    @Override
    public Set<Outcome> possibleOutcomes() {
        return judgement().possible();
    }

    @Override
    public String requirement(Locale language) {
        Phrase phrase = located == null ? judgement().requirement() : located.sentence();
        return phrase.in(language);
    }

    @Override
    public String message(Locale language) {
        Optional<Phrase> advice = told();
        // Not with a builder, which begins with a buffer for Latin letters and copies a Chinese text several times.
        String sentence = capitalized(judgement().statement().in(language))
                .concat(advice.isPresent() ? advice.get().in(language) : "")
                .concat(Phrase.MESSAGES.in(language, "full-stop"));
        sentence = withNote(sentence, criterion.note(), language);
        return judgement().isDecidedByAlternative()
                ? withNote(sentence, criterion.alternativeNote(), language)
                : sentence;
    }

    private static String withNote(String sentence, Label note, Locale language) {
        String remark = note.in(language);
        return remark.isEmpty()
                ? sentence
                : sentence.concat(Phrase.MESSAGES.in(language, "space")).concat(remark);
    }

    private static String capitalized(String statement) {
        int first = statement.charAt(0) == '"' ? 1 : 0; // before a quoted name
        char capital = Character.toUpperCase(statement.charAt(first));
        return capital == statement.charAt(first)
                ? statement
                : statement.substring(0, first) + capital + statement.substring(first + 1);
    }

    private Optional<Phrase> told() {
        List<Change> told = advice().isEmpty() ? List.of() : judgement().adviceToTell();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        boolean isMet = judgement().after(judgement().advice()) == Outcome.MET;
        return Optional.of(Phrase.of(
                isMet ? "advice" : "advice.in-part",
                Phrase.join("semicolon", Phrase.each(told, JudgedFinding::described))));
    }

    private static Phrase described(Change change) {
        Unit unit = change.from().place().unit();
        return Phrase.of(
                "change",
                Phrase.label(change.from()),
                change.fromNumber()
                        .<Phrase>map(from -> new NumberWithUnit(from, unit))
                        .orElse(Phrase.of("none")),
                new NumberWithUnit(change.to(), unit));
    }
}
