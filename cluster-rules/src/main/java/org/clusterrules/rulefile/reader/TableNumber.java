package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.model.Field;
import org.clusterrules.rulefile.Rule;

/**
 * A number of a rule that a table can change, with the indices of its call and argument.
 *
 * @param range the range of the quantity that is compared with it
 */
record TableNumber(int call, int place, String text, Role role, ValueRange range) {
    private static final Set<Role> THRESHOLDS = Set.of(Role.THRESHOLD, Role.LIMIT);
    private static final Set<Role> TOLERANCES = Set.of(Role.TOLERANCE, Role.POINTS);
    private static final String PERCENT = "%";

    static List<TableNumber> of(Rule rule, TableColumn column) {
        Set<Role> roles = column == TableColumn.THRESHOLD ? THRESHOLDS : TOLERANCES;
        List<TableNumber> numbers = new ArrayList<>();
        ValueRange range = ValueRange.ANYTHING;
        for (int call = 0; call < rule.calls().size(); call++) {
            Rule.Call word = rule.calls().get(call);
            if (word.word().subject() == CriterionWords.class) {
                range = ValueRange.of(word.word(), blanks(word));
            }
            for (int place = 0; place < word.arguments().size(); place++) {
                if (word.arguments().get(place) instanceof Rule.QuotedText text
                        && text.role().filter(roles::contains).isPresent()) {
                    numbers.add(new TableNumber(
                            call, place, text.text(), text.role().get(), range));
                }
            }
        }
        return numbers;
    }

    private static List<Field> blanks(Rule.Call call) {
        return call.arguments().stream()
                .flatMap(argument -> UnitFit.formField(argument).stream())
                .toList();
    }

    /** Converts a number to the form that rules use; keeps anything else, to be reported when it is checked. */
    String written(String text) {
        return WrittenNumber.of(text)
                .flatMap(number -> inRules(number))
                .map(number -> isSame(number) ? this.text : number)
                .orElse(text);
    }

    private Optional<String> inRules(WrittenNumber number) {
        boolean isPercentage = role == Role.TOLERANCE
                || (role == Role.THRESHOLD
                        && range.unit().zh().equals(PERCENT)
                        && number.unit().equals(PERCENT));
        if (!number.unit().equals(isPercentage ? PERCENT : "")) {
            return Optional.empty();
        }
        return Optional.of(WrittenNumber.plain(number.number()) + (role == Role.TOLERANCE ? PERCENT : ""));
    }

    private boolean isSame(String number) {
        return value(number).compareTo(value(text)) == 0;
    }

    private static BigDecimal value(String number) {
        return new BigDecimal(number.replace(PERCENT, ""));
    }
}
