package org.clusterrules.spring.internal;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health from Spring Boot 4 on. */
@AutoConfiguration
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("clusterrules")
final class ClusterRulesHealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "clusterrulesHealthIndicator")
    HealthIndicator clusterrulesHealthIndicator(RulesInUse rules) {
        return () -> {
            RulesHealth health = RulesHealth.of(rules);
            return Health.status(health.status()).withDetails(health.details()).build();
        };
    }
}
