package org.clusterrules.word.internal.reading;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.model.Label;

/** Where in a document an answer is; empty if nothing is filled in. */
record Span(Passage passage, int from, int to) implements DocumentPosition.Printed {
    @Override
    public DocumentPosition position() {
        return passage.positionAt(from);
    }

    @Override
    public String printed() {
        return passage.textAt(from);
    }

    /** Returns its text, set aside or not. */
    String text() {
        return passage.text().substring(from, to);
    }

    String rest() {
        return passage.rest(from, to);
    }

    void setAside() {
        passage.setAside(from, to);
    }

    /** Returns the name of the first picture or the like left in it. */
    Optional<Label> object() {
        return IntStream.range(from, to)
                .filter(i -> !passage.isSetAside(i) && passage.isObject(i))
                .mapToObj(passage::inlineAt)
                .flatMap(Stream::ofNullable)
                .map(ObjectNames::of)
                .findFirst();
    }
}
