package org.clusterrules.rulefile.reader;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.model.Edition;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.Manifest.Placed;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Reads and checks the files of a rule set, and of those that it extends. */
public final class RuleSetReader {
    private static final String HERE = "./";

    private final Map<String, byte[]> files;
    private final RuleLibrary library;
    private final RuleProblems problems;

    /** The rule sets being read, by their unique id, with the names by which they were reached. */
    private final Map<String, String> chain;

    /** The bytes of all files of the chain. */
    private final SortedMap<String, byte[]> all;

    private RuleSetReader(
            Map<String, byte[]> files,
            RuleLibrary library,
            RuleProblems problems,
            Map<String, String> chain,
            SortedMap<String, byte[]> all) {
        this.files = files;
        this.library = library;
        this.problems = problems;
        this.chain = chain;
        this.all = all;
    }

    /**
     * Reads a rule set from files by name; the library finds the one that it extends.
     *
     * @throws InvalidRuleSetException if the files are wrong; lists all problems
     */
    public static RuleSetDefinition read(Map<String, byte[]> files, RuleLibrary library) {
        return read(files, List.of(), library);
    }

    /**
     * Reads the rule set in a directory; the library finds the one that it extends.
     *
     * @throws InvalidRuleSetException if the files are wrong or could not be read; lists all problems
     */
    public static RuleSetDefinition read(DirectoryFiles files, RuleLibrary library) {
        return read(files.bytes(), files.problems(), library);
    }

    private static RuleSetDefinition read(
            Map<String, byte[]> files, List<RuleProblem> unreadable, RuleLibrary library) {
        RuleProblems problems = new RuleProblems();
        problems.addAll(unreadable);
        RuleSetDefinition read = read(files, library, problems);
        SmokeTest.run(read, known(read, library), problems);
        problems.throwIfAny();
        return new RuleSetDefinition(read.info(), read.edition(), read.base(), read.rules(), problems.inOrder());
    }

    /** Returns the rule set, extended directly or indirectly, that was already loaded. */
    private static Optional<RuleSetDefinition> known(RuleSetDefinition ruleSet, RuleLibrary library) {
        return ruleSet.base()
                .flatMap(base ->
                        library.known(base.info().id()).filter(base::equals).or(() -> known(base, library)));
    }

    /** Returns what a manifest extends, if that can be read. */
    public static Optional<String> base(byte[] manifest) {
        return Manifest.parse(manifest, new RuleProblems()).base().map(Placed::text);
    }

    /** Returns the directory that a manifest extends; empty if it extends something else. */
    public static Optional<Path> base(Path directory, byte[] manifest) {
        try {
            return base(manifest).filter(RuleSetFile::isDirectory).map(directory::resolve);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns the edition of the form that a manifest defines, if that can be read. */
    public static Optional<Edition> edition(byte[] manifest) {
        return Manifest.parse(manifest, new RuleProblems()).edition().own();
    }

    /** Returns the name of the edition of the form that a manifest names or defines, if that can be read. */
    public static String editionId(byte[] manifest) {
        return Manifest.parse(manifest, new RuleProblems()).edition().id().text();
    }

    /** Reads a built-in rule set. Tests have applied it, so it is not tried on blank forms. */
    public static RuleSetDefinition readBuiltIn(Map<String, byte[]> files, RuleLibrary library) {
        return read(files, library, new RuleProblems());
    }

    private static RuleSetDefinition read(Map<String, byte[]> files, RuleLibrary library, RuleProblems problems) {
        RuleSetDefinition read = new RuleSetReader(files, library, problems, new LinkedHashMap<>(), new TreeMap<>())
                .read(library.place(HERE), Optional.empty());
        problems.throwIfAny();
        return new RuleSetDefinition(read.info(), read.edition(), read.base(), read.rules(), problems.inOrder());
    }

    /** Reads the rule set of that id, which was reached by that name. */
    private RuleSetDefinition read(String place, Optional<String> name) {
        Manifest manifest = manifest();
        chain.put(place, name.orElse(manifest.id().text()));
        Optional<RuleSetDefinition> base = manifest.base().flatMap(this::base);
        base.ifPresent(there -> checkId(manifest, there.info()));
        Edition edition = edition(manifest, base);
        refuseOtherFiles();
        Overlay overlay = new Overlay(manifest, base, problems);
        RuleChecker checker = new RuleChecker(manifest.id().text(), problems);
        overlay.add(ownRules(checker));
        overlay.change(table(), checker);
        checker.compareWith(base.map(RuleSetDefinition::rules).orElse(List.of()));
        if (overlay.rules().size() > Limits.RULES) {
            problems.addOfFile(ProblemCode.TOO_MANY_RULES, RuleSetFile.MANIFEST_NAME, Limits.RULES);
        }
        files.forEach((file, bytes) -> all.put(manifest.id().text() + "/" + file, bytes));
        return new RuleSetDefinition(
                new RuleSetInfo(
                        manifest.id().text(),
                        manifest.title(),
                        manifest.edition().id().text(),
                        manifest.inForce(),
                        manifest.sources(),
                        manifest.notAtHand(),
                        base.map(RuleSetDefinition::info),
                        overlay.off(),
                        sha256()),
                edition,
                base,
                overlay.rules(),
                List.of());
    }

    private Manifest manifest() {
        byte[] yaml = files.get(RuleSetFile.MANIFEST_NAME);
        if (yaml == null && problems.isAbout(RuleSetFile.MANIFEST_NAME)) {
            return Manifest.NONE;
        } else if (yaml == null) {
            problems.addOfFile(ProblemCode.MISSING_FILE, RuleSetFile.MANIFEST_NAME, RuleSetFile.MANIFEST_NAME);
            return Manifest.NONE;
        }
        return Manifest.parse(yaml, problems);
    }

    private Optional<RuleSetDefinition> base(Placed named) {
        String base = named.text();
        RuleProblems those = base.startsWith(".") ? problems.in(base) : problems.inNoFolder();
        if (chain.size() == Limits.CHAIN) {
            problems.addOfManifest(ProblemCode.TOO_MANY_BASES, named, Limits.CHAIN);
            return Optional.empty();
        }
        Optional<RuleSetDefinition> known = library.known(base);
        if (known.isPresent()) {
            return known(named, known.get());
        }
        Optional<Map<String, byte[]>> there;
        try {
            there = library.files(base);
        } catch (InvalidRuleSetException e) {
            those.addAll(e.problems());
            return Optional.empty();
        }
        if (there.isEmpty()) {
            problems.addOfManifest(
                    ProblemCode.UNKNOWN_BASE,
                    named,
                    ProblemWording.quote(base),
                    ProblemWording.didYouMean(base, library.builtInIds()),
                    ProblemWording.list(library.builtInIds()),
                    way(base));
            return Optional.empty();
        }
        String place = library.place(base);
        if (chain.containsKey(place)) {
            problems.addOfManifest(ProblemCode.CIRCULAR_BASE, named, way(base));
            return Optional.empty();
        }
        return Optional.of(
                new RuleSetReader(there.get(), library.of(base), those, chain, all).read(place, Optional.of(base)));
    }

    private Optional<RuleSetDefinition> known(Placed named, RuleSetDefinition known) {
        if (chain.size() + known.info().chain().size() > Limits.CHAIN) {
            problems.addOfManifest(ProblemCode.TOO_MANY_BASES, named, Limits.CHAIN);
            return Optional.empty();
        }
        for (RuleSetInfo info : known.info().chain()) {
            library.files(info.id()).orElseThrow().forEach((file, bytes) -> all.put(info.id() + "/" + file, bytes));
        }
        return Optional.of(known);
    }

    private String way(String last) {
        return String.join(" → ", chain.values()) + " → " + last;
    }

    private void checkId(Manifest manifest, RuleSetInfo base) {
        String id = manifest.id().text();
        if (base.chain().stream().anyMatch(one -> one.id().equals(id))) {
            problems.addOfManifest(ProblemCode.ID_OF_ITS_BASE, manifest.id());
        }
    }

    /** The edition is one that the manifest defines, a known one, or one that an extended rule set defines. */
    private Edition edition(Manifest manifest, Optional<RuleSetDefinition> base) {
        Placed id = manifest.edition().id();
        Map<String, Edition> known = new TreeMap<>(Edition.all());
        for (Optional<RuleSetDefinition> next = base;
                next.isPresent();
                next = next.get().base()) {
            known.putIfAbsent(next.get().edition().id(), next.get().edition());
        }
        Optional<Edition> own = manifest.edition().own();
        Edition there = known.get(id.text());
        if (own.isPresent() && there != null) {
            problems.addOfManifest(
                    ProblemCode.WRONG_VALUE,
                    id,
                    ProblemWording.of("value.edition-known", ProblemWording.quote(id.text())));
        } else if (own.isEmpty() && there == null && !id.text().isBlank()) {
            problems.addOfManifest(
                    ProblemCode.WRONG_VALUE,
                    id,
                    ProblemWording.of(
                            "value.edition", ProblemWording.quote(id.text()), ProblemWording.list(known.keySet())));
        }
        // If it is wrong, the rule set is refused, whichever edition is used here.
        return own.or(() -> Optional.ofNullable(there))
                .orElseGet(() -> known.values().iterator().next());
    }

    private void refuseOtherFiles() {
        List<String> known = RuleSetFile.names();
        for (String file : files.keySet()) {
            if (!known.contains(file)) {
                problems.addOfFile(
                        ProblemCode.UNKNOWN_FILE,
                        file,
                        ProblemWording.quote(file),
                        ProblemWording.hint(file, RuleSetFile.namesLike(file)));
            }
        }
    }

    private List<Rule> ownRules(RuleChecker checker) {
        List<Rule> rules = new ArrayList<>();
        for (Part part : Part.values()) {
            String file = RuleSetFile.rules(part);
            byte[] bytes = files.get(file);
            if (bytes != null) {
                FileText.read(file, bytes, Limits.FILE_BYTES, problems)
                        .map(text -> checker.check(part, text))
                        .ifPresent(rules::addAll);
            }
        }
        return rules;
    }

    private List<TableRow> table() {
        String file = RuleSetFile.THRESHOLDS_NAME;
        return Optional.ofNullable(files.get(file))
                .flatMap(bytes -> FileText.read(file, bytes, Limits.FILE_BYTES, problems))
                .map(text -> ThresholdTableReader.read(text, problems))
                .orElse(List.of());
    }

    private String sha256() {
        Hasher hasher = Hashing.sha256().newHasher();
        all.forEach((name, bytes) -> hasher.putString(name, StandardCharsets.UTF_8)
                .putInt(bytes.length)
                .putBytes(bytes));
        return hasher.hash().toString();
    }
}
