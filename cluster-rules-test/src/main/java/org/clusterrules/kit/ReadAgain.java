package org.clusterrules.kit;

import java.util.List;
import java.util.Random;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;

/** An application that was written and read again is equal and is assessed the same. */
final class ReadAgain implements Claim {
    @Override
    public List<Violation> violations(Subject rules, Variation form, Random random) {
        Application written = form.application();
        Application read = ApplicationJson.parse(ApplicationJson.write(written));
        return AssessmentText.differences(
                rules.assess(written), rules.assess(read), "read again, it says something else:");
    }
}
