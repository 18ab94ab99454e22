package org.clusterrules.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

/**
 * A fact that criteria look at: a part of the form, what one walk along it found, or what other criteria came to.
 *
 * @param name its name, as a variable of a rule
 * @param type its type, of which there is one for each form
 * @param part the way to it from the form; {@code null} where it is no part of it
 */
record CriterionInput<T>(String name, Class<T> type, Function<Application, T> part) {
    static final CriterionInput<Cover> COVER = new CriterionInput<>("$cover", Cover.class, Application::cover);
    static final CriterionInput<Basics> BASICS = new CriterionInput<>("$basics", Basics.class, Application::basics);
    static final CriterionInput<Industry> INDUSTRY =
            new CriterionInput<>("$industry", Industry.class, Application::industry);
    static final CriterionInput<Innovation> INNOVATION =
            new CriterionInput<>("$innovation", Innovation.class, Application::innovation);
    static final CriterionInput<Digital> DIGITAL =
            new CriterionInput<>("$digital", Digital.class, Application::digital);
    static final CriterionInput<Green> GREEN = new CriterionInput<>("$green", Green.class, Application::green);
    static final CriterionInput<Openness> OPENNESS =
            new CriterionInput<>("$openness", Openness.class, Application::openness);
    static final CriterionInput<Governance> GOVERNANCE =
            new CriterionInput<>("$governance", Governance.class, Application::governance);
    static final CriterionInput<Plan> PLAN = new CriterionInput<>("$plan", Plan.class, Application::plan);
    static final CriterionInput<Declaration> DECLARATION =
            new CriterionInput<>("$declaration", Declaration.class, Application::declaration);
    static final CriterionInput<FormWalk> WALK = new CriterionInput<>("$walk", FormWalk.class, null);
    static final CriterionInput<Verdicts> VERDICTS = new CriterionInput<>("$verdicts", Verdicts.class, null);

    /** The parts of the form. */
    static final List<CriterionInput<?>> PARTS =
            List.of(COVER, BASICS, INDUSTRY, INNOVATION, DIGITAL, GREEN, OPENNESS, GOVERNANCE, PLAN, DECLARATION);

    private static final List<CriterionInput<?>> ALL =
            Stream.concat(PARTS.stream(), Stream.of(WALK, VERDICTS)).toList();

    /** Returns all facts of a form, each at its {@link #index}. */
    static Object[] all(Application form, Verdicts verdicts) {
        Object[] all = new Object[ALL.size()];
        for (int i = 0; i < PARTS.size(); i++) {
            all[i] = PARTS.get(i).part.apply(form);
        }
        all[PARTS.size()] = new FormWalk(form);
        all[PARTS.size() + 1] = verdicts;
        return all;
    }

    int index() {
        return ALL.indexOf(this);
    }
}
