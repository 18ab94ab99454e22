package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;

/**
 * Uses what the libraries of the host carry: both ways to apply rules, rules and thresholds in a directory, JSON, a mapper, and
 * reports.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        byte[] json;
        try (InputStream form = Application.class.getResourceAsStream("samples/near-miss.json")) {
            json = form.readAllBytes();
        }
        Application form = ApplicationJson.read(new ByteArrayInputStream(json));
        ObjectMapper mapper = new ObjectMapper();
        require(mapper.readValue(json, Application.class).equals(form), "the form that the mapper reads");

        // Where Drools is too old for a session.
        boolean sessions = !args[0].equals("direct");
        for (String id : List.of("national-2022", "liaoning-2023", "shanghai-2024", "yunnan")) {
            RuleSet rules = RuleSet.builtIn(id);
            Assessment direct = rules.direct().assess(form);
            String written = AssessmentJson.write(direct, Locale.CHINESE);
            require(
                    mapper.readTree(mapper.writeValueAsBytes(direct)).equals(mapper.readTree(written)),
                    "what the mapper writes");
            for (ReportFormat format : ReportFormat.values()) {
                require(!format.write(List.of(direct), Locale.ENGLISH).isEmpty(), format + " report");
            }
            if (sessions) {
                require(AssessmentJson.write(rules.assess(form), Locale.CHINESE).equals(written), "what a session says");
            }
            System.out.println(id + " " + direct.eligible());
        }
        RuleSet rules = RuleSet.load(Path.of(args[1]));
        System.out.println("rules " + (sessions ? rules : rules.direct()).assess(form).eligible());
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not as expected: " + what);
        }
    }
}
