package consumer;

import java.io.IOException;
import java.io.InputStream;
import org.clusterrules.drools.RuleBase;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Compiles a rule of its own together with ours. */
public final class HostRule {
    private HostRule() {}

    public static void main(String[] args) throws IOException {
        RuleSet rules = RuleSet.builtIn("national-2022");
        RuleBase base = RuleBase.of(rules.info(), rules.rules());

        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/org/clusterrules/national.drl", base.drl());
        files.write("src/main/resources/consumer/host.drl", """
                package consumer;
                import org.clusterrules.assessment.Assessment;
                rule "host.assessment"
                when
                    Assessment( $eligible : eligible )
                then
                    System.out.println("a rule of the host: " + $eligible);
                end
                """);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieSession session = services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
        try (InputStream form = Application.class.getResourceAsStream("samples/near-miss.json")) {
            base.assess(session, ApplicationJson.read(form));
        }
        session.dispose();
    }
}
