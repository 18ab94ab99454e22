package org.clusterrules.compiler;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
        problems.throwIfAny();
        RuleSetInfo info =
                new RuleSetInfo(manifest.id(), manifest.title(), manifest.edition(), manifest.sources(), sha256(all));
        return new CheckedRuleSet(info, rules);
    }

    private static Manifest manifest(Map<String, byte[]> files, RuleProblems problems) {
        byte[] bytes = files.get(Manifest.FILE);
        if (bytes == null) {
            throw new InvalidRuleSetException(List.of(new RuleProblem(
                    Manifest.FILE, 1, 1, "", new Label("缺少文件 ruleset.yaml", "the file ruleset.yaml is missing"))));
        }
        Manifest manifest = Manifest.parse(decode(Manifest.FILE, bytes, problems), problems);
        problems.throwIfAny();
        return manifest;
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
                problems.add(
                        Manifest.FILE,
                        1,
                        1,
                        "",
                        "id 与 extends 相同，规则集须有自己的 id",
                        "id and extends are the same: a rule set needs an id of its own");
            } else if (baseFiles.isEmpty()) {
                problems.add(Manifest.FILE, 1, 1, "", "没有规则集“" + base + "”", "there is no rule set \"" + base + "\"");
            } else {
                rules.addAll(resolve(manifest(baseFiles.get(), problems), baseFiles.get(), library, all, problems));
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.put(manifest.id() + "/" + file.getKey(), file.getValue());
            if (!fileNames().contains(file.getKey())) {
                String known = String.join(", ", fileNames());
                problems.add(
                        file.getKey(),
                        1,
                        1,
                        "",
                        "规则集没有此文件，应为：" + known,
                        "a rule set has no such file; it has " + known);
            }
        }
        Map<String, Criterion> own = new HashMap<>();
        for (Part part : Part.values()) {
            String file = fileName(part);
            if (files.containsKey(file)) {
                for (CheckedRule rule : RuleFileParser.parse(file, decode(file, files.get(file), problems), problems)) {
                    if (own.put(rule.criterion().id(), rule.criterion()) != null) {
                        problems.add(
                                file,
                                rule.criterion().source().line(),
                                1,
                                rule.criterion().id(),
                                "规则重名",
                                "there are two rules of this name");
                    }
                    put(rules, rule);
                }
            }
        }
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

    private static String decode(String file, byte[] bytes, RuleProblems problems) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(file, 1, 1, "", "不是 UTF-8 文件，请另存为 UTF-8", "this file is not UTF-8: save it as UTF-8");
            return "";
        }
    }

    private static String sha256(SortedMap<String, byte[]> files) {
        Hasher hasher = Hashing.sha256().newHasher();
        files.forEach((name, bytes) -> hasher.putString(name, StandardCharsets.UTF_8)
                .putInt(bytes.length)
                .putBytes(bytes));
        return hasher.hash().toString();
    }
}
