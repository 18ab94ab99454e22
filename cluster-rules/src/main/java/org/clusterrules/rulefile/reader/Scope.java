package org.clusterrules.rulefile.reader;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Field;
import org.clusterrules.rulefile.FactField;

/** The variables of one rule. */
final class Scope {
    private final Map<String, BoundVariable> variables = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /** A variable; its field is empty if it is wrong, which was reported. */
    record BoundVariable(Token where, Optional<FactField> field) {}

    /** A use, after {@code then}, of a variable that is bound to one blank of the form. */
    record Use(Token where, FactField field, Field formField) {}

    boolean bind(BoundVariable variable) {
        return variables.putIfAbsent(variable.where().text(), variable) == null;
    }

    /** Returns the variable of that name, and marks it as used. */
    Optional<BoundVariable> use(String name) {
        used.add(name);
        return Optional.ofNullable(variables.get(name));
    }

    /** Returns the use; empty if the token is not a variable, or not bound to a single blank. */
    Optional<Use> use(Token argument) {
        return use(argument.text())
                .flatMap(BoundVariable::field)
                .flatMap(field -> field.formField().map(formField -> new Use(argument, field, formField)));
    }

    Set<String> names() {
        return variables.keySet();
    }

    List<Token> unused() {
        return variables.values().stream()
                .map(BoundVariable::where)
                .filter(where -> !used.contains(where.text()))
                .toList();
    }
}
