package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.Inline;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive paragraphs as one text whose characters know their source. Parts are set aside once they are understood; the rest is the answer. For use by
 * one thread.
 */
final class Passage implements DocumentPosition.Printed {
    /** Stands for a picture or an unknown symbol. */
    static final char OBJECT = '\uFFFC';

    private static final int[] NONE = {};

    private final List<DocumentPosition> positions;
    private final List<Origin> origins = new ArrayList<>();
    private final List<DocumentParagraph> paragraphs = new ArrayList<>();
    private final boolean[] aside;
    private final Map<Integer, int[]> letters = new HashMap<>();
    private final String text;
    private boolean hasInsertions;
    /** The texts that are left out, by kind. */
    private final Map<Inline.Kind, StringBuilder> leftOut = new EnumMap<>(Inline.Kind.class);

    /** A character and its source, {@code null} at the end of a paragraph; its paragraph; its index in the source's text. */
    private record Origin(char character, @Nullable Inline inline, int paragraph, int offset) {}

    Passage(List<Line> lines) {
        this(
                lines.stream().map(Line::position).toList(),
                lines.stream().map(Line::paragraph).toList());
    }

    Passage(Line line) {
        this(line.position(), List.of(line.paragraph()));
    }

    Passage(DocumentPosition position, List<DocumentParagraph> paragraphs) {
        this(paragraphs.isEmpty() ? List.of(position) : Collections.nCopies(paragraphs.size(), position), paragraphs);
    }

    Passage(List<DocumentPosition> positions, List<DocumentParagraph> paragraphs) {
        this.positions = positions.isEmpty() ? List.of(DocumentPosition.BEGINNING) : List.copyOf(positions);
        for (DocumentParagraph paragraph : paragraphs) {
            if (!this.paragraphs.isEmpty()) {
                origins.add(new Origin('\n', null, this.paragraphs.size() - 1, 0));
            }
            this.paragraphs.add(paragraph);
            paragraph.inlines().forEach(inline -> add(inline, this.paragraphs.size() - 1));
        }
        this.aside = new boolean[origins.size()];
        StringBuilder characters = new StringBuilder(origins.size());
        origins.forEach(origin -> characters.append(origin.character));
        this.text = characters.toString();
    }

    static Passage joined(Stream<Passage> passages) {
        return new Passage(passages.flatMap(passage ->
                        passage.paragraphs.stream().map(paragraph -> new Line(paragraph, passage.position())))
                .toList());
    }

    private void add(Inline inline, int paragraph) {
        if (inline.kind().isText()) {
            for (int i = 0; i < inline.text().length(); i++) {
                char c = inline.text().charAt(i);
                origins.add(new Origin(c == '\r' ? '\n' : c, inline, paragraph, i));
            }
            hasInsertions |= inline.isInserted();
        } else if (inline.kind() == Inline.Kind.UNKNOWN_SYMBOL || inline.kind() == Inline.Kind.OBJECT) {
            origins.add(new Origin(OBJECT, inline, paragraph, 0));
        } else {
            leftOut.computeIfAbsent(inline.kind(), kind -> new StringBuilder()).append(inline.text());
        }
    }

    @Override
    public DocumentPosition position() {
        return positions.get(0);
    }

    @Override
    public String printed() {
        return text;
    }

    DocumentPosition positionAt(int at) {
        return at < text.length() ? positions.get(origins.get(at).paragraph) : positions.get(positions.size() - 1);
    }

    /** Returns the printed text at the place of a character. */
    String textAt(int at) {
        DocumentPosition position = positionAt(at);
        return IntStream.range(0, paragraphs.size())
                .filter(i -> positions.get(i).equals(position))
                .mapToObj(i -> paragraphs.get(i).text())
                .collect(Collectors.joining("\n"));
    }

    List<DocumentParagraph> paragraphs() {
        return paragraphs;
    }

    /** Returns the last paragraph, or an empty one of no file. */
    DocumentParagraph last() {
        return paragraphs.isEmpty() ? new DocumentParagraph(List.of(), -1) : paragraphs.get(paragraphs.size() - 1);
    }

    int length() {
        return text.length();
    }

    char charAt(int i) {
        return text.charAt(i);
    }

    String text() {
        return text;
    }

    /** Returns the source of a character; {@code null} at the end of a paragraph. */
    @Nullable
    Inline inlineAt(int i) {
        return origins.get(i).inline;
    }

    /** Returns the tag of our content control around a character. */
    Optional<ControlTag> tagAt(int i) {
        return Optional.ofNullable(inlineAt(i)).flatMap(inline -> ControlTag.read(inline.control()));
    }

    /** Whether some of it is in a content control of ours. */
    boolean isControlled() {
        return paragraphs.stream().flatMap(DocumentParagraph::tags).findAny().isPresent();
    }

    DocumentParagraph paragraphAt(int i) {
        return paragraphs.get(origins.get(i).paragraph);
    }

    int offsetAt(int i) {
        return origins.get(i).offset;
    }

    boolean hasInsertions() {
        return hasInsertions;
    }

    String leftOut(Inline.Kind kind) {
        return leftOut.getOrDefault(kind, new StringBuilder()).toString();
    }

    /** Returns the text between two characters with raised digits as such, as in 348¹; empty if it has none but in units such as km². */
    String raisedIn(int from, int to) {
        StringBuilder seen = new StringBuilder();
        boolean hasRaised = false;
        for (int i = from; i < to; i++) {
            Inline inline = inlineAt(i);
            char c = text.charAt(i);
            int digit = inline != null && inline.kind() == Inline.Kind.RAISED ? Character.digit(c, 10) : -1;
            hasRaised |= digit >= 0 && (i == from || !Character.isLetter(text.charAt(i - 1)));
            seen.append(digit < 0 ? c : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit));
        }
        return hasRaised ? seen.toString() : "";
    }

    /** Whether all letters between two characters are emphasized. */
    boolean isEmphasized(int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> Character.isLetter(text.charAt(i)))
                .mapToObj(this::inlineAt)
                .allMatch(inline -> inline != null && inline.isEmphasized());
    }

    /** Whether a character stands for a picture or an unknown symbol. */
    boolean isObject(int i) {
        Inline inline = inlineAt(i);
        return inline != null && !inline.kind().isText();
    }

    /** Sets characters aside because they are understood. */
    void setAside(int from, int to) {
        for (int i = from; i < to; i++) {
            aside[i] = true;
        }
    }

    boolean isSetAside(int i) {
        return aside[i];
    }

    String rest(int from, int to) {
        StringBuilder rest = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!aside[i]) {
                rest.append(text.charAt(i));
            }
        }
        return Wording.trim(rest.toString());
    }

    String rest() {
        return rest(0, text.length());
    }

    /** Whether a character begins a line, except for white space. */
    boolean beginsLine(int at) {
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                return true;
            } else if (!Wording.isSpace(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character begins a list paragraph with a number, or a dash for a bullet. */
    boolean followsListLabel(int at) {
        return at < text.length()
                && beginsLine(at)
                && paragraphAt(at).inlines().stream().anyMatch(inline -> inline.kind() == Inline.Kind.LIST_LABEL);
    }

    /** Whether there is nothing but the number or the dash of a list. */
    boolean isOnlyListLabel() {
        return Wording.isBlank(text)
                && paragraphs.stream()
                        .flatMap(paragraph -> paragraph.inlines().stream())
                        .anyMatch(inline -> inline.kind() == Inline.Kind.LIST_LABEL);
    }

    List<Span> lines() {
        List<Span> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); start = endOfLine(start) + 1) {
            lines.add(new Span(this, start, endOfLine(start)));
        }
        return lines;
    }

    Span all() {
        return new Span(this, 0, text.length());
    }

    int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /**
     * Finds a printed text that is not set aside by its letters and digits, whatever the marks and white space; {@code null} if it is missing.
     */
    @Nullable
    Span find(String printed, int from, int to) {
        int[] wanted = Wording.letters(printed).codePoints().toArray();
        if (wanted.length == 0) {
            return null;
        }
        for (int start = from; start < to; start++) {
            int end = match(wanted, start, to);
            if (end > 0) {
                return new Span(this, start, end);
            }
        }
        return null;
    }

    @Nullable
    Span find(String printed) {
        return find(printed, 0, length());
    }

    List<Span> findAll(String printed, int from, int to) {
        List<Span> all = new ArrayList<>();
        Span found = find(printed, from, to);
        while (found != null) {
            all.add(found);
            found = find(printed, found.to(), to);
        }
        return all;
    }

    /** Returns the end of the letters that begin at a character; 0 if they do not. */
    private int match(int[] wanted, int start, int to) {
        int matched = 0;
        int i = start;
        while (i < to && matched < wanted.length) {
            int[] letters = aside[i] ? NONE : lettersAt(i);
            if (letters.length == 0 && i == start) {
                return 0;
            }
            for (int letter : letters) {
                if (matched == wanted.length || wanted[matched] != letter) {
                    return 0;
                }
                matched++;
            }
            i += Character.isHighSurrogate(text.charAt(i)) ? 2 : 1;
        }
        return matched == wanted.length ? Math.min(i, to) : 0;
    }

    /** Returns the letters of a character as people see it: one, none for a mark, several for ㎡ and the like. */
    private int[] lettersAt(int i) {
        return letters.computeIfAbsent(
                i,
                at -> isObject(at)
                        ? NONE
                        : Wording.letters(Character.toString(text.codePointAt(at)))
                                .codePoints()
                                .toArray());
    }

    /** Returns the end of these marks after a character, white space between them allowed. */
    int afterMarks(int from, String marks) {
        int i = from;
        int end = from;
        while (i < text.length()
                && (marks.indexOf(text.charAt(i)) >= 0
                        || (text.charAt(i) != '\n' && Wording.isSpace(text.charAt(i))))) {
            i++;
            if (marks.indexOf(text.charAt(i - 1)) >= 0) {
                end = i;
            }
        }
        return end;
    }
}
