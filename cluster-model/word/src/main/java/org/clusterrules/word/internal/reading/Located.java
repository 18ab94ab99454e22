package org.clusterrules.word.internal.reading;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.model.Label;

/**
 * Where in a document an answer is.
 *
 * @param passage the text that it is in
 * @param from its first character
 * @param to its last character and one more; equal to {@code from} where nothing is filled in
 */
record Located(Passage passage, int from, int to) implements Spot.Printed {
    @Override
    public Spot spot() {
        return passage.spotAt(from);
    }

    @Override
    public String printed() {
        return passage.textAt(from);
    }

    /** Returns its text, whether some of it is set aside or not. */
    String text() {
        return passage.text().substring(from, to);
    }

    String rest() {
        return passage.rest(from, to);
    }

    void setAside() {
        passage.setAside(from, to);
    }

    /** Returns the picture or the like that is left in it, as a message may name it. */
    Optional<Label> object() {
        return IntStream.range(from, to)
                .filter(i -> !passage.isAside(i) && passage.isObject(i))
                .mapToObj(passage::inlineAt)
                .flatMap(Stream::ofNullable)
                .map(ObjectNames::of)
                .findFirst();
    }
}
