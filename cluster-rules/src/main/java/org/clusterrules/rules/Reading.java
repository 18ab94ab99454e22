package org.clusterrules.rules;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.Statements;
import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Governance;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Openness;
import org.clusterrules.model.Plan;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;

/** What a rule reads. Each fact is there exactly once for each application, so that it is fetched and not searched for. */
@FunctionalInterface
interface Reading {
    /** The facts that are in the form. */
    Map<Class<?>, Function<Application, Object>> PARTS = Map.ofEntries(
            entry(Application.class, application -> application),
            entry(Cover.class, Application::cover),
            entry(Basics.class, Application::basics),
            entry(Industry.class, Application::industry),
            entry(Innovation.class, Application::innovation),
            entry(Digital.class, Application::digital),
            entry(Green.class, Application::green),
            entry(Openness.class, Application::openness),
            entry(Governance.class, Application::governance),
            entry(Plan.class, Application::plan),
            entry(Declaration.class, Application::declaration));

    /** Returns what is read of an application of which the earlier parts of the rule set have said all that they say. */
    Object of(Application application, Statements statements);

    /** Reads further: a path of fields. */
    default Reading then(Function<Object, Object> path) {
        return (application, statements) -> path.apply(of(application, statements));
    }

    /** Returns how to read the fact of a pattern. */
    static Reading of(Pattern<?> pattern) {
        Class<?> type = pattern.getPatternVariable().getType();
        return type == Conclusion.class ? conclusion(pattern.getConstraint()) : form(type, pattern.getConstraint());
    }

    private static Reading form(Class<?> type, Constraint constraint) {
        Function<Application, Object> part = PARTS.get(type);
        checkState(part != null && constraint == SingleConstraint.TRUE, "no such fact: %s, %s", type, constraint);
        return (application, statements) -> part.apply(application);
    }

    /** The condition of a conclusion says which part of the rule set it is about, and nothing else. */
    private static Reading conclusion(Constraint constraint) {
        List<Part> parts = Arrays.stream(Part.values())
                .filter(part -> holds((SingleConstraint) constraint, new Conclusion(part.id(), List.of())))
                .toList();
        checkState(parts.size() == 1, "a conclusion of one part, but %s", parts);
        return (application, statements) -> statements.conclusion(parts.get(0));
    }

    private static boolean holds(SingleConstraint constraint, Conclusion conclusion) {
        try {
            return constraint.getPredicate().test(conclusion);
        } catch (Exception e) {
            throw new IllegalStateException("the condition of a conclusion cannot be tried", e);
        }
    }
}
