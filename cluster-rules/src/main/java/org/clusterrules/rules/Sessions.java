package org.clusterrules.rules;

import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** Compiled rules, and the sessions of Drools that apply them: one for each assessment. Safe to share between threads. */
final class Sessions {
    private final KieBase rules;
    private final KieSessionConfiguration configuration;

    private Sessions(KieBase rules, KieSessionConfiguration configuration) {
        this.rules = rules;
        this.configuration = configuration;
    }

    static Sessions of(Model model) {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        // The default, unless a system property of the host says otherwise; sessions that do without it share the
        // arguments
        // of a rule, and one application's figures land in another's answer.
        configuration.setOption(ThreadSafeOption.YES);
        // A rule fires as soon as it matches. No rule has a salience, so none has to wait for its turn.
        configuration.setOption(DirectFiringOption.YES);
        return new Sessions(KieBaseBuilder.createKieBaseFromModel(model), configuration);
    }

    /** Opens a session, which the caller disposes of. */
    KieSession open() {
        return rules.newKieSession(configuration, null);
    }
}
