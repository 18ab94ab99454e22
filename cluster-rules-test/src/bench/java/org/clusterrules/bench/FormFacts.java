package org.clusterrules.bench;

import java.util.List;
import org.clusterrules.model.Application;

/** The parts of a form, as facts. */
final class FormFacts {
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
}
