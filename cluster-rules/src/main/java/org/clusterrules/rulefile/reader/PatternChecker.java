package org.clusterrules.rulefile.reader;

import static org.clusterrules.rulefile.ProblemCode.CONDITION_IN_WHEN;
import static org.clusterrules.rulefile.ProblemCode.DUPLICATE_VARIABLE;
import static org.clusterrules.rulefile.ProblemCode.INSIDE_A_CELL;
import static org.clusterrules.rulefile.ProblemCode.RULE_TOO_LARGE;
import static org.clusterrules.rulefile.ProblemCode.SILENT_RULE;
import static org.clusterrules.rulefile.ProblemCode.SPEAKS_TWICE;
import static org.clusterrules.rulefile.ProblemCode.UNKNOWN_FACT;
import static org.clusterrules.rulefile.ProblemCode.UNKNOWN_FIELD;
import static org.clusterrules.rulefile.ProblemCode.UNKNOWN_PART;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.ParsedRule.Binding;
import org.clusterrules.rulefile.reader.ParsedRule.FactPattern;
import org.clusterrules.rulefile.wording.ProblemWording;

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

    List<Rule.Fact> check(List<FactPattern> facts) {
        int bindings =
                facts.stream().mapToInt(fact -> fact.bindings().size() + 1).sum();
        if (bindings > Limits.BINDINGS) {
            reports.add(RULE_TOO_LARGE, facts.get(0).type(), Limits.BINDINGS);
            return List.of();
        }
        List<Rule.Fact> checked = new ArrayList<>();
        for (FactPattern fact : facts) {
            String name = fact.type().text();
            Optional<FactType> type = FactType.named(name);
            if (type.isPresent()) {
                checked.add(new Rule.Fact(type.get(), conclusion(type.get(), fact), variables(type.get(), fact)));
            } else {
                reports.add(
                        UNKNOWN_FACT,
                        fact.type(),
                        ProblemWording.quote(name),
                        ProblemWording.hint(name, FactType.names()));
                fact.bindings().forEach(binding -> bind(binding.variable(), Optional.empty()));
            }
        }
        return checked;
    }

    /** Returns the part that a conclusion is about: one that comes earlier, or the rule would say nothing. */
    private Optional<Part> conclusion(FactType type, FactPattern fact) {
        if (type != FactType.CONCLUSION) {
            fact.parts().forEach(text -> reports.add(CONDITION_IN_WHEN, text, "part == " + text.quoted()));
            return Optional.empty();
        } else if (fact.parts().isEmpty()) {
            reports.add(SPEAKS_TWICE, fact.type());
            return Optional.empty();
        }
        Token named = fact.parts().get(0);
        Optional<Part> about = Arrays.stream(Part.values())
                .filter(candidate -> candidate.id().equals(named.text()))
                .findFirst();
        if (about.isEmpty()) {
            reports.add(
                    UNKNOWN_PART, named, ProblemWording.quote(named.text()), ProblemWording.hint(named.text(), PARTS));
        } else if (about.get().compareTo(part) >= 0 || fact.parts().size() > 1) {
            reports.add(SILENT_RULE, fact.parts().get(fact.parts().size() - 1), part.id(), earlier());
        }
        return about;
    }

    private String earlier() {
        List<String> earlier = PARTS.subList(0, PARTS.indexOf(part.id()));
        return earlier.isEmpty() ? "-" : ProblemWording.list(earlier);
    }

    private List<Rule.Variable> variables(FactType type, FactPattern fact) {
        List<Rule.Variable> variables = new ArrayList<>();
        for (Binding binding : fact.bindings()) {
            Optional<FactField> field = field(type, binding.path());
            bind(binding.variable(), field);
            field.ifPresent(
                    there -> variables.add(new Rule.Variable(binding.variable().text(), there)));
        }
        return variables;
    }

    private void bind(Token variable, Optional<FactField> field) {
        if (!scope.bind(new Scope.BoundVariable(variable, field))) {
            reports.add(DUPLICATE_VARIABLE, variable, variable.text());
        }
    }

    /** Returns what a path leads to; nothing where it is wrong, which is reported. */
    private Optional<FactField> field(FactType type, List<Token> path) {
        FactField here = type.root();
        for (Token name : path) {
            Optional<FactField> next = here.field(name.text());
            if (next.isEmpty()) {
                report(here, name);
                return next;
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    private void report(FactField here, Token name) {
        List<String> known = here.fieldNames();
        if (known.isEmpty()) {
            reports.add(
                    INSIDE_A_CELL,
                    name,
                    here,
                    name.text(),
                    here.path(),
                    here.isRow() ? ProblemWording.of("use-row") : ProblemWording.NOTHING);
        } else {
            reports.add(UNKNOWN_FIELD, name, name.quoted(), here, hint(name.text(), known));
        }
    }

    private static Label hint(String name, List<String> known) {
        List<String> elsewhere = FactType.placesOf(name);
        return elsewhere.isEmpty()
                ? ProblemWording.hint(name, known)
                : ProblemWording.of(
                        "it-is-at", ProblemWording.list(elsewhere.subList(0, Math.min(3, elsewhere.size()))));
    }
}
