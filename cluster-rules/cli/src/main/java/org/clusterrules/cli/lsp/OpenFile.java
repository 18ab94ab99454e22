package org.clusterrules.cli.lsp;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.eclipse.lsp4j.Range;

/** A file as it is in the editor. */
record OpenFile(String uri, Path path, String text, TextPositions positions) {
    static OpenFile of(String uri, Path path, String text) {
        return new OpenFile(uri, path, text, new TextPositions(text));
    }

    /** Returns the path of a URI; empty if it is not that of a file. */
    static Optional<Path> path(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equals(parsed.getScheme())
                    ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
                    : Optional.empty();
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    record Piece(String text, int start, int end) {}

    /** Returns the match of a pattern that a position is in or beside, on its line. */
    Optional<Piece> around(int offset, Pattern pattern) {
        int start = positions.startOfLine(offset);
        return pattern.matcher(text.substring(start, positions.endOfLine(offset)))
                .results()
                .map(found -> new Piece(found.group(), start + found.start(), start + found.end()))
                .filter(piece -> piece.start() <= offset && offset <= piece.end())
                .findFirst();
    }

    String text(Range range) {
        return text.substring(positions.offset(range.getStart()), positions.offset(range.getEnd()));
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    Path directory() {
        return path.resolveSibling("").normalize();
    }

    boolean isRules() {
        return name().endsWith(".drl");
    }

    boolean isCases() {
        return RuleSetFile.of(name()) == RuleSetFile.CASES;
    }

    RuleFileOutline outline() {
        return RuleFileOutline.of(text);
    }
}
