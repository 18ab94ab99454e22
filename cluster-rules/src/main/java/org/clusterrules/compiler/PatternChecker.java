package org.clusterrules.compiler;

import static org.clusterrules.compiler.ProblemCode.CONDITION_IN_WHEN;
import static org.clusterrules.compiler.ProblemCode.DUPLICATE_VARIABLE;
import static org.clusterrules.compiler.ProblemCode.INSIDE_A_CELL;
import static org.clusterrules.compiler.ProblemCode.RULE_TOO_LARGE;
import static org.clusterrules.compiler.ProblemCode.SILENT_RULE;
import static org.clusterrules.compiler.ProblemCode.SPEAKS_TWICE;
import static org.clusterrules.compiler.ProblemCode.UNKNOWN_FACT;
import static org.clusterrules.compiler.ProblemCode.UNKNOWN_FIELD;
import static org.clusterrules.compiler.ProblemCode.UNKNOWN_PART;

import com.google.common.base.Enums;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Part;
import org.clusterrules.compiler.ParsedRule.Binding;
import org.clusterrules.compiler.ParsedRule.Fact;
import org.clusterrules.model.Label;
import org.clusterrules.model.Series;

/** Checks that what a rule reads is there, and there exactly once for every application. */
final class PatternChecker {
    private static final List<String> PARTS =
            Arrays.stream(Part.values()).map(Part::id).toList();

    private final Reports reports;
    private final Part part;
    private final Scope scope;

    /**
     * Makes one for a rule.
     *
     * @param part the part that the rule belongs to
     * @param scope takes its variables
     */
    PatternChecker(Reports reports, Part part, Scope scope) {
        this.reports = reports;
        this.part = part;
        this.scope = scope;
    }

    List<CheckedRule.Pattern> check(List<Fact> facts) {
        int bindings =
                facts.stream().mapToInt(fact -> fact.bindings().size() + 1).sum();
        if (bindings > Limits.BINDINGS) {
            reports.add(RULE_TOO_LARGE, facts.get(0).type(), Limits.BINDINGS);
            return List.of();
        }
        List<CheckedRule.Pattern> patterns = new ArrayList<>();
        for (Fact fact : facts) {
            String type = fact.type().text();
            if (Facts.isKnown(type)) {
                patterns.add(new CheckedRule.Pattern(type, conclusion(fact), bindings(fact)));
            } else {
                reports.add(
                        UNKNOWN_FACT, fact.type(), ProblemWording.quote(type), ProblemWording.hint(type, Facts.NAMES));
                fact.bindings()
                        .forEach(binding ->
                                scope.bind(new Scope.Variable(binding.variable(), Object.class, Optional.empty())));
            }
        }
        return patterns;
    }

    /** Returns the part that a conclusion is about: one that comes earlier, or the rule would say nothing. */
    private Optional<String> conclusion(Fact fact) {
        if (!fact.type().text().equals(Facts.CONCLUSION)) {
            fact.parts().forEach(text -> reports.add(CONDITION_IN_WHEN, text, "part == " + text.quoted()));
            return Optional.empty();
        } else if (fact.parts().isEmpty()) {
            reports.add(SPEAKS_TWICE, fact.type());
            return Optional.empty();
        }
        Token named = fact.parts().get(0);
        Optional<Part> about = Enums.getIfPresent(Part.class, named.text().toUpperCase(Locale.ROOT))
                .transform(Optional::of)
                .or(Optional.empty());
        if (about.isEmpty() || !PARTS.contains(named.text())) {
            reports.add(
                    UNKNOWN_PART, named, ProblemWording.quote(named.text()), ProblemWording.hint(named.text(), PARTS));
        } else if (about.get().compareTo(part) >= 0 || fact.parts().size() > 1) {
            reports.add(SILENT_RULE, fact.parts().get(fact.parts().size() - 1), part.id(), earlier());
        }
        return Optional.of(named.text());
    }

    private String earlier() {
        List<String> earlier = PARTS.subList(0, PARTS.indexOf(part.id()));
        return earlier.isEmpty() ? "-" : ProblemWording.list(earlier);
    }

    private Map<String, String> bindings(Fact fact) {
        Map<String, String> bindings = new LinkedHashMap<>();
        for (Binding binding : fact.bindings()) {
            List<String> path = binding.path().stream().map(Token::text).toList();
            Type type = type(fact.type().text(), binding.path());
            Token variable = binding.variable();
            if (!scope.bind(
                    new Scope.Variable(variable, type, Facts.field(fact.type().text(), path)))) {
                reports.add(DUPLICATE_VARIABLE, variable, variable.text());
            }
            bindings.put(variable.text(), path.isEmpty() ? "this" : String.join(".", path));
        }
        return bindings;
    }

    /** Returns the type at the end of a path; {@code Object} where the path is wrong, which is reported. */
    private Type type(String fact, List<Token> path) {
        List<String> names = path.stream().map(Token::text).toList();
        for (int i = 0; i < path.size(); i++) {
            List<String> above = names.subList(0, i);
            List<String> known = Facts.fieldsOf(fact, above);
            if (!known.contains(names.get(i))) {
                String group = above.isEmpty() ? fact : fact + "." + String.join(".", above);
                if (known.isEmpty()) {
                    reports.add(
                            INSIDE_A_CELL,
                            path.get(i),
                            group,
                            path.get(i).text(),
                            String.join(".", above),
                            isRow(fact, above) ? ProblemWording.of("use-row") : new Label("", ""));
                } else {
                    reports.add(
                            UNKNOWN_FIELD,
                            path.get(i),
                            path.get(i).quoted(),
                            group,
                            hint(path.get(i).text(), known));
                }
                return Object.class;
            }
        }
        return Facts.typeOf(fact, names).orElse(Object.class);
    }

    private static boolean isRow(String fact, List<String> path) {
        return Facts.typeOf(fact, path)
                .filter(type -> TypeToken.of(type).getRawType() == Series.class)
                .isPresent();
    }

    private static Label hint(String name, List<String> known) {
        List<String> elsewhere = Facts.placesOf(name);
        if (!elsewhere.isEmpty()) {
            return ProblemWording.of(
                    "it-is-at", ProblemWording.list(elsewhere.subList(0, Math.min(3, elsewhere.size()))));
        }
        return ProblemWording.hint(name, known);
    }
}
