package org.clusterrules.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.judgement.FindingCollector;
import org.clusterrules.model.Application;
import org.clusterrules.model.Section;
import org.clusterrules.rules.RuleSet;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The same rules in Drools as its documentation shows it: a KIE base from files in memory, with nothing configured, and a
 * stateful session in which facts are inserted and rules fired.
 */
final class DroolsRules {
    private final KieBase rules;
    private final List<Criterion> criteria = RuleSet.builtIn(RuleSetFiles.ID).criteria();

    private DroolsRules(Class<? extends KieBuilder.ProjectType> type) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        byte[] drl = RuleSetFiles.drl().getBytes(StandardCharsets.UTF_8);
        files.write(
                "src/main/resources/clusterrules/bench/rules.drl",
                services.getResources().newByteArrayResource(drl));
        KieBuilder builder = services.newKieBuilder(files).buildAll(type);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        rules = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    static DroolsRules executable() {
        return new DroolsRules(ExecutableModelProject.class);
    }

    static DroolsRules interpreted() {
        return new DroolsRules(DrlProject.class);
    }

    Contender.Judge sessions() {
        return form -> assess(form, rules::newKieSession);
    }

    Contender.Judge pool() {
        KieSessionsPool pool = rules.newKieSessionsPool(4);
        return form -> assess(form, pool::newKieSession);
    }

    private List<Outcome> assess(Application form, Supplier<KieSession> sessions) {
        FindingCollector collector = new FindingCollector(criteria, form);
        KieSession session = sessions.get();
        try {
            session.setGlobal("criteria", collector);
            for (Section section : Section.values()) {
                session.insert(form.section(section));
            }
            session.insert(form);
            session.fireAllRules();
            session.insert(collector.conclusion(Part.STANDARD));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return collector.findings().stream().map(Finding::outcome).toList();
    }
}
