package org.clusterrules.spring.internal;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;

/** Counts and times in every registry to which it is bound. */
final class UsageMeters implements UsageListener, MeterBinder {
    private final List<Meters> bound = new CopyOnWriteArrayList<>();

    @Override
    public void bindTo(MeterRegistry registry) {
        bound.add(new Meters(registry));
    }

    @Override
    public void assessed(Assessment assessment, long nanoseconds) {
        Eligibility eligible = assessment.eligible();
        for (Meters meters : bound) {
            meters.assessments(eligible).record(nanoseconds, TimeUnit.NANOSECONDS);
            for (Finding finding : assessment.findings()) {
                meters.finding(finding).increment();
            }
        }
    }

    @Override
    public void edited(boolean accepted) {
        for (Meters meters : bound) {
            (accepted ? meters.reloads : meters.refusedEdits).increment();
        }
    }

    /** The meters of one registry, kept because looking one up costs as much as applying a rule. */
    private static final class Meters {
        private final MeterRegistry registry;
        private final Map<Eligibility, Timer> assessments = new EnumMap<>(Eligibility.class);
        private final Map<Answer, Counter> findings = new ConcurrentHashMap<>();
        private final Counter reloads;
        private final Counter refusedEdits;

        private record Answer(String criterionId, Outcome outcome) {}

        Meters(MeterRegistry registry) {
            this.registry = registry;
            for (Eligibility eligible : Eligibility.values()) {
                Timer timer = Timer.builder("clusterrules.assessments")
                        .description("Assessments of applications")
                        .tag("eligible", eligible.name())
                        .register(registry);
                assessments.put(eligible, timer);
            }
            this.reloads = Counter.builder("clusterrules.reloads")
                    .description("Edits of the watched rules that came into use")
                    .register(registry);
            this.refusedEdits = Counter.builder("clusterrules.refused.edits")
                    .description("Edits of the watched rules that were refused")
                    .register(registry);
        }

        Timer assessments(Eligibility eligible) {
            return requireNonNull(assessments.get(eligible));
        }

        Counter finding(Finding finding) {
            return findings.computeIfAbsent(
                    new Answer(finding.criterion().id(), finding.outcome()),
                    answer -> Counter.builder("clusterrules.findings")
                            .description("Findings, by criterion and outcome")
                            .tag("criterion", answer.criterionId())
                            .tag("outcome", answer.outcome().name())
                            .register(registry));
        }
    }
}
