package org.clusterrules.language;

import java.util.List;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.Text;

/** The seals, the signature and the date of the declaration. */
public final class Signature {
    private final Statement statement;
    private final List<Choice> seals;
    private final Text person;
    private final Day date;

    Signature(Statement statement, List<Choice> seals, Text person, Day date) {
        this.statement = statement;
        this.seals = seals;
        this.person = person;
        this.date = date;
    }

    /** The seals have to be there, a person named, and the date given. */
    public Said isComplete() {
        return statement.say(EvidenceFacts.signed(seals, person, date));
    }
}
