package org.clusterrules.spring.internal;

import org.clusterrules.spring.Assessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Forms and assessments in controllers of Spring MVC. */
@AutoConfiguration
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class ClusterRulesWebMvcAutoConfiguration {
    @Bean
    ApplicationConverter clusterApplicationConverter(ObjectProvider<Assessor> assessor) {
        return new ApplicationConverter(new FormBody(assessor));
    }

    @Bean
    AssessmentConverter clusterAssessmentConverter() {
        return new AssessmentConverter();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "clusterrules.problem-details", matchIfMissing = true)
    WebMvcFormProblems clusterWebMvcFormProblems() {
        return new WebMvcFormProblems();
    }
}
