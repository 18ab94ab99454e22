package org.clusterrules.rulefile.reader;

import java.util.List;
import java.util.Optional;

/** The syntax tree of a rule; one of its halves is whole if nothing of it had to be skipped. */
public record ParsedRule(
        Token rule,
        Token name,
        List<Annotation> annotations,
        List<FactPattern> facts,
        List<WordCall> calls,
        boolean isWholeInWhen,
        boolean isWholeInThen) {

    /** {@code @title("…")}; empty where the brackets hold anything else. */
    public record Annotation(Token name, Optional<Token> text) {}

    /** {@code Basics( $area : area )}. */
    public record FactPattern(Token type, List<Binding> bindings, List<Token> parts) {}

    /** {@code $area : area}; a path of no fields is {@code this}. */
    public record Binding(Token variable, List<Token> path) {}

    /** {@code .isAtLeast("10")}; arguments are variables, texts, and where quotes or a $ were forgotten, numbers and words. */
    public record WordCall(Token word, List<Token> arguments) {}
}
