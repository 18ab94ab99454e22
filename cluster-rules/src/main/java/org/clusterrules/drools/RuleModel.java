package org.clusterrules.drools;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.globalOf;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.Statement;
import org.clusterrules.language.judgement.Statements;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.StatedRules;
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

/** Writes rules for Drools: as its executable model, from which it makes a KIE base without a compiler, or as DRL. */
final class RuleModel {
    private static final String PACKAGE = "org.clusterrules";
    private static final String GLOBAL = "criterion";

    private RuleModel() {}

    static KieBase kieBase(StatedRules rules) {
        Global<Statement> criterion = globalOf(Statement.class, PACKAGE, GLOBAL);
        ModelImpl model = new ModelImpl();
        model.addGlobal(criterion);
        for (int i = 0; i < rules.criteria().size(); i++) {
            model.addRule(model(rules, i, criterion));
        }
        // Not by way of KieServices, which belong to the compiler.
        return KieBaseBuilder.createKieBaseFromModel(model, RuleBaseFactory.newKnowledgeBaseConfiguration());
    }

    /** Writes a rule. Its patterns bind nothing: when it fires, it reads the same cells of the form. */
    private static org.drools.model.Rule model(StatedRules rules, int index, Global<Statement> criterion) {
        Rule rule = rules.rules().get(index);
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (Rule.Fact fact : rule.facts()) {
            items.add(pattern(fact, fact.type().type()));
        }
        items.add(new Consequence(criterion, values -> rules.apply(index, Statements.of((Statement) values[0]))));
        return rule(PACKAGE, rule.criterion().id()).build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    private static <T> PatternDef<T> pattern(Rule.Fact fact, Class<T> type) {
        PatternDef<T> pattern = org.drools.model.PatternDSL.pattern(declarationOf(type));
        if (fact.part().isEmpty()) {
            return pattern;
        }
        String part = fact.part().get().id();
        return pattern.expr(
                "part == " + part,
                conclusion -> ((Conclusion) conclusion).part().equals(part));
    }

    private static final class Consequence extends AbstractValidBuilder<Consequence> {
        Consequence(Variable<?> criterion, BlockN block) {
            super(new Variable<?>[] {criterion});
            this.block = block;
        }
    }

    static String drl(StatedRules rules) {
        StringBuilder drl = new StringBuilder();
        drl.append("package ").append(PACKAGE).append(";\n\n");
        drl.append("import ").append(Application.class.getPackageName()).append(".*;\n");
        drl.append("import ").append(Conclusion.class.getName()).append(";\n");
        drl.append("global ")
                .append(Statement.class.getName())
                .append(' ')
                .append(GLOBAL)
                .append(";\n");
        for (Rule rule : rules.rules()) {
            drl.append("\nrule \"").append(rule.criterion().id()).append("\"\nwhen\n");
            rule.facts().forEach(fact -> drl.append("    ").append(fact).append('\n'));
            drl.append("then\n    ").append(GLOBAL).append(rule.requirement()).append(";\nend\n");
        }
        return inAscii(drl);
    }

    /** Writes every other character as Java's Unicode escape. */
    private static String inAscii(CharSequence text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars()
                .forEach(unit ->
                        ascii.append(unit < 0x80 ? String.valueOf((char) unit) : String.format("\\u%04x", unit)));
        return ascii.toString();
    }
}
