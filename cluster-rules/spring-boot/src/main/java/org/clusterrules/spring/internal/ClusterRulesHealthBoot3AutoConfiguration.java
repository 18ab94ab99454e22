package org.clusterrules.spring.internal;

import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Health in Spring Boot 3. */
@AutoConfiguration
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("clusterrules")
final class ClusterRulesHealthBoot3AutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "clusterrulesHealthIndicator")
    HealthIndicator clusterrulesHealthIndicator(RulesInUse rules) {
        return () -> {
            RulesHealth health = RulesHealth.of(rules);
            return Health.status(health.status()).withDetails(health.details()).build();
        };
    }
}
