package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.ParsedRule.Binding;
import org.clusterrules.rulefile.reader.ParsedRule.FactPattern;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Checks that every fact and field that a rule reads exists exactly once for every application. */
record PatternChecker(Reports reports, Part part, Scope scope) {
    private static final List<String> PARTS =
            Arrays.stream(Part.values()).map(Part::id).toList();

    List<Rule.Fact> check(List<FactPattern> facts) {
        int bindings =
                facts.stream().mapToInt(fact -> fact.bindings().size() + 1).sum();
        if (bindings > Limits.BINDINGS) {
            reports.add(ProblemCode.RULE_TOO_LARGE, facts.get(0).type(), Limits.BINDINGS);
            return List.of();
        }
        List<Rule.Fact> checked = new ArrayList<>();
        for (FactPattern fact : facts) {
            Optional<FactType> type = FactType.named(fact.type().text());
            if (type.isPresent()) {
                checked.add(new Rule.Fact(type.get(), conclusion(type.get(), fact), variables(type.get(), fact)));
            } else {
                reports.addUnknown(ProblemCode.UNKNOWN_FACT, fact.type(), FactType.names());
                fact.bindings().forEach(binding -> bind(binding.variable(), Optional.empty()));
            }
        }
        return checked;
    }

    /** Returns the part of a conclusion: it must be an earlier one, or the rule would never apply. */
    private Optional<Part> conclusion(FactType type, FactPattern fact) {
        if (type != FactType.CONCLUSION) {
            fact.parts().forEach(text -> reports.add(ProblemCode.CONDITION_IN_WHEN, text, "part == " + text.quoted()));
            return Optional.empty();
        } else if (fact.parts().isEmpty()) {
            reports.add(ProblemCode.SPEAKS_TWICE, fact.type());
            return Optional.empty();
        }
        Token named = fact.parts().get(0);
        Optional<Part> about = Arrays.stream(Part.values())
                .filter(candidate -> candidate.id().equals(named.text()))
                .findFirst();
        if (about.isEmpty()) {
            reports.addUnknown(ProblemCode.UNKNOWN_PART, named, PARTS);
        } else if (about.get().compareTo(part) >= 0 || fact.parts().size() > 1) {
            reports.add(ProblemCode.SILENT_RULE, fact.parts().get(fact.parts().size() - 1), part.id(), earlier());
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
            reports.add(ProblemCode.DUPLICATE_VARIABLE, variable, variable.text());
        }
    }

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
                    ProblemCode.INSIDE_A_CELL,
                    name,
                    here,
                    name.text(),
                    here.path(),
                    here.isRow() ? ProblemWording.of("use-row") : Label.NOTHING);
        } else {
            reports.add(ProblemCode.UNKNOWN_FIELD, name, name.quoted(), here, hint(name.text(), known));
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
