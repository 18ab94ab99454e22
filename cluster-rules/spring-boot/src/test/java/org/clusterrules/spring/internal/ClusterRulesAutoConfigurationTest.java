package org.clusterrules.spring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.spring.Assessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class ClusterRulesAutoConfigurationTest {
    private static final String CRITERION = "standard.leading-output-share";
    private static final String RULE = """
            rule "standard.leading-output-share"
                @title("主导产业占集群总产值比例不低于%1$s%%")
                @titleEn("the leading industry makes at least %1$s%% of the output")
                @basis("虚构的通知")
                @area("INDUSTRY")
            when
                Industry( $share : leadingOutputShare )
            then
                criterion.baseYear($share).isAtLeast("%1$s");
            end
            """;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClusterRulesAutoConfiguration.class,
                    ClusterRulesHealthBoot3AutoConfiguration.class,
                    ClusterRulesMetricsAutoConfiguration.class));

    @TempDir
    Path directory;

    @Test
    void withoutPropertiesTheNationalRuleSetIsInUse() {
        service.run(context -> {
            assertThat(context.getBean(RuleSet.class).info().id()).isEqualTo("national-2022");
            Assessor assessor = context.getBean(Assessor.class);
            assertThat(assessor.ruleSet()).isSameAs(context.getBean(RuleSet.class));
            assertThat(json(assessor.assess(nearMiss())))
                    .isEqualTo(json(RuleSet.builtIn("national-2022").assess(nearMiss())));
        });
    }

    @Test
    void anIdNamesAnotherBuiltInRuleSet() {
        service.withPropertyValues(
                        "clusterrules.rule-set=yunnan", "clusterrules.engine=direct", "clusterrules.directory=")
                .run(context -> assertThat(
                                context.getBean(Assessor.class).ruleSet().info().id())
                        .isEqualTo("yunnan"));
    }

    @Test
    void aDirectoryIsLoaded() throws IOException {
        write("70");
        service.withPropertyValues("clusterrules.directory=" + directory)
                .run(context -> assertThat(outcome(context)).isEqualTo(Outcome.MET));
    }

    @Test
    void aRuleSetOfTheHostTakesThePlaceOfTheStarters() {
        RuleSet own = RuleSet.builtIn("yunnan");
        service.withBean("own", RuleSet.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(Assessor.class).ruleSet()).isSameAs(own));
    }

    @Test
    void theMetadataOffersTheBuiltInRuleSetsAndNamesTheDefault() throws IOException {
        JsonNode metadata;
        try (InputStream in = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            metadata = new ObjectMapper().readTree(in);
        }
        assertThat(metadata.get("hints").get(0).get("name").asText()).isEqualTo("clusterrules.rule-set");
        assertThat(metadata.get("hints").get(0).get("values").findValuesAsText("value"))
                .isEqualTo(RuleSet.builtInIds());
        assertThat(metadata.get("properties"))
                .filteredOn(property -> property.get("name").asText().equals("clusterrules.rule-set"))
                .extracting(property -> property.get("defaultValue").asText())
                .containsExactly("national-2022");
        assertThat(metadata.get("properties"))
                .allSatisfy(property ->
                        assertThat(property.path("description").asText()).isNotEmpty());
    }

    @Test
    void anUnknownIdFailsTheStartAndTheBuiltInOnesAreNamed() {
        assertRefused("clusterrules.rule-set", "\"nowhere\"; built in: [", "clusterrules.rule-set=nowhere");
    }

    @Test
    void aMissingDirectoryFailsTheStartWithItsPath() {
        Path missing = directory.resolve("missing");
        assertRefused(
                "clusterrules.directory",
                missing + " cannot be read: there is no such directory",
                "clusterrules.directory=" + missing);
        assertRefused(
                "clusterrules.directory",
                missing + " cannot be read: there is no such directory",
                "clusterrules.directory=" + missing,
                "clusterrules.watch=true");
    }

    @Test
    void aFileInPlaceOfTheDirectoryFailsTheStartWithItsPath() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertRefused(
                "clusterrules.directory",
                file + " cannot be read: it is not a directory",
                "clusterrules.directory=" + file);
    }

    @Test
    void aBrokenRuleFailsTheStartWithFileLineAndColumn() throws IOException {
        write("seventy");
        assertRefused("clusterrules.directory", "standard.drl:9:", "clusterrules.directory=" + directory);
        assertRefused(
                "clusterrules.directory",
                "standard.drl:9:",
                "clusterrules.directory=" + directory,
                "clusterrules.watch=true");
    }

    @Test
    void watchingWithoutADirectoryFailsTheStart() {
        assertRefused("clusterrules.watch", "set clusterrules.directory", "clusterrules.watch=true");
    }

    @Test
    void watchingWithoutTheWorkbenchFailsTheStartAndItIsNamed() throws IOException {
        write("70");
        service.withClassLoader(new FilteredClassLoader("org.clusterrules.live"))
                .withPropertyValues("clusterrules.directory=" + directory, "clusterrules.watch=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(
                                InvalidConfigurationPropertyValueException.class,
                                e -> assertThat(e.getReason()).contains("org.clusterrules:cluster-workbench")));
    }

    @Test
    void anIdAndADirectoryExcludeEachOther() {
        service.withPropertyValues("clusterrules.rule-set=yunnan", "clusterrules.directory=" + directory)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MutuallyExclusiveConfigurationPropertiesException.class));
    }

    @Test
    void whatIsAssessedIsCountedAndTimed() {
        service.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            context.getBean(UsageMeters.class).bindTo(meters);
            assertThat(meters.get("clusterrules.assessments")
                            .tag("eligible", "NO")
                            .timer()
                            .count())
                    .isZero();

            context.getBean(Assessor.class).assess(nearMiss());
            context.getBean(Assessor.class).assess(nearMiss());

            assertThat(meters.get("clusterrules.assessments")
                            .tag("eligible", "NO")
                            .timer()
                            .count())
                    .isEqualTo(2);
            assertThat(meters.get("clusterrules.findings")
                            .tags("criterion", CRITERION, "outcome", "UNMET")
                            .counter()
                            .count())
                    .isEqualTo(2.0);
            assertThat(meters.find("clusterrules.findings")
                            .tags("criterion", CRITERION, "outcome", "MET")
                            .counter())
                    .isNull();
        });
    }

    @Test
    void healthNamesTheRuleSet() {
        service.run(context -> {
            Health health = context.getBean("clusterrulesHealthIndicator", HealthIndicator.class)
                    .health();
            assertThat(health.getStatus().getCode()).isEqualTo("UP");
            assertThat(health.getDetails())
                    .containsEntry("ruleSet", "national-2022")
                    .containsEntry(
                            "sha256", RuleSet.builtIn("national-2022").info().sha256());
        });
    }

    @Test
    void editsOfAWatchedDirectoryComeIntoUseAndAWrongOneIsReported() throws IOException {
        write("80");
        BlockingQueue<Boolean> edits = new LinkedBlockingQueue<>();
        UsageListener edited = new UsageListener() {
            @Override
            public void assessed(Assessment assessment, long nanoseconds) {}

            @Override
            public void edited(boolean accepted) {
                edits.add(accepted);
            }
        };
        service.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean("listener", UsageListener.class, () -> edited)
                .withPropertyValues("clusterrules.directory=" + directory, "clusterrules.watch=true")
                .run(context -> {
                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    context.getBean(UsageMeters.class).bindTo(meters);
                    HealthIndicator health = context.getBean(HealthIndicator.class);
                    assertThatThrownBy(() -> context.getBean(RuleSet.class)).hasMessageContaining("RuleSet");
                    assertThat(outcome(context)).isEqualTo(Outcome.UNMET);

                    write("70");
                    assertThat(edits.poll(60, TimeUnit.SECONDS)).isTrue();
                    assertThat(outcome(context)).isEqualTo(Outcome.MET);
                    assertThat(health.health().getStatus().getCode()).isEqualTo("UP");

                    write("seventy");
                    assertThat(edits.poll(60, TimeUnit.SECONDS)).isFalse();
                    assertThat(outcome(context)).isEqualTo(Outcome.MET);
                    assertThat(health.health().getStatus().getCode()).isEqualTo("EDIT_REFUSED");
                    assertThat(health.health().getDetails().get("refusedEdit").toString())
                            .contains("standard.drl:9:");

                    context.close(); // the meters may hear of an edit later than the listener here, but not after that
                    assertThat(meters.get("clusterrules.reloads").counter().count())
                            .isEqualTo(1.0);
                    assertThat(meters.get("clusterrules.refused.edits")
                                    .counter()
                                    .count())
                            .isEqualTo(1.0);
                });
    }

    private void assertRefused(String property, String reason, String... values) {
        service.withPropertyValues(values)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, e -> {
                            assertThat(e.getName()).isEqualTo(property);
                            assertThat(e.getReason()).contains(reason);
                        }));
    }

    private static Outcome outcome(ApplicationContext context) throws IOException {
        return context.getBean(Assessor.class)
                .assess(nearMiss())
                .finding(CRITERION)
                .outcome();
    }

    /** Writes a rule set in which the share of the leading industry, 70 % in the sample, must be so high. */
    private void write(String threshold) throws IOException {
        if (!Files.exists(directory.resolve("ruleset.yaml"))) {
            Files.writeString(directory.resolve("ruleset.yaml"), """
                    id: own-rules
                    title: 自己的规则
                    titleEn: Rules of its own
                    edition: "2022"
                    extends: national-2022
                    sources:
                      - 虚构的通知
                    """);
        }
        Files.writeString(directory.resolve("standard.drl"), RULE.formatted(threshold));
    }

    static Application nearMiss() throws IOException {
        try (InputStream in = Application.class.getResourceAsStream("samples/near-miss.json")) {
            return ApplicationJson.read(in);
        }
    }

    private static String json(Assessment assessment) {
        return AssessmentJson.write(assessment, Locale.CHINESE);
    }
}
