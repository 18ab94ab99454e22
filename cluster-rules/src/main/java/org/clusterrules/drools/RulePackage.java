package org.clusterrules.drools;

import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.judgement.FindingCollector;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;

/** Turns rules into a package of Drools, made without a compiler of the definitions that its compilers end with, or into DRL. */
final class RulePackage {
    static final String GLOBAL = "criterion";
    private static final String PACKAGE = "org.clusterrules";

    private RulePackage() {}

    static KieBase kieBase(RuleApplier applier) {
        // Made by the factory: with drools-mvel on the class path, Drools expects that jar's own class of packages.
        InternalKnowledgePackage rules = CoreComponentFactory.get().createKnowledgePackage(PACKAGE);
        rules.setClassLoader(RulePackage.class.getClassLoader());
        rules.addGlobal(GLOBAL, CriterionWords.class);
        for (int i = 0; i < applier.rules().size(); i++) {
            rules.addRule(definition(applier, i));
        }
        // KieServices would need the compiler.
        InternalKnowledgeBase base =
                KnowledgeBaseFactory.newKnowledgeBase(PACKAGE, RuleBaseFactory.newKnowledgeBaseConfiguration());
        base.addPackages(List.of(rules));
        return base;
    }

    private static RuleImpl definition(RuleApplier applier, int index) {
        Rule rule = applier.rules().get(index);
        RuleImpl definition = new RuleImpl(rule.criterion().id());
        definition.setPackage(PACKAGE);
        definition.setLoadOrder(index); // rules of the same facts fire in this order
        for (int i = 0; i < rule.facts().size(); i++) {
            definition.addPattern(pattern(i, rule.facts().get(i)));
        }
        definition.setConsequence(new RuleConsequence(applier, index));
        return definition;
    }

    private static Pattern pattern(int index, Rule.Fact fact) {
        Pattern pattern = new Pattern(index, new ClassObjectType(fact.type().javaType()));
        fact.part().ifPresent(part -> pattern.addConstraint(new PartConstraint(part)));
        return pattern;
    }

    /**
     * The patterns bind nothing, and a rule that fires calls no words: its requirement, stated once of a blank form, is asked of
     * the same cells.
     */
    private record RuleConsequence(RuleApplier applier, int index) implements Consequence<ConsequenceContext> {
        @Override
        public String getName() {
            return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
        }

        @Override
        public void evaluate(ConsequenceContext context, ValueResolver session) {
            applier.apply(index, FindingCollector.of((CriterionWords) session.getGlobal(GLOBAL)));
        }
    }

    static String drl(RuleApplier applier) {
        String model = Application.class.getPackageName();
        String conclusion = Conclusion.class.getName();
        StringBuilder drl = new StringBuilder("package " + PACKAGE + ";\n\n");
        drl.append("import " + model + ".*;\nimport " + conclusion + ";\n");
        drl.append("global " + CriterionWords.class.getName() + " " + GLOBAL + ";\n");
        for (Rule rule : applier.rules()) {
            drl.append("\nrule \"").append(rule.criterion().id()).append("\"\nwhen\n");
            rule.facts().forEach(fact -> drl.append("    ").append(fact).append('\n'));
            drl.append("then\n    ")
                    .append(GLOBAL)
                    .append(rule.requirementDrl())
                    .append(";\nend\n");
        }
        return drl.chars()
                .mapToObj(unit -> unit < 0x80 ? Character.toString(unit) : String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
