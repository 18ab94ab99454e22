package org.clusterrules.spring.internal;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Measurements with Micrometer, which Spring Boot binds to the registries. */
@AutoConfiguration
@ConditionalOnClass(MeterRegistry.class)
final class ClusterRulesMetricsAutoConfiguration {
    @Bean
    UsageMeters clusterRulesUsageMeters() {
        return new UsageMeters();
    }
}
