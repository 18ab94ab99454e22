package org.clusterrules.rulefile.reader;

import java.util.List;
import org.clusterrules.rulefile.InvalidRuleSetException;

/**
 * A rule file as it is written, also while it is being written: what an editor looks at.
 *
 * @param source the text; places in it count UTF-16 units
 * @param tokens all words and signs; the last is the end of the file
 * @param rules the rules, as far as they can be made out
 */
public record RuleFileOutline(RuleText source, List<Token> tokens, List<ParsedRule> rules) {
    /** Copies the lists. */
    public RuleFileOutline {
        tokens = List.copyOf(tokens);
        rules = List.copyOf(rules);
    }

    /** Reads a text, and does not say what is wrong with it. */
    public static RuleFileOutline of(String text) {
        return of(new RuleText("", text), new RuleProblems());
    }

    /**
     * Reads a file.
     *
     * @param file the name of the file, for problems
     * @param bytes what is in it
     * @throws InvalidRuleSetException if it does not read as rules; says everything that is wrong with how it is written
     */
    public static RuleFileOutline read(String file, byte[] bytes) {
        RuleProblems problems = new RuleProblems();
        RuleText source = FileText.read(file, bytes, Limits.FILE_BYTES, problems)
                .orElseThrow(() -> new InvalidRuleSetException(problems.inOrder()));
        RuleFileOutline outline = of(source, problems);
        problems.throwIfAny();
        return outline;
    }

    private static RuleFileOutline of(RuleText source, RuleProblems problems) {
        return new RuleFileOutline(
                source, Tokenizer.tokens(source, new RuleProblems()), RuleFileParser.parse(source, problems));
    }

    /** Returns the sign or text of half width that was meant by one of full width; the same where there is none. */
    public static String halfWidth(String text) {
        return FullWidth.half(text);
    }
}
