package consumer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;

/** Assesses a sample by each rule set that is built in, in a session and without one, and writes JSON and HTML. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        Application form;
        try (InputStream sample = Application.class.getResourceAsStream("samples/near-miss.json")) {
            form = ApplicationJson.read(sample);
        }
        for (String id : RuleSet.builtInIds()) {
            RuleSet rules = RuleSet.builtIn(id);
            Assessment assessment = rules.assess(form);
            String json = AssessmentJson.write(assessment, Locale.CHINESE);
            boolean same = json.equals(AssessmentJson.write(rules.direct().assess(form), Locale.CHINESE));
            Files.writeString(Path.of(args[0], id + ".json"), json);
            Files.writeString(Path.of(args[0], id + ".html"), ReportFormat.HTML.write(assessment, Locale.CHINESE));
            System.out.println(id + " " + assessment.eligible() + (same ? "" : ", direct() says something else"));
        }
        System.out.println(Main.class.getModule() + ", " + RuleSet.class.getModule());
    }
}
