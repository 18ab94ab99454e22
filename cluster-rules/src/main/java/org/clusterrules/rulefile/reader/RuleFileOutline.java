package org.clusterrules.rulefile.reader;

import java.util.List;

/**
 * A rule file as it is written, also while it is being written: what an editor looks at. What is wrong with it is not said here.
 *
 * @param tokens all words and signs; the last is the end of the file
 * @param rules the rules, as far as they can be made out
 */
public record RuleFileOutline(List<Token> tokens, List<ParsedRule> rules) {
    /** Copies the lists. */
    public RuleFileOutline {
        tokens = List.copyOf(tokens);
        rules = List.copyOf(rules);
    }

    /** Reads a text; places in it count UTF-16 units. */
    public static RuleFileOutline of(String text) {
        RuleText source = new RuleText("", text);
        return new RuleFileOutline(
                Tokenizer.tokens(source, new RuleProblems()), RuleFileParser.parse(source, new RuleProblems()));
    }

    /** Returns the sign or text of half width that was meant by one of full width; the same where there is none. */
    public static String halfWidth(String text) {
        return FullWidth.half(text);
    }
}
