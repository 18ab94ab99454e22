package org.clusterrules.spring.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.WrittenAssessment;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.spring.Assessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.reactive.context.AnnotationConfigReactiveWebApplicationContext;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.client.MockMvcWebTestClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** The same answers from Spring MVC and from WebFlux. */
class WebTest {
    private static final String TWO_ERRORS =
            "{\n  \"edition\": \"2022\",\n  \"basics\": {\"area\": \"vast\", \"arae\": 1}\n}";

    @EnableAutoConfiguration
    @RestController
    static final class Service {
        private final Assessor assessor;

        Service(Assessor assessor) {
            this.assessor = assessor;
        }

        @PostMapping("/assess")
        Assessment assess(@RequestBody Application form) {
            return assessor.assess(form);
        }

        @PostMapping("/written")
        WrittenAssessment written(@RequestBody WrittenAssessment assessment) {
            return assessment;
        }

        @PostMapping("/form")
        Application form(@RequestBody Application form) {
            return form;
        }
    }

    /** What serves; each started once. */
    enum Host {
        WEB_MVC,
        WEB_FLUX
    }

    /** A service that runs. */
    private record Running(ConfigurableApplicationContext context, WebTestClient client) {}

    private static final Map<Host, Running> STARTED = new EnumMap<>(Host.class);

    @BeforeAll
    static void start() {
        for (Host host : Host.values()) {
            STARTED.put(host, start(host));
        }
    }

    private static Running start(Host host, String... properties) {
        if (host == Host.WEB_MVC) {
            AnnotationConfigServletWebApplicationContext mvc = new AnnotationConfigServletWebApplicationContext();
            mvc.setServletContext(new MockServletContext());
            refresh(mvc, mvc::register, properties);
            return new Running(
                    mvc, MockMvcWebTestClient.bindToApplicationContext(mvc).build());
        }
        AnnotationConfigReactiveWebApplicationContext flux = new AnnotationConfigReactiveWebApplicationContext();
        refresh(flux, flux::register, properties);
        return new Running(flux, WebTestClient.bindToApplicationContext(flux).build());
    }

    private static void refresh(
            ConfigurableApplicationContext context, Consumer<Class<?>[]> configuration, String... properties) {
        // Spring Boot's own problem details must not come first.
        TestPropertyValues.of("spring.mvc.problemdetails.enabled=true", "spring.webflux.problemdetails.enabled=true")
                .and(properties)
                .applyTo(context);
        configuration.accept(new Class<?>[] {Service.class});
        context.refresh();
    }

    private static WebTestClient client(Host host) {
        return requireNonNull(STARTED.get(host)).client();
    }

    @AfterAll
    static void stop() {
        STARTED.values().forEach(running -> running.context().close());
    }

    @ParameterizedTest
    @EnumSource
    void anAssessmentIsInTheLanguageOfTheRequest(Host host) throws Exception {
        WebTestClient client = client(host);
        Application form = ClusterRulesAutoConfigurationTest.nearMiss();
        Assessment expected = RuleSet.builtIn("national-2022").assess(form);
        String json = ApplicationJson.write(form);

        EntityExchangeResult<byte[]> chinese = post(client, "/assess", json, null);
        assertThat(text(chinese)).isEqualTo(AssessmentJson.writeLine(expected, Locale.CHINESE));
        assertThat(header(chinese, HttpHeaders.CONTENT_TYPE)).startsWith("application/json");
        assertThat(header(chinese, HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("zh");
        assertThat(chinese.getResponseHeaders().getVary()).contains("Accept-Language");

        EntityExchangeResult<byte[]> english = post(client, "/assess", json, "en-GB,zh;q=0.5");
        assertThat(text(english)).isEqualTo(AssessmentJson.writeLine(expected, Locale.ENGLISH));
        assertThat(header(english, HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("en");
    }

    @ParameterizedTest
    @EnumSource
    void aFormComesBackAsTheLibraryWritesIt(Host host) throws Exception {
        WebTestClient client = client(host);
        Application form = ClusterRulesAutoConfigurationTest.nearMiss();
        assertThat(text(post(client, "/form", ApplicationJson.write(form), null)))
                .isEqualTo(ApplicationJson.writeLine(form));
    }

    @ParameterizedTest
    @EnumSource
    void aFormMayBeOfTheEditionThatTheRulesBring(Host host, @TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("ruleset.yaml"), """
                id: ours
                title: 本省规则
                edition: {id: next, seriesYears: [2028, 2029, 2030], stageYears: [2031, 2032, 2033]}
                extends: national-2022
                """);
        String form = ApplicationJson.template(RuleSet.load(directory).edition());
        Running running = start(host, "clusterrules.directory=" + directory);
        try (ConfigurableApplicationContext context = running.context()) {
            assertThat(context.isRunning()).isTrue();
            assertThat(text(post(running.client(), "/form", form, null))).contains("\"edition\":\"next\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormMayBeOfAnotherCharacterSet(Host host) throws Exception {
        WebTestClient client = client(host);
        Application form = ClusterRulesAutoConfigurationTest.nearMiss();
        EntityExchangeResult<byte[]> answer = client.post()
                .uri("/form")
                .contentType(new MediaType("application", "json", Charset.forName("GB18030")))
                .bodyValue(ApplicationJson.write(form).getBytes("GB18030"))
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(text(answer)).isEqualTo(ApplicationJson.writeLine(form));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatIsNotAFormIsAnsweredWithEveryError(Host host) throws Exception {
        WebTestClient client = client(host);
        EntityExchangeResult<byte[]> answer = post(client, "/assess", TWO_ERRORS, "en");
        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(header(answer, HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
        assertThat(header(answer, HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("en");
        assertThat(text(answer))
                .contains("\"type\":\"urn:clusterrules:problem:invalid-form\"")
                .contains("\"title\":\"The document is not a valid form\"")
                .contains("\"status\":400")
                .contains("\"detail\":\"Number of errors in the document: 2.")
                .contains("\"instance\":\"/assess\"")
                .contains("\"errors\":[{\"pointer\":\"/basics/area\",\"line\":3,\"column\":22,\"message\":\"expected")
                .contains("{\"pointer\":\"/basics\",\"line\":3,\"column\":30,\"message\":\"");

        assertThat(text(post(client, "/assess", TWO_ERRORS, null)))
                .contains("\"title\":\"文档不是有效的申报表\"")
                .contains("\"detail\":\"文档有2处错误");
    }

    /** An assessment is read by the host's mapper. */
    @ParameterizedTest
    @EnumSource
    void aDocumentThatIsNotAnAssessmentIsAnsweredWithEveryError(Host host) throws Exception {
        WebTestClient client = client(host);
        Application form = ClusterRulesAutoConfigurationTest.nearMiss();
        String written =
                AssessmentJson.writeLine(RuleSet.builtIn("national-2022").assess(form), Locale.ENGLISH);
        assertThat(text(post(client, "/written", written, null))).isEqualTo(written);

        EntityExchangeResult<byte[]> answer = post(
                client,
                "/written",
                written.replace("\"format\":1", "\"format\":2")
                        .replace("\"eligible\":\"NO\"", "\"eligible\":\"PERHAPS\""),
                "en");
        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(header(answer, HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
        assertThat(text(answer))
                .contains("\"type\":\"urn:clusterrules:problem:invalid-assessment\"")
                .contains("\"title\":\"The document is not a valid assessment\"")
                .contains("\"detail\":\"Number of errors in the document: 2.")
                .contains(
                        "\"errors\":[{\"pointer\":\"/format\",\"line\":1,\"column\":11,\"message\":\"expected the number 1")
                .contains("{\"pointer\":\"/eligible\"");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotJsonIsAnsweredWithItsPlace(Host host) throws Exception {
        WebTestClient client = client(host);
        EntityExchangeResult<byte[]> answer = post(client, "/assess", "{\"edition\": \"2022\",\n  \"basics\": {", "en");
        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(text(answer)).contains("\"line\":2,\"column\":14");
    }

    @Test
    void problemDetailsCanBeSwitchedOff() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ClusterRulesWebMvcAutoConfiguration.class))
                .withPropertyValues("clusterrules.problem-details=false")
                .run(context -> assertThat(context)
                        .hasSingleBean(ApplicationConverter.class)
                        .doesNotHaveBean(WebMvcFormProblems.class));
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ClusterRulesWebFluxAutoConfiguration.class))
                .withPropertyValues("clusterrules.problem-details=false")
                .run(context -> assertThat(context)
                        .hasSingleBean(WebFluxConfigurer.class)
                        .doesNotHaveBean(WebFluxFormProblems.class));
    }

    private static EntityExchangeResult<byte[]> post(
            WebTestClient client, String path, String json, String acceptLanguage) {
        WebTestClient.RequestBodySpec request = client.post().uri(path).contentType(MediaType.APPLICATION_JSON);
        if (acceptLanguage != null) {
            request.header(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
        }
        return request.bodyValue(json).exchange().expectBody().returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return answer.getResponseBody() == null ? "" : new String(answer.getResponseBody(), StandardCharsets.UTF_8);
    }

    private static String header(EntityExchangeResult<byte[]> answer, String name) {
        return answer.getResponseHeaders().getFirst(name);
    }
}
