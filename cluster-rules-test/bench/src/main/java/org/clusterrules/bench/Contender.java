package org.clusterrules.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/** Who is compared. All come to the same outcomes, and those that come to findings, to the same findings. */
enum Contender implements FormBenchmark.Subject {
    PLAIN_OUTCOMES("hand-written Java, outcomes", () -> PlainJava::outcomes),
    LIBRARY_OUTCOMES("this library, in a session, outcomes", () -> outcomes(builtIn())),
    DIRECT_OUTCOMES("this library, directly, outcomes", () -> outcomes(builtIn().direct())),
    PLAIN_FINDINGS("hand-written Java, full findings", () -> PlainJava::findings),
    LIBRARY_FINDINGS("this library, in a session, full findings", () -> findings(builtIn())),
    DIRECT_FINDINGS(
            "this library, directly, full findings", () -> findings(builtIn().direct())),
    DROOLS_SESSION(
            "Drools as documented, executable model, a new session each",
            () -> DroolsRules.executable().sessions()),
    DROOLS_POOL(
            "Drools as documented, executable model, a pool of sessions",
            () -> DroolsRules.executable().pool()),
    DROOLS_INTERPRETED(
            "Drools as documented, interpreted (drools-mvel), a new session each",
            () -> DroolsRules.interpreted().sessions()),
    EVRETE("Evrete", EvreteRules::new),
    EASY_RULES("Easy Rules", EasyRules::new),
    DMN("DMN on kie-dmn", DmnRules::new),
    OPENL("OpenL Tablets", OpenLRules::new);

    private final String title;
    private final Supplier<Judge> judge;

    Contender(String title, Supplier<Judge> judge) {
        this.title = title;
        this.judge = judge;
    }

    /** Comes to a list of {@link Outcome}s, one a criterion, or of as many {@link Found}. Safe to share between threads. */
    interface Judge {
        List<?> assess(Application form);
    }

    String title() {
        return title;
    }

    /** Returns whether it comes to {@link Found}, and not to outcomes alone. */
    boolean tellsFindings() {
        return this == PLAIN_FINDINGS || this == LIBRARY_FINDINGS || this == DIRECT_FINDINGS;
    }

    /** Makes ready whatever is done once and not for each form. */
    Judge prepare() {
        return judge.get();
    }

    @Override
    public FormBenchmark.Work work() {
        List<Application> forms = FormMix.of(FormMix.SIZE);
        Judge prepared = prepare();
        return i -> prepared.assess(forms.get(i));
    }

    /** Holds for the full findings of hand-written Java and of this library. */
    @Override
    public boolean isMeasuredWithTwoThreads() {
        return tellsFindings();
    }

    private static RuleSet builtIn() {
        return RuleSet.builtIn(RuleSetFiles.ID);
    }

    private static Judge outcomes(RuleSet rules) {
        return form -> {
            List<Finding> findings = rules.assess(form).findings();
            List<Outcome> outcomes = new ArrayList<>(findings.size());
            for (Finding finding : findings) {
                outcomes.add(finding.outcome());
            }
            return outcomes;
        };
    }

    private static Judge findings(RuleSet rules) {
        return form -> {
            List<Finding> findings = rules.assess(form).findings();
            List<Found> found = new ArrayList<>(findings.size());
            for (Finding finding : findings) {
                found.add(Found.of(finding));
            }
            return found;
        };
    }

    /** Returns the outcomes of what a contender came to. */
    static List<Outcome> outcomes(List<?> assessed) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Object said : assessed) {
            outcomes.add(said instanceof Found found ? found.outcome() : (Outcome) said);
        }
        return outcomes;
    }
}
