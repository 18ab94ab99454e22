package org.clusterrules.book;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Count;
import org.clusterrules.model.Field;
import org.clusterrules.report.internal.CellFormat;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.rulefile.Rule;

/**
 * Explains when a criterion has which outcome.
 *
 * @param ofBlankForm the finding on a blank form
 */
record OutcomeMeanings(PageMessages messages, Rule rule, Finding ofBlankForm) {
    /** A comparison in words, then a number with its unit. */
    private static final Pattern WORDED = Pattern.compile("[^\\d\"“-]*(\\d.*)");

    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private static final String EACH_YEAR = "eachYear";
    private static final String TICKS = "haveATick";
    private static final String YES = "isYes";

    /** Returns the meaning of each possible outcome, in the order of the outcomes; empty if it means the same as for any criterion. */
    Map<Outcome, String> all() {
        Map<Outcome, String> meanings = new EnumMap<>(Outcome.class);
        ofBlankForm.possibleOutcomes().forEach(outcome -> meanings.put(outcome, meaning(outcome)));
        return meanings;
    }

    /** Whether an example of the outcome would only repeat its meaning. */
    boolean leavesNothingToTell(Outcome outcome) {
        return outcome == Outcome.UNMET && (lastWord().equals(YES) || lastWord().equals(TICKS));
    }

    private String meaning(Outcome outcome) {
        return switch (outcome) {
            case MET -> isOfEachYear() ? messages.of("book.each-year", requirement()) : requirement();
            case NEAR -> near();
            case UNMET -> unmet();
            case UNDETERMINED -> rule.hasNoRecordedThreshold() ? messages.of("book.unrecorded") : "";
            case NOT_APPLICABLE -> notApplicable();
        };
    }

    private String requirement() {
        return ofBlankForm.requirement(messages.language());
    }

    private String notApplicable() {
        if (rule.calls().stream().anyMatch(call -> call.word().beginsCondition())) {
            return messages.of("book.not-applicable.condition");
        }
        return option().map(option -> messages.of("book.not-applicable.option", option))
                .orElse(messages.of("book.not-applicable"));
    }

    private String near() {
        Optional<String> threshold = threshold();
        Optional<BigDecimal> from = ofBlankForm.nearFrom();
        return threshold.isPresent() && from.isPresent()
                ? messages.of("book.near.from", amount(from.get()), threshold.get())
                : messages.of("book.near");
    }

    private String unmet() {
        Optional<String> threshold = ofBlankForm.nearFrom().map(this::amount).or(this::thresholdAsWorded);
        Optional<String> bound = ofBlankForm
                .comparison()
                .map(this::key)
                .filter(messages.own()::has) // only bounds have an opposite with the same number
                .flatMap(key -> threshold.map(number -> messages.of(key, number)));
        return bound.map(text -> isOfEachYear() ? messages.of("book.unmet." + EACH_YEAR, text) : text)
                .or(this::wrong)
                .orElse(messages.of("book.unmet"));
    }

    private String key(Comparison comparison) {
        return "book.unmet." + comparison.operator()
                + (comparison.operator() == Operator.AT_LEAST && isOfCounts(comparison) ? ".count" : "");
    }

    /** Whether a number of things is compared, and not a rate. */
    private boolean isOfCounts(Comparison comparison) {
        return comparison instanceof Comparison.Numbers numbers
                && ofBlankForm.cells().stream()
                        .allMatch(cell ->
                                cell instanceof Count && cell.place().unit().equals(numbers.unit()));
    }

    private boolean isOne() {
        return rule.calls().stream().noneMatch(call -> call.word().joins());
    }

    private boolean isOfEachYear() {
        return isOne() && rule.calls().get(0).word().name().equals(EACH_YEAR);
    }

    /** Returns the word that states the requirement; empty if several requirements are joined. */
    private String lastWord() {
        return !isOne() ? "" : rule.calls().get(rule.calls().size() - 1).word().name();
    }

    /** Returns what is wrong if the requirement is not met; empty if that varies. */
    private Optional<String> wrong() {
        boolean isOfGroups =
                lastWord().equals(TICKS) && rule.calls().get(0).arguments().size() > 1;
        return Optional.of("book.unmet." + lastWord() + (isOfGroups ? ".groups" : ""))
                .filter(messages.own()::has)
                .map(messages::of);
    }

    /** Returns the number in the rule; empty if it compares cells, or has alternatives. */
    private Optional<String> threshold() {
        return isOne() ? ofBlankForm.comparison().flatMap(Comparison::required).map(this::amount) : Optional.empty();
    }

    /** Returns the number as the requirement words it: 1 standard, 4.0 billion yuan. */
    private Optional<String> thresholdAsWorded() {
        Matcher number = WORDED.matcher(requirement());
        return threshold().map(plain -> number.matches() ? number.group(1) : plain);
    }

    private String amount(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return ofBlankForm.comparison().orElseThrow() instanceof Comparison.Numbers numbers
                ? new CellFormat(messages).amount(plain, numbers.unit())
                : plain.toPlainString();
    }

    /** Returns the label of the option on the form that means not applicable. */
    private Optional<String> option() {
        return rule.variables().stream()
                .flatMap(variable -> variable.field().formField().map(Field::options).stream())
                .filter(options -> options.containsKey(NOT_APPLICABLE))
                .map(options -> messages.of(options.get(NOT_APPLICABLE)))
                .findFirst();
    }
}
