package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clusterrules.model.Choice;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.sheet.Piece;
import org.jspecify.annotations.Nullable;

/** Cuts a passage with boxes into options, marks and other words. */
final class BoxTokenizer {
    private static final String OPENING = "（([［【〔{<〈";
    private static final String CLOSING = "）)]］】〕}>〉";
    private static final String NEUTRAL = "、,，;；:：/|.。-—_－…·";
    private static final int FURTHER = -1;
    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9０-９]{1,2}[.．、)）]|[（(][0-9０-９]{1,2}[)）]|[\u2460-\u2473\u2474-\u249B\u3220-\u3229])");

    enum Kind {
        /** An option of the form, or words in the place of one. */
        OPTION,
        MARK,
        /** A mark of unknown meaning. */
        UNKNOWN,
        WORDS
    }

    /** A piece of the passage; {@code option} is the index among the form's options, or −1. */
    record Token(
            Kind kind,
            int from,
            int to,
            int option,
            @Nullable Mark mark) {}

    private final Passage passage;
    private final List<Token> tokens = new ArrayList<>();

    /** For each character, whether it is in brackets that hold more than an option. */
    private final boolean[] isRemark;

    /** For each character its option, from 1; 0 for none. */
    private final int[] optionAt;

    private BoxTokenizer(Passage passage, List<Piece.Box> boxes) {
        this.passage = passage;
        this.isRemark = remarks(passage, boxes);
        this.optionAt = new int[passage.length()];
        boxes.stream()
                .sorted(Comparator.comparingInt(box -> -box.text().length()))
                .forEach(box -> mark(box, boxes.indexOf(box) + 1));
    }

    static List<Token> tokens(Passage passage, List<Piece.Box> boxes) {
        BoxTokenizer line = new BoxTokenizer(passage, boxes);
        for (int i = 0; i < passage.length(); ) {
            i = line.next(i);
        }
        return line.furtherOptions();
    }

    private void mark(Piece.Box box, int number) {
        for (String words : words(box)) {
            if (mark(words, number)) {
                return;
            }
        }
    }

    private static List<String> words(Piece.Box box) {
        return box.option().equals(Choice.NOT_APPLICABLE)
                ? List.of(box.text(), "不涉及", "不适用", "非工业集群")
                : List.of(box.text());
    }

    private boolean mark(String words, int number) {
        boolean isFound = false;
        Span found = passage.find(words);
        while (found != null) {
            boolean isFree = !(isRepeated(found.from(), number) && words.length() > 2)
                    && IntStream.range(found.from(), found.to()).allMatch(i -> optionAt[i] == 0 && !isRemark[i]);
            if (isFree) {
                Arrays.fill(optionAt, found.from(), found.to(), number);
            }
            isFound |= isFree;
            found = passage.find(words, isFree ? found.to() : found.from() + 1, passage.length());
        }
        return isFound;
    }

    /** Whether the same option is earlier on the line: what follows is about it. */
    private boolean isRepeated(int at, int number) {
        int line = passage.text().lastIndexOf('\n', at - 1) + 1;
        return IntStream.range(line, at).anyMatch(i -> optionAt[i] == number);
    }

    private static boolean[] remarks(Passage passage, List<Piece.Box> boxes) {
        boolean[] isRemark = new boolean[passage.length()];
        for (int i = 0; i < passage.length(); i++) {
            int close = OPENING.indexOf(passage.charAt(i)) >= 0 ? close(passage, i) : i;
            if (close > i) {
                String inside = Wording.letters(passage.text().substring(i + 1, close));
                boolean isOption = boxes.stream()
                        .anyMatch(box -> words(box).stream()
                                .anyMatch(words -> Wording.letters(words).equals(inside)));
                if (!isOption) {
                    Arrays.fill(isRemark, i, close, true);
                    i = close;
                }
            }
        }
        return isRemark;
    }

    /** Returns the bracket that matches the one at {@code open} on the same line, or {@code open} if none does. */
    private static int close(Passage passage, int open) {
        int depth = 0;
        for (int i = open; i < passage.length() && passage.charAt(i) != '\n'; i++) {
            if (OPENING.indexOf(passage.charAt(i)) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(passage.charAt(i)) >= 0) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return open;
    }

    private int next(int i) {
        int c = passage.text().codePointAt(i);
        int width = Character.charCount(c);
        if (optionAt[i] > 0) {
            int end = i;
            while (end < passage.length() && optionAt[end] == optionAt[i]) {
                end++;
            }
            tokens.add(new Token(Kind.OPTION, i, end, optionAt[i] - 1, null));
            return end;
        } else if (numbering(i) > i) {
            return numbering(i);
        } else if (passage.isObject(i)) {
            tokens.add(new Token(Kind.UNKNOWN, i, i + 1, FURTHER, null));
            return i + 1;
        } else if (passage.isSetAside(i)
                || Wording.isSpace(c)
                || NEUTRAL.indexOf(c) >= 0
                || CLOSING.indexOf(c) >= 0
                || isDrawnOn(i)) {
            return i + width;
        } else if (OPENING.indexOf(c) >= 0) {
            return bracket(i);
        }
        Mark mark = Mark.of(c);
        if (mark != null && (!isLetter(c) || isBox(i))) {
            tokens.add(new Token(Kind.MARK, i, i + width, FURTHER, mark));
            return i + width;
        }
        int end = endOfWords(i);
        boolean isWord = end > i + width || Character.isLetterOrDigit(c);
        boolean isWords =
                isWord && !Wording.letters(passage.text().substring(i, end)).isEmpty();
        tokens.add(new Token(isWords ? Kind.WORDS : Kind.UNKNOWN, i, Math.max(end, i + width), FURTHER, null));
        return Math.max(end, i + width);
    }

    /** Returns the end of a list number before an option, marks between them allowed; {@code i} if there is none. */
    private int numbering(int i) {
        if (i > 0 && Character.isLetterOrDigit(passage.charAt(i - 1)) && optionAt[i - 1] == 0) {
            return i;
        }
        Matcher number = NUMBER.matcher(passage.text()).region(i, passage.length());
        if (!number.lookingAt()) {
            return i;
        }
        int next = number.end();
        while (next < passage.length()
                && optionAt[next] == 0
                && passage.charAt(next) != '\n'
                && (Wording.isSpace(passage.charAt(next))
                        || Mark.of(passage.text().codePointAt(next)) != null)) {
            next += Character.charCount(passage.text().codePointAt(next));
        }
        return next < passage.length() && optionAt[next] > 0 && passage.charAt(next) != '\n' ? number.end() : i;
    }

    /** Whether a character only says how the one before it is drawn. */
    private boolean isDrawnOn(int i) {
        char c = passage.charAt(i);
        boolean isEnclosing = c == 0x20DD || c == 0x20DE;
        return (c >= 0xFE00 && c <= 0xFE0F) || (isEnclosing && i > 0 && !Wording.isSpace(passage.charAt(i - 1)));
    }

    /** Whether a mark is also a letter or digit, such as 口 and the zero 〇. */
    private static boolean isLetter(int mark) {
        return Character.isLetter(mark) || mark == '〇';
    }

    /** Whether a character that may be a letter is a box because an option follows. */
    private boolean isBox(int i) {
        int next = i + 1;
        while (next < passage.length() && passage.charAt(next) != '\n' && Wording.isSpace(passage.charAt(next))) {
            next++;
        }
        return next < passage.length() && optionAt[next] > 0;
    }

    private int endOfWords(int from) {
        int end = from;
        while (end < passage.length()) {
            int c = passage.text().codePointAt(end);
            if (optionAt[end] > 0
                    || passage.isObject(end)
                    || passage.isSetAside(end)
                    || c == '\n'
                    || OPENING.indexOf(c) >= 0
                    || CLOSING.indexOf(c) >= 0
                    || (Wording.isSpace(c) && !Character.isLetterOrDigit(before(end)))
                    || (Mark.of(c) != null && !isLetter(c))
                    || isSymbol(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private int before(int i) {
        return i == 0 ? ' ' : passage.charAt(i - 1);
    }

    private static boolean isSymbol(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || type == Character.PRIVATE_USE || c == Passage.OBJECT;
    }

    /** Reads brackets: a box if they are empty, a mark if they hold one, else words. */
    private int bracket(int open) {
        int close = close(passage, open);
        if (close == open || IntStream.range(open, close).anyMatch(i -> optionAt[i] > 0)) {
            return open + 1; // the bracket alone
        }
        String inside = passage.rest(open + 1, close);
        boolean isSetAside = inside.isEmpty() && !Wording.isBlank(passage.text().substring(open + 1, close));
        if (isSetAside) {
            return close + 1;
        } else if (inside.isEmpty()) {
            tokens.add(new Token(Kind.MARK, open, close + 1, FURTHER, Mark.EMPTY));
        } else if (inside.codePointCount(0, inside.length()) == 1 && Mark.of(inside.codePointAt(0)) != null) {
            tokens.add(new Token(Kind.MARK, open, close + 1, FURTHER, Mark.of(inside.codePointAt(0))));
        } else {
            boolean isWords = !Wording.letters(inside).isEmpty();
            tokens.add(new Token(isWords ? Kind.WORDS : Kind.UNKNOWN, open, close + 1, FURTHER, null));
        }
        return close + 1;
    }

    /** Words that begin a line, or follow a mark, count as an option. */
    private List<Token> furtherOptions() {
        List<Token> all = new ArrayList<>();
        for (Token token : tokens) {
            Token last = all.isEmpty() ? null : all.get(all.size() - 1);
            boolean isBracket = OPENING.indexOf(passage.charAt(token.from())) >= 0;
            boolean standsAlone = last == null
                    || (last.kind() == Kind.MARK && !isBracket)
                    || passage.text().substring(last.to(), token.from()).indexOf('\n') >= 0;
            all.add(
                    token.kind() == Kind.WORDS && standsAlone
                            ? new Token(Kind.OPTION, token.from(), token.to(), FURTHER, null)
                            : token);
        }
        return all;
    }
}
