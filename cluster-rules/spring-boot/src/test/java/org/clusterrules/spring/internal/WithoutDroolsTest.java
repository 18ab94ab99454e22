package org.clusterrules.spring.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import org.clusterrules.spring.Assessor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** A service whose class path has no Drools, as a process of its own: what it prints is what its owner reads. */
class WithoutDroolsTest {
    /** What the process runs; says which rules it applies, and ends. */
    @EnableAutoConfiguration
    public static final class Service {
        private Service() {}

        public static void main(String[] arguments) {
            System.out.println(SpringApplication.run(Service.class, arguments)
                    .getBean(Assessor.class)
                    .ruleSet()
                    .info()
                    .id());
        }
    }

    private record Ended(int exitCode, String printed) {}

    private static Ended start(String engine) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("drools") && !entry.contains("kie-"))
                .collect(joining(File.pathSeparator));
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath,
                        Service.class.getName(),
                        "--spring.main.web-application-type=none",
                        "--clusterrules.engine=" + engine)
                .redirectErrorStream(true)
                .start();
        try {
            String printed = new String(service.getInputStream().readAllBytes(), UTF_8);
            return new Ended(service.waitFor(), printed);
        } finally {
            service.destroyForcibly();
        }
    }

    @Test
    void aSessionFailsTheStartAndBothRemediesAreNamed() throws Exception {
        Ended service = start("drools");

        assertThat(service.printed())
                .contains("APPLICATION FAILED TO START")
                .contains("clusterrules.engine")
                .contains("org.drools:drools-kiesession")
                .contains("clusterrules.engine=direct")
                .doesNotContain("\tat ");
        assertThat(service.exitCode()).isEqualTo(1);
    }

    @Test
    void directStarts() throws Exception {
        Ended service = start("direct");

        assertThat(service.printed()).endsWith("national-2022" + System.lineSeparator());
        assertThat(service.exitCode()).isZero();
    }
}
