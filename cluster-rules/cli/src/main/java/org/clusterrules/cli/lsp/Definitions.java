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
                    .flatMap(one -> location(file, one.criterion().source()));
        }
        RuleFileOutline outline = file.outline();
        Optional<RuleScope> rule = RuleScope.of(outline, offset);
        Optional<Token> token = outline.tokens().stream()
                .filter(one -> RuleScope.covers(one, offset) && !one.is(Token.Kind.SIGN))
                .findFirst();
        if (token.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        } else if (token.get().is(Token.Kind.VARIABLE)) {
            return rule.get()
                    .binding(token.get().text())
                    .map(bound -> new Location(file.uri(), file.positions().range(bound.start(), bound.end())));
        }
        boolean overrides = rule.get().rule().annotations().stream()
                .anyMatch(annotation -> annotation.name().text().equals("overrides")
                        && (annotation.name().equals(token.get())
                                || annotation.text().filter(token.get()::equals).isPresent()));
        boolean isName = token.get().equals(rule.get().rule().name())
                || token.get().equals(rule.get().rule().rule());
        return overrides || isName
                ? rules.flatMap(there -> there.rule(rule.get().rule().name().text()))
                        .flatMap(one -> one.criterion().source().replaced())
                        .flatMap(source -> location(file, source))
                : Optional.empty();
    }

    private Optional<Location> location(OpenFile from, Criterion.Source source) {
        Position line = new Position(source.line() - 1, 0);
        Range range = new Range(line, line);
        if (RuleSet.builtInIds().contains(source.ruleSet())) {
            return copy(source).map(file -> new Location(file.toUri().toString(), range));
        }
        Path file = from.directory().resolve(source.file()).normalize();
        return Optional.of(new Location(file.toUri().toString(), range));
    }

    private Optional<Path> copy(Criterion.Source source) {
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
