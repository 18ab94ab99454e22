package org.clusterrules.spring.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.spring.Assessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;

/**
 * The rule set, as a bean unless a directory is watched, and the assessor. An invalid property fails the start with Spring Boot's own
 * exceptions, whose failure analyzers say where the value comes from.
 */
@AutoConfiguration
@EnableConfigurationProperties(ClusterRulesProperties.class)
final class ClusterRulesAutoConfiguration {
    private static final String RULE_SET = "clusterrules.rule-set";
    private static final String DIRECTORY = "clusterrules.directory";
    private static final String WATCH = "clusterrules.watch";
    private static final String ENGINE = "clusterrules.engine";

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = WATCH, havingValue = false, matchIfMissing = true)
    RuleSet clusterRuleSet(ClusterRulesProperties properties) {
        checkPlaces(properties);
        Path directory = properties.directory();
        RuleSet rules = directory == null ? builtIn(properties) : read(directory, () -> RuleSet.load(directory));
        return applied(rules, properties);
    }

    @Bean
    @ConditionalOnMissingBean
    RulesInUse clusterRulesInUse(
            ClusterRulesProperties properties,
            ObjectProvider<RuleSet> ruleSet,
            ObjectProvider<UsageListener> listeners,
            ResourceLoader resources) {
        if (!properties.watch()) {
            RuleSet rules = ruleSet.getObject();
            return () -> rules;
        }
        checkPlaces(properties);
        Path directory = properties.directory();
        if (directory == null) {
            throw new InvalidConfigurationPropertyValueException(
                    WATCH, true, "There is no directory to watch: set " + DIRECTORY + ".");
        }
        if (!ClassUtils.isPresent("org.clusterrules.live.RuleSets", resources.getClassLoader())) {
            throw new InvalidConfigurationPropertyValueException(
                    WATCH,
                    true,
                    "Watching needs the dependency org.clusterrules:cluster-workbench, in the version of the starter.");
        }
        List<UsageListener> all = listeners.orderedStream().toList();
        RulesInUse watched = read(directory, () -> WatchedRules.start(directory, properties.engine()::of, all));
        applied(watched.current(), properties);
        return watched;
    }

    @Bean
    @ConditionalOnMissingBean
    Assessor clusterAssessor(RulesInUse rules, ObjectProvider<UsageListener> listeners) {
        return new MeasuredAssessor(rules, listeners.orderedStream().toList());
    }

    private static void checkPlaces(ClusterRulesProperties properties) {
        MutuallyExclusiveConfigurationPropertiesException.throwIfMultipleNonNullValuesIn(places -> {
            places.put(RULE_SET, properties.ruleSet());
            places.put(DIRECTORY, properties.directory());
        });
    }

    private static RuleSet builtIn(ClusterRulesProperties properties) {
        try {
            return RuleSet.builtIn(properties.ruleSetOrDefault());
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(RULE_SET, properties.ruleSet(), e.getMessage());
        }
    }

    private interface Reader<T> {
        T read() throws IOException;
    }

    private static <T> T read(Path directory, Reader<T> reader) {
        try {
            return reader.read();
        } catch (InvalidRuleSetException e) {
            throw new InvalidConfigurationPropertyValueException(
                    DIRECTORY,
                    directory,
                    "There is no valid rule set in " + directory.toAbsolutePath() + ":" + System.lineSeparator()
                            + e.getMessage());
        } catch (IOException e) {
            Path unread = e instanceof FileSystemException of && of.getFile() != null
                    ? Path.of(of.getFile()) // perhaps the directory that it extends
                    : directory;
            throw new InvalidConfigurationPropertyValueException(
                    DIRECTORY, directory, unread.toAbsolutePath() + " cannot be read: " + reason(e));
        }
    }

    private static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "there is no such directory";
        } else if (problem instanceof NotDirectoryException) {
            return "it is not a directory";
        } else if (problem instanceof AccessDeniedException) {
            return "access is denied";
        }
        return problem instanceof FileSystemException of && of.getReason() != null
                ? of.getReason()
                : String.valueOf(problem.getMessage());
    }

    /** Assesses a blank form first: so a missing Drools fails the start, and the first request does not wait for the rule base. */
    private static RuleSet applied(RuleSet rules, ClusterRulesProperties properties) {
        RuleSet applied = properties.engine().of(rules);
        try {
            var ignored = applied.assess(Application.blank(rules.edition()));
        } catch (IllegalStateException e) {
            throw new InvalidConfigurationPropertyValueException(
                    ENGINE, "drools", e.getMessage() + ": set " + ENGINE + "=direct.");
        }
        return applied;
    }
}
