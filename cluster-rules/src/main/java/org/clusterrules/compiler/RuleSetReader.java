package org.clusterrules.compiler;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
import org.clusterrules.model.NearestName;

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
        byte[] yaml = files.get(Manifest.FILE);
        if (yaml == null) {
            problems.add(Manifest.FILE, 1, 1, "", "缺少文件 ruleset.yaml", "the file ruleset.yaml is missing");
            problems.throwIfAny();
        }
        Manifest manifest = Manifest.parse(yaml == null ? new byte[0] : yaml, problems);
        chain.put(place, name.orElse(manifest.id().text()));
        Optional<CheckedRuleSet> base = manifest.base().flatMap(this::base);
        base.ifPresent(there -> checkId(manifest, there.info()));
        refuseOtherFiles();
        Extension extension = new Extension(manifest, base, problems);
        extension.add(ownRules(manifest.id().text()));
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
                extension.rules());
    }

    private Optional<CheckedRuleSet> base(Placed named) {
        String base = named.text();
        Optional<Map<String, byte[]>> there = library.files(base);
        if (there.isEmpty()) {
            String zh = "没有可以扩展的规则集“" + base + "”";
            String en = "there is no rule set \"" + base + "\" to extend";
            Optional<String> near = NearestName.of(base, library.builtInIds());
            String ids = String.join(", ", library.builtInIds());
            refuse(
                    named,
                    zh
                            + near.map(id -> "，是否应为“" + id + "”？").orElse("")
                            + "；内置的有：" + ids + "；目录以 ./ 或 ../ 开头，依次扩展：" + way(base),
                    en
                            + near.map(id -> "; did you mean \"" + id + "\"?").orElse("")
                            + "; built in: " + ids + "; a directory begins with ./ or ../; the chain: " + way(base));
            return Optional.empty();
        }
        String place = library.place(base);
        if (chain.containsKey(place)) {
            refuse(named, "规则集的扩展成了环：" + way(base), "rule sets extend one another in a circle: " + way(base));
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
            refuse(
                    manifest.id(),
                    "id 与所扩展的规则集的 id 相同，规则集须有自己的 id",
                    "id is that of a rule set that it extends: a rule set needs an id of its own");
        }
    }

    private void refuse(Placed at, String zh, String en) {
        problems.add(Manifest.FILE, at.line(), at.column(), "", zh, en);
    }

    private void refuseOtherFiles() {
        String known = String.join(", ", RuleSetCompiler.fileNames());
        for (String file : files.keySet()) {
            if (!RuleSetCompiler.fileNames().contains(file)) {
                problems.add(file, 1, 1, "", "规则集没有此文件，应为：" + known, "a rule set has no such file; it has " + known);
            }
        }
    }

    private List<CheckedRule> ownRules(String id) {
        List<CheckedRule> rules = new ArrayList<>();
        for (Part part : Part.values()) {
            String file = RuleSetCompiler.fileName(part);
            byte[] bytes = files.get(file);
            if (bytes != null) {
                rules.addAll(RuleFileParser.parse(id, file, decode(file, bytes), problems));
            }
        }
        return rules;
    }

    private String decode(String file, byte[] bytes) {
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

    private String sha256() {
        Hasher hasher = Hashing.sha256().newHasher();
        all.forEach((name, bytes) -> hasher.putString(name, StandardCharsets.UTF_8)
                .putInt(bytes.length)
                .putBytes(bytes));
        return hasher.hash().toString();
    }
}
