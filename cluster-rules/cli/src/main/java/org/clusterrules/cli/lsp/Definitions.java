package org.clusterrules.cli.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.rulefile.reader.ParsedRule;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.reader.Token;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Finds the rule that another replaces or that a case tries, and where a variable is bound. */
final class Definitions implements AutoCloseable {
    /** Copies of built-in rule files, since every editor opens files, and few open anything else; deleted at the end. */
    private final Map<String, Path> copies = new HashMap<>();

    Optional<Location> of(OpenFile file, Optional<RuleSet> rules, Position place) {
        int offset = file.positions().offset(place);
        if (!file.isRules()) {
            return file.around(offset, Hovers.CRITERION)
                    .flatMap(id -> rules.flatMap(there -> there.rule(id.text())))
                    .flatMap(one -> location(file, one.criterion().location()));
        }
        RuleFileOutline outline = file.outline();
        Optional<Token> token = outline.tokens().stream()
                .filter(one -> RuleScope.covers(one, offset) && !one.is(Token.Kind.SIGN))
                .findFirst();
        return RuleScope.of(outline, offset).flatMap(rule -> token.flatMap(there -> of(file, rules, rule, there)));
    }

    private Optional<Location> of(OpenFile file, Optional<RuleSet> rules, RuleScope scope, Token token) {
        ParsedRule rule = scope.rule();
        if (token.is(Token.Kind.VARIABLE)) {
            return scope.binding(token.text())
                    .map(bound -> new Location(file.uri(), file.positions().range(bound.start(), bound.end())));
        }
        boolean isName = token.equals(rule.name()) || token.equals(rule.rule());
        return isName || isOverride(rule, token)
                ? rules.flatMap(there -> there.rule(rule.name().text()))
                        .flatMap(one -> one.criterion().location().replaced())
                        .flatMap(source -> location(file, source))
                : Optional.empty();
    }

    private static boolean isOverride(ParsedRule rule, Token token) {
        return rule.annotations().stream()
                .filter(annotation -> annotation.name().text().equals("overrides"))
                .anyMatch(annotation -> annotation.name().equals(token)
                        || annotation.text().filter(token::equals).isPresent());
    }

    private Optional<Location> location(OpenFile from, Criterion.RuleLocation source) {
        Position line = new Position(source.line() - 1, 0);
        Range range = new Range(line, line);
        if (RuleSet.builtInIds().contains(source.ruleSet())) {
            return copy(source).map(file -> new Location(file.toUri().toString(), range));
        }
        Path file = from.directory().resolve(source.file()).normalize();
        return Optional.of(new Location(file.toUri().toString(), range));
    }

    private Optional<Path> copy(Criterion.RuleLocation source) {
        String name = source.ruleSet() + "/" + source.file();
        Path known = copies.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream text = RuleSet.class.getResourceAsStream(name)) {
            if (text == null) {
                return Optional.empty();
            }
            Path folder = Files.createTempDirectory("clusterrules-" + source.ruleSet() + "-");
            Path file = folder.resolve(source.file());
            Files.copy(text, file);
            boolean unused = file.toFile().setReadOnly();
            copies.put(name, file);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Path file : List.copyOf(copies.values())) {
            try {
                boolean unused = file.toFile().setWritable(true); // needed on Windows
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.resolveSibling(""));
            } catch (IOException e) {
                // The temporary folder may be deleted anyway.
            }
        }
        copies.clear();
    }
}
