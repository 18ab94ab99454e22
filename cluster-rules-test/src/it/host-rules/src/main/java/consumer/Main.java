package consumer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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

/** Compiles rules of its own together with ours, and prints what they say of a sample. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        RuleSet rules = RuleSet.builtIn("national-2022");
        RuleBase base = RuleBase.of(rules.info(), rules.rules());

        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/org/clusterrules/national.drl", base.drl());
        files.write(services.getResources().newClassPathResource("consumer/host.drl"));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieSession session = services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();

        List<String> said = new ArrayList<>();
        session.setGlobal("said", said);
        try (InputStream form = Application.class.getResourceAsStream("samples/near-miss.json")) {
            Application application = ApplicationJson.read(form);
            System.out.println(base.assess(session, application).eligible());
            System.out.println(rules.assess(application).eligible() + " with our rules alone");
        }
        session.dispose();
        said.stream().sorted().forEach(System.out::println);
    }
}
