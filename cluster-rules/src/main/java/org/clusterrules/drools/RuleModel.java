package org.clusterrules.drools;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.globalOf;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.judgement.FindingCollector;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Global;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder.AbstractValidBuilder;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Converts rules to Drools' executable model, which becomes a KIE base without a compiler, or to DRL. */
final class RuleModel {
    static final String GLOBAL = "criterion";
    private static final String PACKAGE = "org.clusterrules";

    private RuleModel() {}

    static KieBase kieBase(RuleApplier applier) {
        Global<CriterionWords> words = globalOf(CriterionWords.class, PACKAGE, GLOBAL);
        ModelImpl model = new ModelImpl();
        model.addGlobal(words);
        for (int i = 0; i < applier.criteria().size(); i++) {
            model.addRule(model(applier, i, words));
        }
        // KieServices would need the compiler.
        return KieBaseBuilder.createKieBaseFromModel(model, RuleBaseFactory.newKnowledgeBaseConfiguration());
    }

    /**
     * The patterns bind nothing, and a rule that fires calls no words: its requirement, stated once of a blank form, is asked of
     * the same cells.
     */
    private static org.drools.model.Rule model(RuleApplier applier, int index, Global<CriterionWords> words) {
        Rule rule = applier.rules().get(index);
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (Rule.Fact fact : rule.facts()) {
            items.add(patternOf(fact, fact.type().type()));
        }
        items.add(new Consequence(
                words, values -> applier.apply(index, FindingCollector.of((CriterionWords) values[0]))));
        return rule(PACKAGE, rule.criterion().id()).build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    private static <T> PatternDef<T> patternOf(Rule.Fact fact, Class<T> type) {
        PatternDef<T> pattern = pattern(declarationOf(type));
        if (fact.part().isEmpty()) {
            return pattern;
        }
        String part = fact.part().get().id();
        return pattern.expr(
                "part == " + part,
                conclusion -> ((Conclusion) conclusion).part().equals(part));
    }

    private static final class Consequence extends AbstractValidBuilder<Consequence> {
        Consequence(Variable<?> words, BlockN block) {
            super(new Variable<?>[] {words});
            this.block = block;
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
