package org.clusterrules.spring.internal;

import org.clusterrules.spring.Assessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Forms and assessments in controllers of Spring WebFlux. */
@AutoConfiguration
@ConditionalOnClass(WebFluxConfigurer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
final class ClusterRulesWebFluxAutoConfiguration {
    @Bean
    WebFluxConfigurer clusterRulesCodecs(ObjectProvider<Assessor> assessor) {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                codecs.customCodecs().registerWithDefaultConfig(new ApplicationDecoder(new FormBody(assessor)));
                codecs.customCodecs().register(new AssessmentEncoder());
            }
        };
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "clusterrules.problem-details", matchIfMissing = true)
    WebFluxFormProblems clusterWebFluxFormProblems() {
        return new WebFluxFormProblems();
    }
}
