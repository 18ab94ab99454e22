package org.clusterrules.compiler;

import static org.clusterrules.compiler.ProblemCode.ARGUMENT_COUNT;
import static org.clusterrules.compiler.ProblemCode.FORBIDDEN_TEXT;
import static org.clusterrules.compiler.ProblemCode.THRESHOLD_DECIDES_NOTHING;
import static org.clusterrules.compiler.ProblemCode.THRESHOLD_NOT_A_NUMBER;
import static org.clusterrules.compiler.ProblemCode.THRESHOLD_OUT_OF_RANGE;
import static org.clusterrules.compiler.ProblemCode.TOLERANCE_NOT_A_NUMBER;
import static org.clusterrules.compiler.ProblemCode.UNKNOWN_OPTION;
import static org.clusterrules.compiler.ProblemCode.UNKNOWN_POINTER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.compiler.ParsedRule.Call;
import org.clusterrules.compiler.Token.Kind;
import org.clusterrules.language.Answer;
import org.clusterrules.language.Form;
import org.clusterrules.language.Measure;
import org.clusterrules.language.Statement;
import org.clusterrules.language.Texts;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;

/** Checks what the texts in quotes say to the words that take them: thresholds, tolerances, options, places on the form. */
final class TextChecker {
    /** What can stand in generated code between quotes, and mean nothing there but itself. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}0-9_./%+（）…-]*");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");
    private static final Pattern WITHIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern WITH_EXPONENT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?[eE][+-]?\\d");
    private static final Pattern TOLERANCE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,10})?)(%?)");
    private static final Set<String> WITH_TOLERANCE = Set.of("isAbout", "isTheGrowthOf", "isPer10k", "isAnAverageOf");
    private static final Set<String> WITH_LIMIT =
            Set.of("hasShortTextsOfAtMost", "hasAPlanOfAtMost", "hasDecimalsOfAtMost");

    private static final Set<String> POINTERS = pointers();

    private final Reports reports;
    private final Scope scope;
    private final List<Threshold> thresholds = new ArrayList<>();
    private List<Scope.Variable> about = List.of();
    private int texts;
    private Holds holds = Holds.ANYTHING;

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
        holds = Holds.ANYTHING;
    }

    /** Checks the texts of one word that is said of the subject. */
    void check(Class<?> subject, Call call) {
        String word = call.word().text();
        List<Token> arguments = call.arguments();
        for (Token argument : arguments) {
            if (argument.is(Kind.TEXT) && !HARMLESS.matcher(argument.text()).matches()) {
                // Beside a number that is written in a way of its own, the number is the better advice.
                if (subject != Measure.class) {
                    reports.add(FORBIDDEN_TEXT, argument, argument.quoted());
                    return;
                }
            }
        }
        if (subject == Statement.class) {
            about = arguments.stream()
                    .flatMap(argument -> scope.use(argument.text()).stream())
                    .toList();
            texts = arguments.size();
            holds = Holds.of(word, about);
        } else if (subject == Measure.class
                && !arguments.isEmpty()
                && arguments.get(0).is(Kind.TEXT)) {
            threshold(word, arguments.get(0));
        } else if (subject == Answer.class) {
            option(call);
        } else if (subject == Form.class) {
            arguments.forEach(argument -> form(word, argument));
        } else if (subject == Texts.class && word.equals("sayTheSameAs") && arguments.size() != texts) {
            reports.add(ARGUMENT_COUNT, call.word(), word, ProblemWording.of("count.exactly", texts), arguments.size());
        }
        if (WITH_TOLERANCE.contains(word)) {
            tolerance(arguments.get(arguments.size() - 1), word.equals("isAbout"));
        }
    }

    private void threshold(String word, Token text) {
        if (!NUMBER.matcher(text.text()).matches()) {
            reports.add(THRESHOLD_NOT_A_NUMBER, text, text.quoted(), numberIn(text.text()));
            return;
        }
        BigDecimal number = new BigDecimal(text.text());
        thresholds.add(new Threshold(text, number, holds.unit().zh()));
        if (!holds.canHold(number)) {
            reports.add(THRESHOLD_OUT_OF_RANGE, text, text.quoted(), holds.label(), holds.range());
        } else if (holds.decidesNothing(word, number)) {
            reports.add(
                    THRESHOLD_DECIDES_NOTHING, text, word + "(" + text.quoted() + ")", holds.label(), holds.range());
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
        if (!number
                || (inPercent && tolerance.group(2).isEmpty())
                || new BigDecimal(tolerance.group(1)).intValue() > 100) {
            reports.add(TOLERANCE_NOT_A_NUMBER, text, text.quoted(), number ? tolerance.group(1) + "%" : "5%");
        }
    }

    private void option(Call call) {
        Optional<Field> field =
                about.stream().flatMap(variable -> variable.field().stream()).findFirst();
        if (field.isEmpty()) {
            return;
        }
        Map<String, Label> options = field.get().options();
        boolean yes = call.arguments().isEmpty();
        Token where = yes ? call.word() : call.arguments().get(0);
        String option = yes ? Choice.YES : where.text();
        if (!options.containsKey(option)) {
            Optional<String> byLabel = options.entrySet().stream()
                    .filter(entry -> entry.getValue().zh().equals(option))
                    .map(Map.Entry::getKey)
                    .findFirst();
            reports.add(
                    UNKNOWN_OPTION,
                    where,
                    field.get().label(),
                    ProblemWording.quote(option),
                    byLabel.map(name -> ProblemWording.of("did-you-mean", name))
                            .orElseGet(() -> ProblemWording.hint(option, options.keySet())));
        }
    }

    private void form(String word, Token text) {
        if (WITH_LIMIT.contains(word) && !text.text().matches("\\d{1,9}")) {
            reports.add(THRESHOLD_NOT_A_NUMBER, text, text.quoted(), numberIn(text.text()));
        } else if (!WITH_LIMIT.contains(word) && !POINTERS.contains(text.text())) {
            reports.add(UNKNOWN_POINTER, text, text.quoted(), ProblemWording.didYouMean(text.text(), POINTERS));
        }
    }
}
