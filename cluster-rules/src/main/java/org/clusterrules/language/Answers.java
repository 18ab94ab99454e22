package org.clusterrules.language;

import java.util.List;
import org.clusterrules.model.Choice;

/** Several chosen options. */
public final class Answers {
    private final Statement statement;
    private final List<Choice> choices;

    Answers(Statement statement, List<Choice> choices) {
        this.statement = statement;
        this.choices = choices;
    }

    /** All of them say 非工业集群，不适用 or none does, and none does where the leading industry is of the secondary sector. */
    public Said agreeOnBeingNonIndustrial(Choice industryType) {
        return statement.say(AnswerFacts.agreeOnNonIndustrial(choices, industryType));
    }
}
