package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.reading.BoxLine.Kind;
import org.clusterrules.word.internal.reading.BoxLine.Token;

/** Tells which marks belong to which option, and what they mean. */
final class BoxMarks {
    /** What is said of an option. */
    enum State {
        /** Ticked. */
        TICKED,
        /** Not ticked. */
        NOT_TICKED,
        /** Without any mark. */
        UNMARKED,
        /** With a mark of which it cannot be told what it means. */
        UNKNOWN
    }

    /**
     * An option as the document has it.
     *
     * @param token its words
     * @param marks its marks
     * @param words what is written after it
     */
    record Marked(Token token, List<Token> marks, List<Token> words) {}

    private final Passage passage;
    private final List<Marked> options = new ArrayList<>();
    /** The marks and words before the first option, after the first, and so on. */
    private final List<List<Token>> gaps = new ArrayList<>();

    private boolean isAmbiguous;

    BoxMarks(Passage passage, List<Token> tokens) {
        this.passage = passage;
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

    /** Returns what is before all options, or all there is if there are none. */
    List<Token> loose() {
        return options.isEmpty() ? gaps.get(0) : List.of();
    }

    /** Whether there is a mark that could be of the option before it as well as of the one after it. */
    boolean isAmbiguous() {
        return isAmbiguous;
    }

    private void attach() {
        int n = options.size();
        if (n == 0) {
            return;
        }
        boolean before = true;
        boolean after = true;
        for (int i = 0; i < n; i++) {
            before &= !gaps.get(i).isEmpty();
            after &= !gaps.get(i + 1).isEmpty();
        }
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
        for (int i = 0; i <= n; i++) {
            for (Token mark : gaps.get(i)) {
                if (i == 0) {
                    attachAtEnd(
                            mark,
                            options.get(0),
                            mark.to(),
                            options.get(0).token().from());
                } else if (i == n) {
                    Marked last = options.get(n - 1);
                    attachAtEnd(mark, last, last.token().to(), mark.from());
                } else {
                    attach(mark, options.get(i - 1), options.get(i));
                }
            }
        }
    }

    /** Gives a mark before all options to the first, and one behind all to the last: on another line, or under another column, it could be of any. */
    private void attachAtEnd(Token mark, Marked option, int from, int to) {
        boolean isApart = passage.text().substring(from, to).chars().anyMatch(c -> c == '\n' || c == '\t');
        isAmbiguous |= isApart && options.size() > 1;
        option.marks().add(mark);
    }

    /** Gives a mark between two options to the one that it is nearer to: on its line, or without white space between. */
    private void attach(Token mark, Marked last, Marked next) {
        String left = passage.text().substring(last.token().to(), mark.from());
        String right = passage.text().substring(mark.to(), next.token().from());
        boolean isLeft = left.indexOf('\n') < 0;
        boolean isRight = right.indexOf('\n') < 0;
        if (isLeft && isRight) {
            isLeft = left.chars().noneMatch(Loose::isSpace);
            isRight = right.chars().noneMatch(Loose::isSpace);
        }
        if (isLeft == isRight) {
            isAmbiguous = true;
        } else {
            (isLeft ? last : next).marks().add(mark);
        }
    }

    /** Returns the kinds of marks that are used, those of check boxes with their own state left out. */
    static Set<TickMark> used(Passage passage, List<Token> tokens) {
        Set<TickMark> used = EnumSet.noneOf(TickMark.class);
        for (Token token : tokens) {
            TickMark mark = token.mark();
            if (mark != null && !(mark == TickMark.CROSSED && isCheckBox(passage, token))) {
                used.add(mark);
            }
        }
        return used;
    }

    private static boolean isCheckBox(Passage passage, Token token) {
        Inline inline = passage.inlineAt(token.from());
        return inline != null && inline.kind() == Inline.Kind.CHECK_BOX;
    }

    /**
     * Returns what the marks of an option mean.
     *
     * @param inCell the marks of the same cell
     * @param inDocument the marks of all cells
     */
    State state(Marked option, Set<TickMark> inCell, Set<TickMark> inDocument) {
        State state = State.UNMARKED;
        for (Token token : option.marks()) {
            State of = state(token, inCell, inDocument);
            if (of == State.UNKNOWN) {
                return State.UNKNOWN;
            } else if (of == State.TICKED || state == State.UNMARKED) {
                boolean isContradiction = state == State.NOT_TICKED && isCross(option);
                state = isContradiction ? State.UNKNOWN : of;
            } else if (state == State.TICKED && token.mark() == TickMark.CROSS) {
                return State.UNKNOWN;
            }
        }
        return state;
    }

    private static boolean isCross(Marked option) {
        return option.marks().stream().anyMatch(token -> token.mark() == TickMark.CROSS);
    }

    private State state(Token token, Set<TickMark> inCell, Set<TickMark> inDocument) {
        TickMark mark = token.mark();
        if (mark == null) {
            return State.UNKNOWN;
        }
        return switch (mark) {
            case EMPTY -> State.NOT_TICKED;
            case TICK -> State.TICKED;
            case FILLED ->
                inCell.contains(TickMark.EMPTY) || inDocument.contains(TickMark.EMPTY) ? State.TICKED : State.UNKNOWN;
            case CROSSED ->
                isCheckBox(passage, token) || !(inDocument.contains(TickMark.TICK) || inCell.contains(TickMark.TICK))
                        ? State.TICKED
                        : State.UNKNOWN;
            case CROSS -> inCell.contains(TickMark.TICK) ? State.NOT_TICKED : State.UNKNOWN;
        };
    }
}
