package org.clusterrules.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

/** The parts of a form, as facts. */
final class FormFacts {
    private static final Map<Class<?>, Function<Application, Object>> PARTS = Map.of(
            Cover.class, Application::cover,
            Basics.class, Application::basics,
            Industry.class, Application::industry,
            Innovation.class, Application::innovation,
            Digital.class, Application::digital,
            Green.class, Application::green,
            Openness.class, Application::openness,
            Governance.class, Application::governance,
            Plan.class, Application::plan,
            Declaration.class, Application::declaration);

    private FormFacts() {}

    static List<Object> parts(Application form) {
        return List.of(
                form.cover(),
                form.basics(),
                form.industry(),
                form.innovation(),
                form.digital(),
                form.green(),
                form.openness(),
                form.governance(),
                form.plan(),
                form.declaration());
    }

    /** Returns the way to the part of this type. */
    static Function<Application, Object> part(Class<?> type) {
        return PARTS.get(type);
    }
}
