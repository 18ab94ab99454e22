package org.clusterrules.compiler;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.model.Label;

/** Compiles the files of a rule set. */
public final class RuleSetCompiler {
    private RuleSetCompiler() {}

    /** Finds the files of a rule set by its id, for {@code extends}. */
    public interface Library {
        /** Returns the files by name, or nothing where there is no such rule set. */
        Optional<Map<String, byte[]>> files(String ruleSetId);
    }

    /** Returns the names of the files that a rule set may have, in their order. */
    public static List<String> fileNames() {
        return Stream.concat(Stream.of(Manifest.FILE), Stream.of(Part.values()).map(RuleSetCompiler::fileName))
                .toList();
    }

    private static String fileName(Part part) {
        return part.id() + ".drl";
    }

    /**
     * Checks and compiles a rule set.
     *
     * @param files its files by name: {@code ruleset.yaml} and a rule file a part
     * @param library where the rule set that it extends is found
     * @throws InvalidRuleSetException if anything is wrong with the files
     */
    public static CompiledRuleSet compile(Map<String, byte[]> files, Library library) {
        CheckedRuleSet checked = check(files, library);
        return DroolsCompiler.compile(checked.info(), checked.rules());
    }

    /**
     * Checks a rule set without compiling it.
     *
     * @param files its files by name: {@code ruleset.yaml} and a rule file a part
     * @param library where the rule set that it extends is found
     * @throws InvalidRuleSetException if anything is wrong with the files
     */
    public static CheckedRuleSet check(Map<String, byte[]> files, Library library) {
        RuleProblems problems = new RuleProblems();
        SortedMap<String, byte[]> all = new TreeMap<>();
        Manifest manifest = manifest(files, problems);
        List<CheckedRule> rules = resolve(manifest, files, library, all, problems);
        if (rules.size() > Limits.RULES) {
            problems.add(ProblemCode.TOO_MANY_RULES, Manifest.FILE, 1, 1, "", Limits.RULES);
        }
        problems.throwIfAny();
        SmokeTest.run(rules, problems);
        problems.throwIfAny();
        RuleSetInfo info =
                new RuleSetInfo(manifest.id(), manifest.title(), manifest.edition(), manifest.sources(), sha256(all));
        return new CheckedRuleSet(info, rules, problems.inOrder());
    }

    private static Manifest manifest(Map<String, byte[]> files, RuleProblems problems) {
        byte[] bytes = files.get(Manifest.FILE);
        if (bytes == null) {
            problems.add(ProblemCode.MISSING_FILE, Manifest.FILE, 1, 1, "", Manifest.FILE);
            return Manifest.NONE;
        }
        return FileText.read(Manifest.FILE, bytes, Limits.MANIFEST_BYTES, problems)
                .map(text -> Manifest.parse(text.text(), problems))
                .orElse(Manifest.NONE);
    }

    /** Returns the rules of the set that is extended, with those of the same name replaced, and the new ones behind them. */
    private static List<CheckedRule> resolve(
            Manifest manifest,
            Map<String, byte[]> files,
            Library library,
            SortedMap<String, byte[]> all,
            RuleProblems problems) {
        List<CheckedRule> rules = new ArrayList<>();
        if (manifest.base().isPresent()) {
            String base = manifest.base().get();
            Optional<Map<String, byte[]>> baseFiles = library.files(base);
            if (base.equals(manifest.id())) {
                problems.add(ProblemCode.CIRCULAR_BASE, Manifest.FILE, 1, 1, "", base);
            } else if (baseFiles.isEmpty()) {
                problems.add(ProblemCode.UNKNOWN_BASE, Manifest.FILE, 1, 1, "", base, new Label("", ""));
            } else {
                rules.addAll(resolve(manifest(baseFiles.get(), problems), baseFiles.get(), library, all, problems));
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.put(manifest.id() + "/" + file.getKey(), file.getValue());
            if (!fileNames().contains(file.getKey())) {
                problems.add(
                        ProblemCode.UNKNOWN_FILE,
                        file.getKey(),
                        1,
                        1,
                        "",
                        ProblemWording.quote(file.getKey()),
                        ProblemWording.hint(file.getKey(), fileNames()));
            }
        }
        List<CheckedRule> base = List.copyOf(rules);
        RuleChecker checker = new RuleChecker(problems);
        for (Part part : Part.values()) {
            String file = fileName(part);
            if (files.containsKey(file)) {
                FileText.read(file, files.get(file), Limits.FILE_BYTES, problems)
                        .map(text -> checker.check(part, text))
                        .orElse(List.of())
                        .forEach(rule -> put(rules, rule));
            }
        }
        checker.compareWith(base);
        return rules;
    }

    private static void put(List<CheckedRule> rules, CheckedRule rule) {
        int place = rules.size();
        for (int i = rules.size() - 1; i >= 0; i--) {
            Criterion there = rules.get(i).criterion();
            if (there.id().equals(rule.criterion().id())) {
                rules.set(i, rule);
                return;
            }
            if (there.part().compareTo(rule.criterion().part()) > 0) {
                place = i; // behind the last rule of its own part
            }
        }
        rules.add(place, rule);
    }

    private static String sha256(SortedMap<String, byte[]> files) {
        Hasher hasher = Hashing.sha256().newHasher();
        files.forEach((name, bytes) -> hasher.putString(name, StandardCharsets.UTF_8)
                .putInt(bytes.length)
                .putBytes(bytes));
        return hasher.hash().toString();
    }
}
