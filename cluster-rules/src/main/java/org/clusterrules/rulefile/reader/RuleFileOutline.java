package org.clusterrules.rulefile.reader;

import java.util.List;
import org.clusterrules.rulefile.InvalidRuleSetException;

/** The syntax of a rule file, even while it is being edited. The last token is the end of the file. */
public record RuleFileOutline(RuleText source, List<Token> tokens, List<ParsedRule> rules) {
    public RuleFileOutline {
        tokens = List.copyOf(tokens);
        rules = List.copyOf(rules);
    }

    /** Parses a text without reporting problems. */
    public static RuleFileOutline of(String text) {
        return of(new RuleText("", text), new RuleProblems());
    }

    /**
     * Parses a file; its name is for problems.
     *
     * @throws InvalidRuleSetException if it has syntax errors; lists all of them
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

    /** Returns the half-width text that was meant by a full-width one; the same text if there is none. */
    public static String halfWidth(String text) {
        return FullWidth.half(text);
    }
}
