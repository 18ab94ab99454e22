package org.clusterrules.bench;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The criteria as decisions of one DMN model. What a decision comes to is a call of a Java function, as for the other engines,
 * which is faster than the same in FEEL; the one that looks at others requires their decisions.
 */
final class DmnRules implements Contender.Judge {
    private static final String NAMESPACE = "https://clusterrules.org/bench";

    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnRules() {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml()), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModel(NAMESPACE, "policy");
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public List<Outcome> assess(Application form) {
        DMNContext context = runtime.newContext();
        context.set("facts", Facts.of(form));
        DMNResult result = runtime.evaluateAll(model, context);
        List<Outcome> outcomes = new ArrayList<>(PolicyCriterion.ALL.size());
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            outcomes.add(Outcome.valueOf(String.valueOf(result.getContext().get(name(i)))));
        }
        return outcomes;
    }

    private static String name(int index) {
        return "d" + index;
    }

    private static String xml() {
        StringBuilder xml = new StringBuilder();
        xml.append(
                        "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='policy' name='policy' namespace='")
                .append(NAMESPACE)
                .append("'>")
                .append("<inputData id='facts' name='facts'><variable name='facts' typeRef='Any'/></inputData>");
        function(xml, "judge", "int,java.lang.Object", "index", "facts");
        function(xml, "all", "java.util.List", "outcomes");
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            decision(xml, i);
        }
        return xml.append("</definitions>").toString();
    }

    private static void function(StringBuilder xml, String name, String types, String... parameters) {
        xml.append("<businessKnowledgeModel id='" + name + "' name='" + name + "'><variable name='" + name + "'/>")
                .append("<encapsulatedLogic kind='Java'>");
        for (String parameter : parameters) {
            xml.append("<formalParameter name='" + parameter + "'/>");
        }
        xml.append("<context>");
        entry(xml, "class", RuleCalls.class.getName());
        entry(xml, "method signature", name + "(" + types + ")");
        xml.append("</context></encapsulatedLogic></businessKnowledgeModel>");
    }

    private static void entry(StringBuilder xml, String name, String value) {
        xml.append("<contextEntry><variable name='" + name + "'/><literalExpression><text>\"" + value
                + "\"</text></literalExpression></contextEntry>");
    }

    private static void decision(StringBuilder xml, int index) {
        String name = name(index);
        boolean conclusion = index == PolicyCriterion.CONCLUSION;
        xml.append("<decision id='" + name + "' name='" + name + "'><variable name='" + name + "' typeRef='string'/>");
        if (conclusion) {
            for (int required : PolicyCriterion.REQUIRED_STANDARD) {
                xml.append("<informationRequirement><requiredDecision href='#" + name(required)
                        + "'/></informationRequirement>");
            }
        } else {
            xml.append("<informationRequirement><requiredInput href='#facts'/></informationRequirement>");
        }
        xml.append("<knowledgeRequirement><requiredKnowledge href='#" + (conclusion ? "all" : "judge")
                + "'/></knowledgeRequirement><literalExpression><text>");
        if (conclusion) {
            List<String> required = new ArrayList<>();
            for (int decision : PolicyCriterion.REQUIRED_STANDARD) {
                required.add(name(decision));
            }
            xml.append("all([" + String.join(", ", required) + "])");
        } else {
            xml.append("judge(" + index + ", facts)");
        }
        xml.append("</text></literalExpression></decision>");
    }
}
