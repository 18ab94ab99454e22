package org.clusterrules.language;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Text;

/** One text or several. */
final class TextsWords implements Statement.Texts {
    private final StatementWords statement;
    private final List<Text> texts;

    TextsWords(StatementWords statement, List<Text> texts) {
        checkArgument(!texts.isEmpty(), "no texts");
        this.statement = statement;
        this.texts = texts;
    }

    /** Each has to say something, and not 无. */
    @Override
    public Statement.Said areGiven() {
        return statement.sayEach(texts, TextFacts::describes);
    }

    /** Each has to say the same as its twin, as people see it; the twins come in the same order. */
    @Override
    public Statement.Said sayTheSameAs(Text... twins) {
        checkArgument(twins.length == texts.size(), "%s texts and %s twins", texts.size(), twins.length);
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < twins.length; i++) {
            judgements.add(TextFacts.saysTheSame(texts.get(i), twins[i]));
        }
        return statement.sayAll(judgements);
    }

    /** Each has to have this form, as people see it, in which … stands for any words. */
    @Override
    public Statement.Said haveTheForm(String form) {
        return statement.sayEach(texts, text -> TextFacts.hasTheForm(text, form));
    }
}
