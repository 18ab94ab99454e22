package org.clusterrules.compiler;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.compiler.Manifest.Placed;
import org.clusterrules.compiler.RuleSetCompiler.Library;

/** Reads the files of a rule set, and first those of what it extends. */
final class RuleSetReader {
    private static final String HERE = "./";

    private final Map<String, byte[]> files;
    private final Library library;
    private final RuleProblems problems;

    /** The rule sets that are being read, by what tells them apart, with the names that led there. */
    private final Map<String, String> chain;

    /** The bytes of all files of the chain. */
    private final SortedMap<String, byte[]> all;

    private RuleSetReader(
            Map<String, byte[]> files,
            Library library,
            RuleProblems problems,
            Map<String, String> chain,
            SortedMap<String, byte[]> all) {
        this.files = files;
        this.library = library;
        this.problems = problems;
        this.chain = chain;
        this.all = all;
    }

    /** Returns the rule set, as far as it can be read, and adds to the problems what is wrong with it. */
    static CheckedRuleSet read(Map<String, byte[]> files, Library library, RuleProblems problems) {
        return new RuleSetReader(files, library, problems, new LinkedHashMap<>(), new TreeMap<>())
                .read(library.place(HERE), Optional.empty());
    }

    /** Reads the rule set of that place, which another one called by that name. */
    private CheckedRuleSet read(String place, Optional<String> name) {
        Manifest manifest = manifest();
        chain.put(place, name.orElse(manifest.id().text()));
        Optional<CheckedRuleSet> base = manifest.base().flatMap(this::base);
        base.ifPresent(there -> checkId(manifest, there.info()));
        refuseOtherFiles();
        Extension extension = new Extension(manifest, base, problems);
        RuleChecker checker = new RuleChecker(manifest.id().text(), problems);
        extension.add(ownRules(checker));
        checker.compareWith(base.map(CheckedRuleSet::rules).orElse(List.of()));
        if (extension.rules().size() > Limits.RULES) {
            problems.add(ProblemCode.TOO_MANY_RULES, Manifest.FILE, 1, 1, "", Limits.RULES);
        }
        files.forEach((file, bytes) -> all.put(manifest.id().text() + "/" + file, bytes));
        return new CheckedRuleSet(
                new RuleSetInfo(
                        manifest.id().text(),
                        manifest.title(),
                        manifest.edition(),
                        manifest.sources(),
                        manifest.notAtHand(),
                        base.map(CheckedRuleSet::info),
                        extension.off(),
                        sha256()),
                extension.rules(),
                List.of());
    }

    private Manifest manifest() {
        byte[] yaml = files.get(Manifest.FILE);
        if (yaml == null) {
            problems.add(ProblemCode.MISSING_FILE, Manifest.FILE, 1, 1, "", Manifest.FILE);
            return Manifest.NONE;
        }
        return Manifest.parse(yaml, problems);
    }

    private Optional<CheckedRuleSet> base(Placed named) {
        String base = named.text();
        Optional<Map<String, byte[]>> there = library.files(base);
        if (there.isEmpty()) {
            refuse(
                    named,
                    ProblemCode.UNKNOWN_BASE,
                    ProblemWording.quote(base),
                    ProblemWording.didYouMean(base, library.builtInIds()),
                    ProblemWording.list(library.builtInIds()),
                    way(base));
            return Optional.empty();
        }
        String place = library.place(base);
        if (chain.containsKey(place)) {
            refuse(named, ProblemCode.CIRCULAR_BASE, way(base));
            return Optional.empty();
        }
        RuleProblems those = base.startsWith(".") ? problems.in(base) : problems;
        return Optional.of(
                new RuleSetReader(there.get(), library.of(base), those, chain, all).read(place, Optional.of(base)));
    }

    /** Shows by which names one came to this one. */
    private String way(String last) {
        return String.join(" → ", chain.values()) + " → " + last;
    }

    private void checkId(Manifest manifest, RuleSetInfo base) {
        String id = manifest.id().text();
        if (base.chain().stream().anyMatch(one -> one.id().equals(id))) {
            refuse(manifest.id(), ProblemCode.ID_OF_ITS_BASE);
        }
    }

    private void refuse(Placed at, ProblemCode code, Object... arguments) {
        problems.add(code, Manifest.FILE, at.line(), at.column(), "", arguments);
    }

    private void refuseOtherFiles() {
        List<String> known = RuleSetCompiler.fileNames();
        for (String file : files.keySet()) {
            if (!known.contains(file)) {
                problems.add(
                        ProblemCode.UNKNOWN_FILE,
                        file,
                        1,
                        1,
                        "",
                        ProblemWording.quote(file),
                        ProblemWording.hint(file, known));
            }
        }
    }

    private List<CheckedRule> ownRules(RuleChecker checker) {
        List<CheckedRule> rules = new ArrayList<>();
        for (Part part : Part.values()) {
            String file = RuleSetCompiler.fileName(part);
            byte[] bytes = files.get(file);
            if (bytes != null) {
                FileText.read(file, bytes, Limits.FILE_BYTES, problems)
                        .map(text -> checker.check(part, text))
                        .ifPresent(rules::addAll);
            }
        }
        return rules;
    }

    private String sha256() {
        Hasher hasher = Hashing.sha256().newHasher();
        all.forEach((name, bytes) -> hasher.putString(name, StandardCharsets.UTF_8)
                .putInt(bytes.length)
                .putBytes(bytes));
        return hasher.hash().toString();
    }
}
