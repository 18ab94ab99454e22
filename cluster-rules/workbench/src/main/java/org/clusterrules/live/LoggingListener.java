package org.clusterrules.live;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

record LoggingListener(Locale language) implements RuleSetListener {
    private static final System.Logger LOG = System.getLogger(LoggingListener.class.getPackageName());

    @Override
    public void loaded(RuleSet rules) {
        RuleSetInfo info = rules.info();
        LOG.log(INFO, "rule set {0} is in use, sha256 {1}", info.id(), info.sha256());
    }

    @Override
    public void refused(List<RuleProblem> problems) {
        String lines = problems.stream()
                .map(problem -> problem.describe(language))
                .collect(joining(System.lineSeparator(), System.lineSeparator(), ""));
        LOG.log(WARNING, "an edit of the rules was refused, and the rules in use stay in use:{0}", lines);
    }
}
