package org.clusterrules.language;

/** The findings of an earlier part. */
public final class PartFindings {
    private final Statement statement;
    private final Conclusion conclusion;

    PartFindings(Statement statement, Conclusion conclusion) {
        this.statement = statement;
        this.conclusion = conclusion;
    }

    /** None of its required criteria may be unmet; where one is undetermined, so is this. */
    public Said haveNoneUnmet() {
        return statement.say(new ConclusionJudgement(conclusion));
    }
}
