package consumer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.WrittenAssessment;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;

/** Assesses a sample that comes with the library, and prints what is unmet, in UTF-8 whatever the locale. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        RuleSet rules = RuleSet.builtIn("national-2022");
        Application application;
        try (InputStream form = Application.class.getResourceAsStream("samples/near-miss.json")) {
            application = ApplicationJson.read(form);
        }
        Assessment assessment = rules.assess(application);
        WrittenAssessment archived = AssessmentJson.parse(AssessmentJson.write(assessment, Locale.ENGLISH));
        if (!rules.verify(archived, application).isEmpty()) {
            throw new AssertionError("what was archived is not what the rules say");
        }
        out.println(assessment.eligible());
        for (Finding finding : assessment.findings()) {
            if (finding.outcome() == Outcome.UNMET) {
                out.println(finding.criterion().id());
                out.println("  " + finding.message(Locale.CHINESE));
                out.println("  " + finding.message(Locale.ENGLISH));
            }
        }
    }
}
