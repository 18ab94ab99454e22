package consumer;

import java.io.IOException;
import java.io.InputStream;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;

/** Assesses a sample in a session. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        try (InputStream form = Application.class.getResourceAsStream("samples/near-miss.json")) {
            System.out.println(RuleSet.builtIn("national-2022")
                    .assess(ApplicationJson.read(form))
                    .eligible());
        }
    }
}
