package org.clusterrules.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Label;
import org.clusterrules.model.Problem;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.Limits;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.RuleSetReader;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * The forms beside case files, from which cases start: {@code base: base.json}. Each is read once.
 *
 * @param edition the edition of the form that the rules beside them are for
 * @param forms those that were read, by name
 */
record CaseForms(Path directory, Edition edition, Map<String, Optional<Application>> forms) {
    private static final String SUFFIX = ".json";

    /** Returns the forms in a directory; they may be of an edition that it defines. */
    static CaseForms in(Path directory) throws IOException {
        return new CaseForms(directory, edition(directory), new HashMap<>());
    }

    /** Returns the edition of the rules, if the directory or one that it extends defines it, or else that of the samples. */
    private static Edition edition(Path directory) throws IOException {
        Optional<byte[]> manifest = manifest(directory);
        Optional<String> wanted = manifest.map(RuleSetReader::editionId);
        Path there = directory;
        for (int i = 0; i < Limits.CHAIN && manifest.isPresent(); i++) {
            Optional<Edition> brought = RuleSetReader.edition(manifest.get())
                    .filter(edition -> wanted.filter(edition.id()::equals).isPresent());
            if (brought.isPresent()) {
                return brought.get();
            }
            Optional<Path> base = RuleSetReader.base(there, manifest.get());
            there = base.orElse(there);
            manifest = base.isPresent() ? manifest(there) : Optional.empty();
        }
        return Cases.eligibleForm().edition();
    }

    private static Optional<byte[]> manifest(Path directory) throws IOException {
        String name = RuleSetFile.MANIFEST_NAME;
        return Optional.ofNullable(DirectoryFiles.read(directory, name).bytes().get(name));
    }

    /** Whether this can be the name of such a form: a file in the same directory, and not a path that leads elsewhere. */
    static boolean isOne(String name) {
        return name.endsWith(SUFFIX) && name.indexOf('/') < 0 && name.indexOf('\\') < 0 && name.indexOf('\0') < 0;
    }

    /**
     * Returns the form in the file of that name; empty if there is none.
     *
     * @throws InvalidRuleSetException if it cannot be read
     */
    Optional<Application> form(String name) {
        Optional<Application> known = forms.get(name);
        if (known == null) {
            forms.put(name, Optional.empty()); // its problems are reported only once
            known = read(name);
            forms.put(name, known);
        }
        return known;
    }

    private Optional<Application> read(String name) {
        try {
            Map<String, byte[]> files = DirectoryFiles.read(directory, name).orThrow();
            byte[] bytes = files.get(name);
            if (bytes == null) {
                return Optional.empty();
            } else if (bytes.length > Limits.FILE_BYTES) {
                throw new InvalidRuleSetException(List.of(RuleProblem.of(
                        ProblemCode.FILE_TOO_LARGE, name, ProblemWording.of("size.bytes", Limits.FILE_BYTES))));
            }
            return Optional.of(ApplicationJson.read(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, edition));
        } catch (InvalidApplicationException e) {
            throw new InvalidRuleSetException(
                    e.problems().stream().map(problem -> problem(name, problem)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleProblem problem(String name, Problem problem) {
        return new RuleProblem(
                ProblemCode.CASE_FILE, name, problem.line(), problem.column(), "", Label.of(problem::message));
    }
}
