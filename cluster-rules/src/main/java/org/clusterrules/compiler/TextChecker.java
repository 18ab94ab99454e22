package org.clusterrules.compiler;

import static org.clusterrules.compiler.ProblemCode.ARGUMENT_COUNT;
import static org.clusterrules.compiler.ProblemCode.FORBIDDEN_TEXT;
import static org.clusterrules.compiler.ProblemCode.THRESHOLD_DECIDES_NOTHING;
import static org.clusterrules.compiler.ProblemCode.THRESHOLD_NOT_A_NUMBER;
import static org.clusterrules.compiler.ProblemCode.THRESHOLD_OUT_OF_RANGE;
import static org.clusterrules.compiler.ProblemCode.TOLERANCE_NOT_A_NUMBER;
import static org.clusterrules.compiler.ProblemCode.UNKNOWN_LEVEL;
import static org.clusterrules.compiler.ProblemCode.UNKNOWN_OPTION;
import static org.clusterrules.compiler.ProblemCode.UNKNOWN_POINTER;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.compiler.ParsedRule.Call;
import org.clusterrules.compiler.Token.Kind;
import org.clusterrules.language.Role;
import org.clusterrules.language.Statement;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.model.Standards;

/** Checks what the texts in quotes say to the words that take them: thresholds, tolerances, options, places on the form. */
final class TextChecker {
    /** What can stand in generated code between quotes, and mean nothing there but itself. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}0-9_./%+（）…-]*");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");
    private static final Pattern WITHIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern WITH_EXPONENT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?[eE][+-]?\\d");
    private static final Pattern TOLERANCE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,10})?)(%?)");
    private static final Pattern MULTIPLE = Pattern.compile("[1-9]\\d{0,3}(/[1-9]\\d{0,3})?");

    private static final Set<String> POINTERS = pointers();

    private final Reports reports;
    private final Scope scope;
    private final List<Threshold> thresholds = new ArrayList<>();
    private List<Field> about = List.of();
    private int lastSize;
    private ValueRange range = ValueRange.ANYTHING;

    TextChecker(Reports reports, Scope scope) {
        this.reports = reports;
        this.scope = scope;
    }

    /** A threshold, and where it stands. */
    record Threshold(Token where, BigDecimal number, String unit) {}

    /** Returns the thresholds that were found. */
    List<Threshold> thresholds() {
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

    /** Forgets what the requirement is about, which is not known. */
    void forget() {
        about = List.of();
        range = ValueRange.ANYTHING;
    }

    /** Checks the texts of one word. */
    void check(RuleWord word, Call call) {
        List<Token> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Token argument = arguments.get(i);
            // Beside a number that is written in a way of its own, the number is the better advice.
            if (argument.is(Kind.TEXT)
                    && word.role(i).filter(Role.THRESHOLD::equals).isEmpty()
                    && !HARMLESS.matcher(argument.text()).matches()) {
                reports.add(FORBIDDEN_TEXT, argument, argument.quoted());
                return;
            }
        }
        List<Field> blanks = arguments.stream()
                .flatMap(argument -> scope.use(argument.text()).stream())
                .flatMap(variable -> variable.blank().stream())
                .toList();
        if (word.subject() == Statement.class) {
            about = blanks;
            range = ValueRange.of(word, about);
        }
        if (!word.meaning().option().isEmpty()) {
            option(
                    call.word(),
                    blanks.isEmpty() ? about : blanks,
                    word.meaning().option());
        }
        if (word.meaning().paired() && arguments.size() != lastSize) {
            reports.add(
                    ARGUMENT_COUNT,
                    call.word(),
                    word.name(),
                    ProblemWording.of("count.exactly", lastSize),
                    arguments.size());
        }
        lastSize = arguments.size();
        for (int i = 0; i < arguments.size(); i++) {
            Token argument = arguments.get(i);
            if (argument.is(Kind.TEXT)) {
                word.role(i).ifPresent(role -> check(word, role, argument));
            }
        }
    }

    private void check(RuleWord word, Role role, Token text) {
        switch (role) {
            case THRESHOLD -> threshold(word, text);
            case TOLERANCE -> tolerance(text, true);
            case POINTS -> tolerance(text, false);
            case FACTOR ->
                number(
                        text,
                        NUMBER.matcher(text.text()).matches() && !text.text().startsWith("-"));
            case MULTIPLE -> number(text, MULTIPLE.matcher(text.text()).matches());
            case LIMIT -> number(text, text.text().matches("\\d{1,9}"));
            case OPTION -> option(text, about, text.text());
            case LEVEL -> level(text);
            case POINTER -> pointer(text);
            case PATTERN -> {
                // any words
            }
        }
    }

    private void number(Token text, boolean right) {
        if (!right) {
            reports.add(THRESHOLD_NOT_A_NUMBER, text, text.quoted(), numberIn(text.text()));
        }
    }

    private void threshold(RuleWord word, Token text) {
        if (!NUMBER.matcher(text.text()).matches()) {
            reports.add(THRESHOLD_NOT_A_NUMBER, text, text.quoted(), numberIn(text.text()));
            return;
        }
        BigDecimal number = new BigDecimal(text.text());
        thresholds.add(new Threshold(text, number, range.unit().zh()));
        if (!range.canHold(number)) {
            reports.add(THRESHOLD_OUT_OF_RANGE, text, text.quoted(), range.label(), range.range());
        } else if (word.operator()
                .filter(operator -> range.decidesNothing(operator, number))
                .isPresent()) {
            reports.add(
                    THRESHOLD_DECIDES_NOTHING,
                    text,
                    word.name() + "(" + text.quoted() + ")",
                    range.label(),
                    range.range());
        }
    }

    /** Advises the number that can be seen in a text. */
    private static Label numberIn(String text) {
        String plain = FullWidth.half(text).replace(",", "");
        Matcher exponent = WITH_EXPONENT.matcher(plain);
        Matcher number = WITHIN.matcher(plain);
        if (exponent.matches()) {
            return ProblemWording.of("did-you-mean", new BigDecimal(plain).toPlainString());
        }
        return number.find() ? ProblemWording.of("did-you-mean", number.group()) : new Label("", "");
    }

    private void tolerance(Token text, boolean inPercent) {
        Matcher tolerance = TOLERANCE.matcher(text.text());
        boolean number = tolerance.matches();
        boolean right = number
                && tolerance.group(2).isEmpty() != inPercent
                && new BigDecimal(tolerance.group(1)).intValue() <= 100;
        if (!right) {
            String like = number ? tolerance.group(1) : inPercent ? "5" : "0.05";
            reports.add(TOLERANCE_NOT_A_NUMBER, text, text.quoted(), inPercent ? like + "%" : like);
        }
    }

    /** Checks that each of these blanks has an option of this name. */
    private void option(Token where, List<Field> blanks, String option) {
        blanks.stream()
                .filter(blank -> !blank.options().containsKey(option))
                .findFirst()
                .ifPresent(blank -> reports.add(
                        UNKNOWN_OPTION,
                        where,
                        blank.label(),
                        ProblemWording.quote(option),
                        optionMeant(option, blank.options())));
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
            reports.add(
                    UNKNOWN_LEVEL, text, ProblemWording.quote(text.text()), ProblemWording.hint(text.text(), levels));
        }
    }

    private void pointer(Token text) {
        if (!POINTERS.contains(text.text())) {
            reports.add(UNKNOWN_POINTER, text, text.quoted(), ProblemWording.didYouMean(text.text(), POINTERS));
        }
    }
}
