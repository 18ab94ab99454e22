package org.clusterrules.word.internal.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Label;
import org.clusterrules.word.internal.WordMessages;
import org.clusterrules.word.internal.document.Inline;

/** Names what cannot be read as someone would who looks at the page. */
final class ObjectNames {
    private static final Pattern SYMBOL = Pattern.compile("(.+) U\\+[0-9A-F]+");
    private static final Pattern ENCLOSED = Pattern.compile("(?i)\\s*eq\\b.*\\(([^,，;()]*)[,，;]([^()]*)\\)+\\s*");

    private ObjectNames() {}

    static Label of(Inline inline) {
        String text = inline.text();
        if (inline.kind() == Inline.Kind.OBJECT) {
            return text.isBlank()
                    ? WordMessages.of("object.picture")
                    : WordMessages.of("object.picture-with", Answers.quote(text));
        }
        Matcher symbol = SYMBOL.matcher(text);
        Matcher enclosed = ENCLOSED.matcher(text);
        if (inline.isBoxAgainstItsState()) {
            return WordMessages.of("object.contradiction");
        } else if (enclosed.matches()) {
            return WordMessages.of(
                    "object.enclosed",
                    enclosed.group(1).strip(),
                    enclosed.group(2).strip());
        }
        return symbol.matches()
                ? WordMessages.of("object.symbol", symbol.group(1))
                : WordMessages.of("object.text", Answers.quote(text));
    }
}
