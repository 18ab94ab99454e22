package org.clusterrules.drools;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.function.Supplier;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.language.judgement.Statements;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.StatedRules;
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
 * A rule set as a rule base of Drools. {@link org.clusterrules.rules.RuleSet#assess} applies rules with one; a host that has
 * rules of its own over the form and our findings gets here what it needs:
 *
 * <ul>
 *   <li>{@link #kieBase()}, the rules alone, ready to open sessions on;
 *   <li>{@link #drl()}, the rules as DRL, to be compiled together with the host's own;
 *   <li>{@link #assess(KieSession, Application)}, which applies our rules in a session of either, and leaves the parts of the
 *       form, the conclusions, the findings and the assessment in it as facts.
 * </ul>
 *
 * <p>Immutable and safe to share between threads. A session is for one thread and one application.
 */
public final class RuleBase {
    private static final String GLOBAL = "criterion";

    /** There is no part after the last. */
    private static final List<Part> EARLIER_PARTS = List.of(Part.values()).subList(0, Part.values().length - 1);

    private final RuleSetInfo info;
    private final StatedRules rules;
    private final List<Part> partsRead;
    private final Supplier<KieBase> kieBase;
    private final Supplier<KieSessionConfiguration> configuration = Suppliers.memoize(RuleBase::configure);

    private RuleBase(RuleSetInfo info, StatedRules rules) {
        this.info = info;
        this.rules = rules;
        this.partsRead = rules.partsRead();
        this.kieBase = Suppliers.memoize(() -> OwnLoader.call(() -> RuleModel.kieBase(rules)));
    }

    /**
     * Makes the rule base of a rule set: {@code RuleBase.of(rules.info(), rules.rules())}.
     *
     * @param info which rule set it is
     * @param rules its rules
     */
    public static RuleBase of(RuleSetInfo info, List<Rule> rules) {
        return new RuleBase(info, new StatedRules(rules));
    }

    private static KieSessionConfiguration configure() {
        KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        // The default, unless a system property of the host says otherwise; sessions that do without it share the
        // arguments of a rule, and one application's figures end up in another's answer.
        configuration.setOption(ThreadSafeOption.YES);
        // A rule fires as soon as it matches. No rule has a salience, so none has to wait for its turn.
        configuration.setOption(DirectFiringOption.YES);
        return configuration;
    }

    /**
     * Returns the rules as a KIE base, made in memory when it is first asked for; no compiler is needed. They are fired by {@link
     * #assess(KieSession, Application)}.
     */
    public KieBase kieBase() {
        return kieBase.get();
    }

    /**
     * Returns the rules as DRL in the package {@code org.clusterrules}: the imports, the global {@code criterion} and the rules,
     * those of rule sets that it extends among them. It is ASCII; other characters are written as Java's Unicode escapes,
     * since Drools passes source code through the platform's character set.
     */
    public String drl() {
        return RuleModel.drl(rules);
    }

    /** Applies the rules to an application, in a session of its own. */
    public Assessment assess(Application form) {
        return OwnLoader.call(() -> {
            Statements statements = rules.statements(form);
            KieSession session = kieBase().newKieSession(configuration.get(), null);
            try {
                fire(session, form, statements, partsRead);
            } finally {
                session.dispose();
            }
            return new Assessment(info, form, statements.findings());
        });
    }

    /**
     * Applies the rules to an application in a session of {@link #kieBase()}, or of a KIE base that was compiled of {@link
     * #drl()} and rules of the host. Inserts the {@link Application} and its parts and fires all rules; inserts what each part
     * concluded; and in the end inserts each {@link Finding} and the {@link Assessment}, and fires again. A rule of the host that
     * asks what findings there are <i>not</i> has to begin with {@code Assessment()}, which is there when all findings are.
     *
     * @param session a new session; the caller disposes of it
     * @return the assessment
     */
    public Assessment assess(KieSession session, Application form) {
        return OwnLoader.call(() -> {
            Statements statements = rules.statements(form);
            AgendaEventListener listener = new Speaker(rules.criteria(), statements);
            session.addEventListener(listener);
            try {
                fire(session, form, statements, EARLIER_PARTS);
                Assessment assessment = new Assessment(info, form, statements.findings());
                assessment.findings().forEach(session::insert);
                session.insert(assessment);
                session.fireAllRules();
                return assessment;
            } finally {
                session.removeEventListener(listener);
            }
        });
    }

    private static void fire(KieSession session, Application form, Statements statements, List<Part> concluding) {
        session.setGlobal(GLOBAL, statements.criterion());
        for (FactType fact : FactType.ofTheForm()) {
            session.insert(fact.of(form));
        }
        session.fireAllRules();
        // What a part concluded is a fact for the rules of the parts after it.
        for (Part part : concluding) {
            session.insert(statements.conclusion(part));
            session.fireAllRules();
        }
    }

    /** Says which rule speaks, where Drools has compiled it and it cannot say so itself. */
    private static final class Speaker extends DefaultAgendaEventListener {
        private final List<String> criteria;
        private final Statements statements;

        Speaker(List<Criterion> criteria, Statements statements) {
            this.criteria = criteria.stream().map(Criterion::id).toList();
            this.statements = statements;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            int index = criteria.indexOf(event.getMatch().getRule().getName());
            if (index >= 0) {
                statements.announce(index);
            }
        }
    }
}
