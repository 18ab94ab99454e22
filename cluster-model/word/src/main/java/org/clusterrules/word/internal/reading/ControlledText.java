package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.document.Inline;
import org.jspecify.annotations.Nullable;

/** The answers of a passage in our content controls, which say exactly which cell their text belongs to. */
final class ControlledText {
    private final Passage passage;
    private final Map<ControlTag, Span> texts = new LinkedHashMap<>();
    private boolean isTorn;

    private ControlledText(Passage passage) {
        this.passage = passage;
    }

    /** Finds the answers and sets them aside. The marks of boxes are not texts. */
    static ControlledText of(Passage passage) {
        ControlledText text = new ControlledText(passage);
        for (int i = 0; i < passage.length(); i++) {
            Optional<ControlTag> tag = passage.tagAt(i);
            if (tag.isPresent() && !isBox(tag.get(), passage.inlineAt(i))) {
                text.add(tag.get(), i);
            }
        }
        text.texts.values().forEach(Span::setAside);
        return text;
    }

    private static boolean isBox(ControlTag tag, @Nullable Inline inline) {
        return inline != null
                && (inline.kind() == Inline.Kind.CHECK_BOX || inline.isBoxAgainstItsState())
                && tag.entry() < 0;
    }

    private void add(ControlTag tag, int at) {
        Span known = texts.get(tag);
        if (known == null) {
            texts.put(tag, new Span(passage, at, at + 1));
            return;
        }
        for (int i = known.to(); i < at; i++) {
            isTorn |= passage.charAt(i) != '\n' || passage.inlineAt(i) != null;
        }
        texts.put(tag, new Span(passage, known.from(), at + 1));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether a tag is in several places, or on something other than text. */
    boolean isTorn() {
        return isTorn
                || texts.values().stream()
                        .flatMapToInt(span -> IntStream.range(span.from(), span.to()))
                        .anyMatch(passage::isObject);
    }

    Map<ControlTag, Span> texts() {
        return texts;
    }

    /** Returns the entries of a list: of a cell, or of its option unless that is 0. An entry without text is empty. */
    List<String> entries(String pointer, int option) {
        Map<Integer, String> entries = new TreeMap<>();
        texts.forEach((tag, span) -> {
            if (tag.pointer().equals(pointer) && tag.option() == option && tag.entry() >= 0) {
                entries.put(tag.entry(), span.text());
            }
        });
        List<String> list = new ArrayList<>();
        entries.forEach((number, text) -> {
            while (list.size() < number) {
                list.add("");
            }
            list.add(ControlTag.entry(text));
        });
        return list;
    }
}
