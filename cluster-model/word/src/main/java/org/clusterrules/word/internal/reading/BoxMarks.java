package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.reading.BoxTokenizer.Kind;
import org.clusterrules.word.internal.reading.BoxTokenizer.Token;
import org.jspecify.annotations.Nullable;

/** Assigns marks to options and interprets them. */
final class BoxMarks {
    enum State {
        TICKED,
        NOT_TICKED,
        UNMARKED,
        /** With a mark of uncertain meaning. */
        UNKNOWN
    }

    /** An option in the document, with its marks, and the words after it. */
    record Marked(Token token, List<Token> marks, List<Token> words) {}

    private final Passage passage;
    private final List<Marked> options = new ArrayList<>();
    /** The marks before the first option, after the first, and so on. */
    private final List<List<Token>> gaps = new ArrayList<>();

    private final Set<Mark> inCell;
    private boolean isAmbiguous;

    BoxMarks(Passage passage, List<Token> tokens) {
        this.passage = passage;
        this.inCell = used(tokens);
        gaps.add(new ArrayList<>());
        for (Token token : tokens) {
            if (token.kind() == Kind.OPTION) {
                options.add(new Marked(token, new ArrayList<>(), new ArrayList<>()));
                gaps.add(new ArrayList<>());
            } else if (token.kind() == Kind.WORDS && !options.isEmpty()) {
                options.get(options.size() - 1).words().add(token);
            } else {
                gaps.get(gaps.size() - 1).add(token);
            }
        }
        attach();
    }

    List<Marked> options() {
        return options;
    }

    /** Returns all tokens if no option was found; otherwise none. */
    List<Token> unattached() {
        return options.isEmpty() ? gaps.get(0) : List.of();
    }

    /** Whether a mark could belong to the option before it or to the one after it. */
    boolean isAmbiguous() {
        return isAmbiguous;
    }

    private void attach() {
        int n = options.size();
        if (n == 0) {
            return;
        }
        boolean before = gaps.subList(0, n).stream().noneMatch(List::isEmpty);
        boolean after = gaps.subList(1, n + 1).stream().noneMatch(List::isEmpty);
        if (before) {
            for (int i = 0; i < n; i++) {
                List<Token> gap = gaps.get(i);
                options.get(i).marks().add(gap.remove(gap.size() - 1));
            }
        } else if (after) {
            for (int i = 0; i < n; i++) {
                options.get(i).marks().add(gaps.get(i + 1).remove(0));
            }
        }
        attachAtEnd(gaps.get(0), before, false);
        for (int i = 1; i < n; i++) {
            for (Token mark : gaps.get(i)) {
                attach(mark, options.get(i - 1), options.get(i));
            }
        }
        attachAtEnd(gaps.get(n), before, true);
    }

    /**
     * Assigns marks before all options to the first, and those after all to the last. On another line or in another column, they could belong to any option; so
     * could marks apart from each other, or be a tick beside all of them.
     */
    private void attachAtEnd(List<Token> marks, boolean haveAllMarks, boolean isEnd) {
        Marked option = options.get(isEnd ? options.size() - 1 : 0);
        Token words = option.token();
        for (int i = 0; i < marks.size(); i++) {
            Token mark = marks.get(i);
            int last = i > 0 ? marks.get(i - 1).to() : isEnd ? words.to() : mark.from();
            boolean isSpread =
                    (i > 0 || haveAllMarks) && between(last, mark.from()).anyMatch(Wording::isSpace);
            IntStream toOption = isEnd ? between(words.to(), mark.from()) : between(mark.to(), words.from());
            boolean isApart = toOption.anyMatch(c -> c == '\n' || c == '\t');
            isAmbiguous |= options.size() > 1 && (isSpread || isApart);
            option.marks().add(mark);
        }
    }

    private IntStream between(int from, int to) {
        return passage.text().substring(from, to).chars();
    }

    /** Assigns a mark between two options to the nearer one: the one on its line, or without white space between. */
    private void attach(Token mark, Marked last, Marked next) {
        String left = passage.text().substring(last.token().to(), mark.from());
        String right = passage.text().substring(mark.to(), next.token().from());
        boolean isLeft = left.indexOf('\n') < 0;
        boolean isRight = right.indexOf('\n') < 0;
        if (isLeft && isRight) {
            isLeft = left.chars().noneMatch(Wording::isSpace);
            isRight = right.chars().noneMatch(Wording::isSpace);
        }
        if (isLeft == isRight) {
            isAmbiguous = true;
        } else {
            (isLeft ? last : next).marks().add(mark);
        }
    }

    static Set<Mark> used(List<Token> tokens) {
        return tokens.stream().flatMap(token -> Stream.ofNullable(token.mark())).collect(Collectors.toSet());
    }

    /** Returns what the marks of an option mean, given the marks of all cells. */
    State state(Marked option, Set<Mark> inDocument) {
        Set<Mark> own = used(option.marks());
        Set<State> states = EnumSet.noneOf(State.class);
        option.marks().forEach(token -> states.add(state(token.mark(), own, inDocument)));
        boolean isContradiction = states.contains(State.TICKED) && own.contains(Mark.CROSS);
        if (states.contains(State.UNKNOWN) || isContradiction) {
            return State.UNKNOWN;
        }
        return states.contains(State.TICKED)
                ? State.TICKED
                : states.isEmpty() ? State.UNMARKED : State.NOT_TICKED; // a tick beside an empty box is a tick
    }

    private State state(@Nullable Mark mark, Set<Mark> own, Set<Mark> inDocument) {
        if (mark == null) {
            return State.UNKNOWN;
        }
        boolean areOthersEmpty = inCell.contains(Mark.EMPTY) || (inDocument.contains(Mark.EMPTY) && !hasTick(inCell));
        boolean isCertain = switch (mark) {
            case EMPTY, TICKED, TICK -> true;
            case FILLED -> areOthersEmpty && !own.contains(Mark.EMPTY); // else it may be a bullet
            case CROSSED -> // among other ticks it may say no
                !hasTick(inCell) && !hasTick(inDocument) && !inDocument.contains(Mark.FILLED);
            case CROSS -> hasTick(inCell);
        };
        if (!isCertain) {
            return State.UNKNOWN;
        }
        return mark == Mark.EMPTY || mark == Mark.CROSS ? State.NOT_TICKED : State.TICKED;
    }

    private static boolean hasTick(Set<Mark> marks) {
        return marks.contains(Mark.TICK) || marks.contains(Mark.TICKED);
    }
}
