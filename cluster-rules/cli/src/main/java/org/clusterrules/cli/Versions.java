package org.clusterrules.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.internal.SafeText;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the version of a rule set that is in force on a day.
 *
 * @param problems the list to which problems are added
 */
record Versions(LocalDate day, CliMessages messages, List<String> problems) {
    /** The family that is applied by default. */
    private static final String DEFAULT = "national";

    static boolean isBuiltIn(String name) {
        return RuleSet.builtInIds().contains(name) || !builtIn(name).isEmpty();
    }

    private static List<RuleSet> builtIn(String family) {
        return RuleSet.builtInIds().stream()
                .filter(id -> id.startsWith(family))
                .map(RuleSet::builtIn)
                .filter(rules -> rules.info().family().equals(family))
                .toList();
    }

    /**
     * Returns the named rule set, whether in force or not; of a family, or of the rule directories in a directory, the one in force on
     * the day. Empty if there are problems, which are added to the list.
     */
    Optional<RuleSet> choose(@Nullable String name, @Nullable String directory) {
        if (directory != null) {
            List<String> versions = versionsIn(directory);
            return versions.isEmpty()
                    ? new RuleSetLoader(messages, problems).load(null, directory)
                    : chooseOf(directory, load(versions));
        } else if (name != null && RuleSet.builtInIds().contains(name)) {
            return Optional.of(RuleSet.builtIn(name));
        }
        String family = name == null ? DEFAULT : name;
        return chooseOf(family, builtIn(family));
    }

    private List<RuleSet> load(List<String> directories) {
        return directories.stream()
                .flatMap(one -> new RuleSetLoader(messages, problems).load(null, one).stream())
                .toList();
    }

    /** Returns the rule directories in a directory that is not one itself. */
    private List<String> versionsIn(String directory) {
        List<String> versions = new ArrayList<>();
        try {
            Path path = FileArguments.path(directory, messages);
            if (!Files.isDirectory(path) || isRuleSet(path)) {
                return versions;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, Versions::isRuleSet)) {
                entries.forEach(entry -> versions.add(entry.toString()));
            }
        } catch (IOException e) {
            return List.of(); // reported on loading
        }
        versions.sort(null);
        return versions;
    }

    private static boolean isRuleSet(Path path) {
        return Files.exists(path.resolve(RuleSetFile.MANIFEST_NAME));
    }

    private Optional<RuleSet> chooseOf(String name, List<RuleSet> versions) {
        List<RuleSet> there = versions.stream()
                .filter(rules -> rules.info().inForce().includes(day))
                .toList();
        if (there.size() == 1) {
            return Optional.of(there.get(0));
        } else if (problems.isEmpty()) {
            String key = there.isEmpty() ? "none-in-force" : "several-in-force";
            String candidates = (there.isEmpty() ? versions : there)
                    .stream()
                            .map(RuleSet::info)
                            .map(this::describe)
                            .collect(joining(messages.of("versions.separator")));
            problems.add(messages.of(key, name, day, candidates));
        }
        return Optional.empty();
    }

    private String describe(RuleSetInfo info) {
        return messages.of("versions.one", SafeText.of(info.id()), inForce(info));
    }

    private String inForce(RuleSetInfo info) {
        return messages.of(info.inForce().label());
    }

    /** Returns what to know of a rule set that is applied although it is not, or may not be, in force on the day. */
    Optional<String> warning(RuleSetInfo info) {
        if (!info.inForce().isStated()) {
            return Optional.of(messages.of("time-in-force-not-stated", SafeText.of(info.id()), day));
        }
        return info.inForce().includes(day)
                ? Optional.empty()
                : Optional.of(messages.of("outside-time-in-force", SafeText.of(info.id()), inForce(info), day));
    }
}
