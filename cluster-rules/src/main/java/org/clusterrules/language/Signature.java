package org.clusterrules.language;

import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.Text;

/** The signature, seal and date of the declaration. */
public final class Signature {
    private final Statement statement;
    private final Text person;
    private final Choice sealed;
    private final Day date;

    Signature(Statement statement, Text person, Choice sealed, Day date) {
        this.statement = statement;
        this.person = person;
        this.sealed = sealed;
        this.date = date;
    }

    /** A person has to be named, the seal set, and the date given. */
    public Said isComplete() {
        return statement.say(FormCheck.signed(person, sealed, date));
    }
}
