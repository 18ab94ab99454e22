package org.clusterrules.drools;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.function.Supplier;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.language.judgement.FindingCollector;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * A rule set as a rule base of Drools. {@link org.clusterrules.rules.RuleSet#assess} uses one. A host with rules of its own
 * over the form and our findings can use:
 *
 * <ul>
 *   <li>{@link #kieBase()}, the rules alone, ready to open sessions on;
 *   <li>{@link #drl()}, the rules as DRL, to be compiled together with the host's own;
 *   <li>{@link #assess(KieSession, Application)}, which applies our rules in a session of either, and leaves the sections
 *       of the application, the conclusions, the findings and the assessment in it as facts.
 * </ul>
 *
 * <p>Immutable and safe to share between threads. A session is for one thread and one application.
 */
public final class RuleBase {
    private final RuleSetInfo info;
    private final RuleApplier applier;
    /** Those whose conclusions the rules of the rule set read. */
    private final List<Part> partsRead;

    private final Supplier<KieBase> kieBase;
    private final Supplier<KieSessionConfiguration> configuration = Suppliers.memoize(RuleBase::configure);

    private RuleBase(RuleSetInfo info, RuleApplier applier) {
        this.info = info;
        this.applier = applier;
        this.partsRead = applier.partsRead();
        this.kieBase = Suppliers.memoize(() -> withOurLoader(() -> RulePackage.kieBase(applier)));
    }

    /** Makes the rule base of a rule set: {@code RuleBase.of(rules.info(), rules.rules())}. */
    public static RuleBase of(RuleSetInfo info, List<Rule> rules) {
        return new RuleBase(info, new RuleApplier(rules));
    }

    private static KieSessionConfiguration configure() {
        KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        // The default unless a host sets a system property. Without it, sessions share the arguments of a rule, and
        // assessments get figures of other applications.
        configuration.setOption(ThreadSafeOption.YES);
        // A rule fires as soon as it matches: no rule has a salience.
        configuration.setOption(DirectFiringOption.YES);
        return configuration;
    }

    /**
     * Returns the rules as a KIE base, built in memory on the first call, without a compiler. {@link #assess(KieSession, Application)} fires
     * them.
     */
    public KieBase kieBase() {
        return kieBase.get();
    }

    /**
     * Returns the rules as DRL in the package {@code org.clusterrules}: the imports, the global {@code criterion} and the rules, including
     * those of extended rule sets. Characters beyond ASCII are Java's Unicode escapes, since Drools passes source code through the
     * platform's character set.
     */
    public String drl() {
        return RulePackage.drl(applier);
    }

    /** Applies the rules to an application, in a session of its own, in which only the conclusions that rules read are inserted. */
    public Assessment assess(Application application) {
        return withOurLoader(() -> {
            FindingCollector collector =
                    applier.collector(application); // states the requirements, if they are not known yet
            KieSession session = kieBase().newKieSession(configuration.get(), null);
            try {
                fire(session, application, collector, partsRead);
            } finally {
                session.dispose();
            }
            return new Assessment(info, application, collector.findings());
        });
    }

    /**
     * Applies the rules to an application in a session of {@link #kieBase()}, or of a KIE base compiled from {@link #drl()} and rules of the
     * host. Inserts the {@link Application} and its sections and fires all rules; inserts the conclusion of each part and fires again; finally
     * inserts each {@link Finding} and the {@link Assessment}, and fires again. A rule of the host that asks which findings do <i>not</i>
     * exist has to begin with {@code Assessment()}, which is inserted after all findings.
     *
     * @param session a new session; the caller disposes of it
     */
    public Assessment assess(KieSession session, Application application) {
        return withOurLoader(() -> {
            FindingCollector collector = applier.collector(application);
            AgendaEventListener listener = new FiringListener(applier.criteria(), collector);
            session.addEventListener(listener);
            try {
                fire(session, application, collector, List.of(Part.values()));
                Assessment assessment = new Assessment(info, application, collector.findings());
                assessment.findings().forEach(session::insert);
                session.insert(assessment);
                session.fireAllRules();
                return assessment;
            } finally {
                session.removeEventListener(listener);
            }
        });
    }

    private static void fire(
            KieSession session, Application application, FindingCollector collector, List<Part> concluding) {
        session.setGlobal(RulePackage.GLOBAL, collector.words());
        for (FactType fact : FactType.ofTheForm()) {
            session.insert(fact.of(application));
        }
        session.fireAllRules();
        for (Part part : concluding) { // a conclusion is a fact for the rules of later parts
            session.insert(collector.conclusion(part));
            session.fireAllRules();
        }
    }

    /**
     * Drools looks for its services with the thread's class loader, as late as when the first rule fires. A host's thread may have none, or
     * one that does not know Drools.
     */
    private static <T> T withOurLoader(Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader host = thread.getContextClassLoader();
        thread.setContextClassLoader(RuleBase.class.getClassLoader());
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(host);
        }
    }

    /** Tells the collector which rule fires: rules that Drools compiled do not know it. */
    private static final class FiringListener extends DefaultAgendaEventListener {
        private final List<String> criteria;
        private final FindingCollector collector;

        FiringListener(List<Criterion> criteria, FindingCollector collector) {
            this.criteria = criteria.stream().map(Criterion::id).toList();
            this.collector = collector;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            int index = criteria.indexOf(event.getMatch().getRule().getName());
            if (index >= 0) {
                collector.announce(index);
            }
        }
    }
}
