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
record Fact<T>(String name, Class<T> type, Function<Application, T> part) {
    static final Fact<Cover> COVER = new Fact<>("$cover", Cover.class, Application::cover);
    static final Fact<Basics> BASICS = new Fact<>("$basics", Basics.class, Application::basics);
    static final Fact<Industry> INDUSTRY = new Fact<>("$industry", Industry.class, Application::industry);
    static final Fact<Innovation> INNOVATION = new Fact<>("$innovation", Innovation.class, Application::innovation);
    static final Fact<Digital> DIGITAL = new Fact<>("$digital", Digital.class, Application::digital);
    static final Fact<Green> GREEN = new Fact<>("$green", Green.class, Application::green);
    static final Fact<Openness> OPENNESS = new Fact<>("$openness", Openness.class, Application::openness);
    static final Fact<Governance> GOVERNANCE = new Fact<>("$governance", Governance.class, Application::governance);
    static final Fact<Plan> PLAN = new Fact<>("$plan", Plan.class, Application::plan);
    static final Fact<Declaration> DECLARATION =
            new Fact<>("$declaration", Declaration.class, Application::declaration);
    static final Fact<FormWalk> WALK = new Fact<>("$walk", FormWalk.class, null);
    static final Fact<Verdicts> VERDICTS = new Fact<>("$verdicts", Verdicts.class, null);

    /** The parts of the form. */
    static final List<Fact<?>> PARTS =
            List.of(COVER, BASICS, INDUSTRY, INNOVATION, DIGITAL, GREEN, OPENNESS, GOVERNANCE, PLAN, DECLARATION);

    private static final List<Fact<?>> ALL =
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
