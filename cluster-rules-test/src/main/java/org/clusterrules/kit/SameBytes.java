package org.clusterrules.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;

/** Threads that assess the form while others assess another one get what one thread alone got. */
final class SameBytes implements Claim {
    private static final int THREADS = 4;
    private static final int ROUNDS = 3;

    @Override
    public void check(Subject rules, Variation form, Random random, Violations violations) {
        Application one = form.application();
        Application other = Applications.any(form, random).application();
        Assessment expected = rules.assess(one);
        String text = AssessmentText.of(expected);
        List<Callable<Violations>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            boolean disturbs = thread % 2 == 1;
            tasks.add(() -> {
                Violations found = new Violations();
                for (int round = 0; round < ROUNDS; round++) {
                    Assessment assessment = rules.assess(disturbs ? other : one);
                    if (!disturbs) {
                        AssessmentText.compare(expected, text, assessment, "it does not always say the same:", found);
                    }
                }
                return found;
            });
        }
        together(tasks).forEach(violations::addAll);
    }

    private static List<Violations> together(List<Callable<Violations>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Violations> found = new ArrayList<>();
            for (Future<Violations> task : threads.invokeAll(tasks)) {
                found.add(task.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread failed to assess the form", e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
