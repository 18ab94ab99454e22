package org.clusterrules.workbench.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.reader.Token;
import org.clusterrules.rulefile.reader.Token.Kind;

/**
 * Formats a rule file in one way, whatever its white space: one annotation a line, facts and requirement indented, lines of at most 120
 * characters if texts and names allow it. Words, texts and comments are kept, and so are the comments above a rule. For one file each.
 */
public final class RuleFileLayout {
    private static final int WIDTH = 120;

    /** A fact that does not fit is broken sooner, so that its lines have similar lengths. */
    private static final int WIDTH_OF_FACTS = 100;

    private static final int INDENT = 4;
    private static final int CHAIN = 2 * INDENT;

    private final List<Token> tokens;
    private final LayoutPieces pieces;
    private int at;

    private RuleFileLayout(List<Token> tokens, LayoutPieces pieces) {
        this.tokens = tokens;
        this.pieces = pieces;
    }

    /**
     * Returns the formatted text of a rule file. The meaning of its words is not checked.
     *
     * @param file the name of the file, for problems
     * @throws InvalidRuleSetException if it has syntax errors; has all of them
     */
    public static String of(String file, byte[] bytes) {
        RuleFileOutline written = RuleFileOutline.read(file, bytes);
        RuleFileLayout layout = new RuleFileLayout(
                written.tokens(), new LayoutPieces(written.source().text(), LayoutGap.of(written)));
        layout.file();
        String text = layout.pieces.text();
        if (!content(written).equals(content(RuleFileOutline.of(text)))) { // it will replace people's files
            throw new IllegalStateException(file + " would no longer say the same");
        }
        return text;
    }

    /** Returns the words and the comments. */
    private static List<String> content(RuleFileOutline file) {
        Map<Token, LayoutGap> gaps = LayoutGap.of(file);
        Stream<String> words = file.tokens().stream().map(token -> token.kind() + " " + token.text());
        Stream<String> comments = file.tokens().stream()
                .flatMap(token -> LayoutGap.at(gaps, token).comments().stream())
                .map(LayoutGap.Comment::text);
        return Stream.concat(words, comments).toList();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    /** Appends the next token without a space. */
    private void copy() {
        pieces.append("", next(), CHAIN);
    }

    private void copyThrough(char sign) {
        while (!peek().isSign(sign)) {
            copy();
        }
        copy();
    }

    private void file() {
        while (!peek().is(Kind.END)) {
            rule();
        }
        pieces.end(next());
    }

    private void rule() {
        pieces.rule(next());
        if (peek().is(Kind.TEXT)) { // a missing name is reported when the rule is checked
            pieces.append(" ", next(), INDENT);
        }
        while (peek().isSign('@')) {
            pieces.line(next(), INDENT);
            copyThrough(')');
        }
        pieces.keyword(next(), INDENT); // when
        while (!peek().isName("then")) {
            fact();
        }
        pieces.keyword(next(), INDENT); // then
        statement();
        pieces.keyword(next(), INDENT); // end
    }

    private void fact() {
        pieces.line(next(), INDENT);
        copyThrough('(');
        if (peek().isSign(')')) {
            copy();
            return;
        }
        int column = pieces.column() + 1;
        int width = pieces.column() + widthOfFact() > WIDTH ? WIDTH_OF_FACTS : WIDTH;
        while (true) {
            List<Token> constraint = list();
            boolean last = peek().isSign(')');
            boolean fits = pieces.column() + 1 + width(constraint) + (last ? " )" : ",").length() <= width;
            constraint(constraint, fits || pieces.column() < column, column);
            if (last) {
                pieces.append(" ", next(), CHAIN);
                return;
            }
            pieces.append("", next(), column);
        }
    }

    /** Returns the width of the constraints on one line, with the closing bracket. */
    private int widthOfFact() {
        int here = at;
        int width = 0;
        while (!peek().isSign(')')) {
            width += 1 + width(list());
            at += peek().isSign(',') ? 1 : 0;
            width += 1; // the comma, or the space before the bracket
        }
        at = here;
        return width + 1;
    }

    /** Returns the tokens up to a comma or the closing bracket. */
    private List<Token> list() {
        List<Token> list = new ArrayList<>();
        while (!peek().isSign(',') && !peek().isSign(')')) {
            list.add(next());
        }
        return list;
    }

    private static int width(List<Token> constraint) {
        int width = 0;
        for (int i = 0; i < constraint.size(); i++) {
            width += separator(constraint, i).length() + LayoutPieces.width(constraint.get(i));
        }
        return width;
    }

    /** Returns the space before a token of {@code $area : area} or {@code part == "standard"}. */
    private static String separator(List<Token> constraint, int index) {
        if (index == 0
                || constraint.get(index).isSign('.')
                || constraint.get(index - 1).isSign('.')) {
            return "";
        }
        return constraint.get(index).isSign('=') && constraint.get(index - 1).isSign('=') ? "" : " ";
    }

    private void constraint(List<Token> constraint, boolean sameLine, int column) {
        for (int i = 0; i < constraint.size(); i++) {
            if (i > 0) {
                pieces.append(separator(constraint, i), constraint.get(i), column + INDENT);
            } else if (sameLine) {
                pieces.append(" ", constraint.get(i), column);
            } else {
                pieces.line(constraint.get(i), column);
            }
        }
    }

    /** An alternative begins a line; otherwise there is a break where the next word or argument does not fit. */
    private void statement() {
        pieces.line(next(), INDENT); // criterion
        boolean breakable = false;
        while (peek().isSign('.')) {
            boolean alternative = beginsAlternative();
            if (alternative || (breakable && pieces.column() + beginningOfCall() > WIDTH)) {
                pieces.line(next(), CHAIN);
            } else {
                copy();
            }
            breakable = !alternative; // the first word of an alternative stays beside it
            call();
        }
        copy(); // the semicolon
    }

    private boolean beginsAlternative() {
        String word = tokens.get(at + 1).text();
        return RuleWord.all().stream()
                .anyMatch(other -> other.joins() && other.name().equals(word));
    }

    /** Returns the width of the dot, the word, its first argument, and the sign after that. */
    private int beginningOfCall() {
        int width = 0;
        int i = at;
        do {
            width += LayoutPieces.width(tokens.get(i));
            i++;
        } while (!tokens.get(i - 1).isSign(',') && !tokens.get(i - 1).isSign(')'));
        return width + (tokens.get(i).isSign(';') ? 1 : 0);
    }

    private void call() {
        copy();
        copy(); // the bracket
        boolean first = true;
        while (!peek().isSign(')')) {
            List<Token> argument = list();
            int width = argument.stream().mapToInt(LayoutPieces::width).sum() + ", ".length();
            for (int i = 0; i < argument.size(); i++) {
                if (i == 0 && !first && pieces.column() + width > WIDTH) {
                    pieces.line(argument.get(i), CHAIN);
                } else {
                    pieces.append(i == 0 && !first ? " " : "", argument.get(i), CHAIN);
                }
            }
            first = false;
            if (peek().isSign(',')) {
                copy();
            }
        }
        copy();
    }
}
