package org.clusterrules.rulefile.reader;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Sets;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Operator;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Innovation.Standards;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.JoinedComparisons.StatedComparison;
import org.clusterrules.rulefile.reader.ParsedRule.WordCall;
import org.clusterrules.rulefile.reader.Token.Kind;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Checks the texts in quotes that words take: thresholds, tolerances, options, places on the form. */
final class TextChecker {
    /** Texts without meaning to whatever they may be written to. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}0-9_./%+（）…-]*");

    private static final Pattern FACTOR = Pattern.compile("\\d{1,20}(\\.\\d{1,10})?");
    private static final Pattern MULTIPLE = Pattern.compile("[1-9]\\d{0,3}(/[1-9]\\d{0,3})?");
    private static final Pattern LIMIT = Pattern.compile("\\d{1,9}");
    private static final Set<Role> NUMBERS =
            Sets.immutableEnumSet(Role.THRESHOLD, Role.TOLERANCE, Role.POINTS, Role.FACTOR, Role.MULTIPLE, Role.LIMIT);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "%";

    private static final Set<String> POINTERS = pointers();

    private final Reports reports;
    private final List<StatedThreshold> thresholds = new ArrayList<>();
    private int lastSize;
    private ValueRange range = ValueRange.ANYTHING;
    private boolean inCondition;

    private final JoinedComparisons joined = new JoinedComparisons();

    TextChecker(Reports reports) {
        this.reports = reports;
    }

    /** A threshold in a condition need not be in the title. */
    record StatedThreshold(
            Token where, BigDecimal number, ValueRange range, Optional<Operator> operator, boolean isOfCondition) {}

    void end() {
        joined.end().forEach(this::report);
    }

    List<StatedThreshold> thresholds() {
        return thresholds;
    }

    private static Set<String> pointers() {
        Set<String> pointers = new TreeSet<>();
        for (Field field : Dictionary.fields()) {
            String pointer = field.pointer();
            for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
                pointers.add(pointer.substring(0, end));
            }
        }
        return pointers;
    }

    void enterCondition() {
        inCondition = true;
    }

    /** Forgets the quantity of the requirement, which is not known. */
    void forget() {
        range = ValueRange.ANYTHING;
    }

    /** Checks the texts of a call, given the blanks among its arguments and those that the requirement began with. */
    void check(RuleWord word, WordCall call, List<Field> cells, List<Field> about) {
        List<Token> arguments = call.arguments();
        if (word.subject() == CriterionWords.class) {
            joined.measure(written(word, arguments));
            range = ValueRange.of(word, about);
        } else if (word.joins() && !word.meaning().both()) {
            (word.beginsCondition() ? joined.end() : joined.endAlternative()).forEach(this::report);
        } else if (options(word, arguments) > 0 || word.operator().isEmpty()) {
            joined.restrict(written(word, arguments.subList(word.fixed(), arguments.size())));
        }
        String option = word.meaning().option();
        if (!option.isEmpty()) {
            option(call.word(), cells.isEmpty() ? about : cells, option);
        }
        if (word.meaning().paired() && arguments.size() != lastSize) {
            reports.add(
                    ProblemCode.ARGUMENT_COUNT,
                    call.word(),
                    word.name(),
                    ProblemWording.of("count.exactly", lastSize),
                    arguments.size());
        }
        lastSize = arguments.size();
        checkWhetherItDecides(word, call, cells, about);
        int options = options(word, arguments);
        for (int i = 0; i < arguments.size(); i++) {
            Token argument = arguments.get(i);
            Optional<Role> role = word.role(i);
            if (role.isPresent() && NUMBERS.contains(role.get())) {
                number(word, role.get(), argument, options);
            } else if (role.isPresent()) {
                otherText(role.get(), argument, about);
            }
        }
    }

    /** Reports what is met, or unmet, whatever the form says. */
    private void checkWhetherItDecides(RuleWord word, WordCall call, List<Field> cells, List<Field> about) {
        List<String> arguments = call.arguments().stream().map(Token::text).toList();
        if (word.subject() == CriterionWords.Answer.class && !about.isEmpty()) {
            Set<String> answers = new TreeSet<>(about.get(0).options().keySet());
            answers.remove(Choice.NOT_APPLICABLE); // to that, no requirement applies
            if (arguments.containsAll(answers)) {
                decidesNothing(word, call.word(), arguments, ProblemWording.of("decides-nothing.answers"));
            }
        }
        for (int i = 0; word.meaning().paired() && i < Math.min(cells.size(), about.size()); i++) {
            Token twin = call.arguments().get(i);
            if (cells.get(i).equals(about.get(i))) {
                decidesNothing(word, twin, arguments, ProblemWording.of("decides-nothing.itself", twin.text()));
            }
        }
        if (word.role(0).filter(Role.PATTERN::equals).isPresent()
                && arguments.get(0).isEmpty()) {
            decidesNothing(word, call.word(), arguments, ProblemWording.of("decides-nothing.empty"));
        }
    }

    private void decidesNothing(RuleWord word, Token where, List<String> arguments, Label why) {
        String written = arguments.stream()
                .map(argument -> argument.startsWith("$") ? argument : inQuotes(argument))
                .collect(joining(", ", word.name() + "(", ")"));
        reports.add(ProblemCode.DECIDES_NOTHING, where, written, why);
    }

    private static int options(RuleWord word, List<Token> arguments) {
        return (int) IntStream.range(0, arguments.size())
                .filter(i -> word.role(i).filter(Role.OPTION::equals).isPresent())
                .count();
    }

    private static String written(RuleWord word, List<Token> arguments) {
        return word.name() + arguments.stream().map(Token::text).toList();
    }

    private void otherText(Role role, Token text, List<Field> about) {
        if (text.is(Kind.NUMBER)) {
            reports.add(ProblemCode.UNQUOTED_NUMBER, text, inQuotes(text.text()));
        }
        if (!HARMLESS.matcher(text.text()).matches()) {
            reports.add(ProblemCode.FORBIDDEN_TEXT, text, text.quoted());
            return;
        }
        switch (role) {
            case OPTION -> {
                boolean known = about.stream().anyMatch(field -> field.options().containsKey(text.text()));
                if (!known) {
                    option(text, about, text.text());
                }
            }
            case LEVEL -> level(text);
            case POINTER -> pointer(text);
            default -> {
                // a pattern may have any words
            }
        }
    }

    private void number(RuleWord word, Role role, Token text, int options) {
        String written = text.text();
        Optional<String> meant = isRight(role, written) ? Optional.of(written) : meant(role, written);
        if (text.is(Kind.NUMBER) && meant.isPresent()) {
            reports.add(ProblemCode.UNQUOTED_NUMBER, text, inQuotes(meant.get()));
        } else if (meant.filter(written::equals).isEmpty()) {
            boolean tolerance = role == Role.TOLERANCE || role == Role.POINTS;
            reports.add(
                    tolerance ? ProblemCode.TOLERANCE_NOT_A_NUMBER : ProblemCode.THRESHOLD_NOT_A_NUMBER,
                    text,
                    text.quoted(),
                    ProblemWording.of("role." + role + (isTooLong(role, written) ? ".long" : "")),
                    meant.map(better -> ProblemWording.of("did-you-mean", better))
                            .orElse(Label.NOTHING));
        }
        if (role == Role.THRESHOLD && isRight(role, written)) {
            threshold(word, text, options > 0 ? range.upTo(options) : range);
        }
    }

    private static String inQuotes(String text) {
        return "\"" + ProblemWording.quote(text) + "\"";
    }

    private static boolean isRight(Role role, String text) {
        return switch (role) {
            case THRESHOLD -> WrittenNumber.PLAIN.matcher(text).matches();
            case TOLERANCE -> text.endsWith(PERCENT) && isTolerance(text.substring(0, text.length() - 1));
            case POINTS -> isTolerance(text);
            case MULTIPLE -> MULTIPLE.matcher(text).matches();
            case LIMIT -> LIMIT.matcher(text).matches();
            default -> FACTOR.matcher(text).matches();
        };
    }

    private static boolean isTooLong(Role role, String text) {
        return role == Role.THRESHOLD && text.matches("-?\\d+(\\.\\d+)?") && !isRight(role, text);
    }

    private static boolean isTolerance(String number) {
        return FACTOR.matcher(number).matches() && new BigDecimal(number).compareTo(HUNDRED) <= 0;
    }

    /** Returns the number that was meant by another notation; empty if that is not certain. */
    private Optional<String> meant(Role role, String text) {
        return WrittenNumber.of(text)
                .flatMap(number -> switch (role) {
                    case THRESHOLD -> number.in(range).map(WrittenNumber::plain);
                    case TOLERANCE -> percentage(number);
                    default -> number.in(ValueRange.ANYTHING).map(WrittenNumber::plain);
                })
                .filter(better -> isRight(role, better));
    }

    /** Below 1 and without %, it could be a percentage or a fraction of 1. */
    private static Optional<String> percentage(WrittenNumber number) {
        boolean certain = number.unit().equals(PERCENT)
                || (number.unit().isEmpty() && number.number().compareTo(BigDecimal.ONE) >= 0);
        return certain ? Optional.of(WrittenNumber.plain(number.number()) + PERCENT) : Optional.empty();
    }

    private void threshold(RuleWord word, Token text, ValueRange range) {
        BigDecimal number = new BigDecimal(text.text());
        thresholds.add(new StatedThreshold(text, number, range, word.operator(), inCondition));
        if (!range.canHold(number)) {
            reports.add(ProblemCode.THRESHOLD_OUT_OF_RANGE, text, text.quoted(), range.label(), range.range());
            return;
        }
        String written = word.name() + "(" + text.quoted() + ")";
        if (word.operator()
                .filter(operator -> range.decidesNothing(operator, number))
                .isPresent()) {
            reports.add(
                    ProblemCode.DECIDES_NOTHING,
                    text,
                    written,
                    ProblemWording.of("decides-nothing.range", range.label(), range.range()));
            return;
        }
        word.operator()
                .flatMap(operator -> StatedComparison.of(text, written, operator, number, range.whole()))
                .ifPresent(comparison -> joined.add(comparison).forEach(this::report));
    }

    private void report(JoinedComparisons.Pair pair) {
        String key = "decides-nothing." + pair.relation().name().toLowerCase(Locale.ROOT);
        reports.add(
                ProblemCode.DECIDES_NOTHING,
                pair.useless().where(),
                pair.useless().written(),
                ProblemWording.of(key, pair.other().written()));
    }

    private void option(Token where, List<Field> fields, String option) {
        fields.stream()
                .filter(field -> !field.options().containsKey(option))
                .findFirst()
                .ifPresent(field -> reports.add(
                        ProblemCode.UNKNOWN_OPTION,
                        where,
                        field.label(),
                        ProblemWording.quote(option),
                        optionMeant(option, field.options())));
    }

    private static Label optionMeant(String option, Map<String, Label> options) {
        return options.entrySet().stream()
                .filter(entry -> entry.getValue().zh().equals(option))
                .map(entry -> ProblemWording.of("did-you-mean", entry.getKey()))
                .findFirst()
                .orElseGet(() -> ProblemWording.hint(option, options.keySet()));
    }

    private void level(Token text) {
        List<String> levels = Arrays.stream(Standards.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (!levels.contains(text.text())) {
            reports.addUnknown(ProblemCode.UNKNOWN_LEVEL, text, levels);
        }
    }

    private void pointer(Token text) {
        if (!POINTERS.contains(text.text())) {
            reports.add(
                    ProblemCode.UNKNOWN_POINTER, text, text.quoted(), ProblemWording.didYouMean(text.text(), POINTERS));
        }
    }
}
