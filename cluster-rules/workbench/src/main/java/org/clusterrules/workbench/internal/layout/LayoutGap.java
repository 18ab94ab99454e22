package org.clusterrules.workbench.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.reader.RuleText;
import org.clusterrules.rulefile.reader.Token;

/** The comments before a token of a rule file, and whether a blank line follows the last of them. */
record LayoutGap(List<Comment> comments, boolean blank) {
    private static final LayoutGap NOTHING = new LayoutGap(List.of(), false);

    /** A comment with its slashes; whether it follows a token on the same line, and whether a blank line precedes it. */
    record Comment(String text, boolean trailing, boolean blank) {}

    /** Returns the gap before each token. */
    static Map<Token, LayoutGap> of(RuleFileOutline file) {
        Map<Token, LayoutGap> gaps = new HashMap<>();
        int last = 0;
        for (Token token : file.tokens()) {
            gaps.put(token, read(file.source(), last, token.start()));
            last = token.end();
        }
        moveToRules(file.source(), file.tokens(), gaps);
        return gaps;
    }

    static LayoutGap at(Map<Token, LayoutGap> gaps, Token token) {
        return gaps.getOrDefault(token, NOTHING);
    }

    private static LayoutGap read(RuleText source, int start, int end) {
        List<Comment> comments = new ArrayList<>();
        String text = source.text();
        int breaks = start == 0 ? 1 : 0;
        int at = start;
        while (at < end) {
            if (text.startsWith("//", at)) {
                int over = source.endOfLine(at);
                comments.add(new Comment(text.substring(at, over).stripTrailing(), breaks == 0, breaks > 1));
                breaks = 0;
                at = over;
            } else {
                boolean pair = text.startsWith("\r\n", at);
                breaks += text.charAt(at) == '\n' || text.charAt(at) == '\r' ? 1 : 0;
                at += pair ? 2 : 1;
            }
        }
        return new LayoutGap(comments, breaks > 1);
    }

    /**
     * The comment above the line on which a rule begins belongs to the rule. If the rule does not begin that line, the comment is moved
     * to it: in {@code // why}, and below that {@code end rule "standard.area"}.
     */
    private static void moveToRules(RuleText source, List<Token> tokens, Map<Token, LayoutGap> gaps) {
        for (int i = 1; i < tokens.size(); i++) {
            Token rule = tokens.get(i);
            int line = source.line(rule.start());
            int first = i;
            while (first > 0 && source.line(tokens.get(first - 1).start()) == line) {
                first--;
            }
            LayoutGap before = at(gaps, tokens.get(first));
            if (rule.isName("rule") && first < i && tokens.get(i - 1).isName("end") && !before.blank()) {
                int kept = before.comments().size();
                while (kept > 0 && !before.comments().get(kept - 1).trailing()) {
                    kept--;
                    if (before.comments().get(kept).blank()) {
                        break;
                    }
                }
                List<Comment> all = before.comments();
                gaps.put(tokens.get(first), new LayoutGap(all.subList(0, kept), false));
                gaps.put(rule, new LayoutGap(all.subList(kept, all.size()), false));
            }
        }
    }
}
