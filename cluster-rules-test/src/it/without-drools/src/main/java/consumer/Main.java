package consumer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;

/** Assesses a sample without Drools, by the rules in a directory or by those that are built in, and prints what one of them says. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        RuleSet rules = args.length == 0 ? RuleSet.builtIn("national-2022") : RuleSet.load(Path.of(args[0]));
        Application form;
        try (InputStream json = Application.class.getResourceAsStream("samples/near-miss.json")) {
            form = ApplicationJson.read(json);
        }
        Finding finding = rules.direct().assess(form).finding("standard.leading-output-share");
        out.println(finding.outcome() + " " + finding.message(Locale.ENGLISH));
        try {
            out.println(rules.assess(form).eligible());
        } catch (IllegalStateException e) {
            out.println(e.getMessage());
        }
    }
}
