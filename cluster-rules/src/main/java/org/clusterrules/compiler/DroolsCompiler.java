package org.clusterrules.compiler;

import static com.google.common.base.Preconditions.checkState;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.Statements;
import org.clusterrules.model.Application;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;

/** Writes checked rules out again, with ASCII names and their own places in them, and has Drools compile them. */
final class DroolsCompiler {
    private static final String MODEL_FILE_SUFFIX = "/drools-model";

    private DroolsCompiler() {}

    static CompiledRuleSet compile(RuleSetInfo info, List<CheckedRule> rules) {
        List<Criterion> criteria = rules.stream().map(CheckedRule::criterion).toList();
        String name = "rules" + info.sha256().substring(0, 16);
        byte[] drl = inAscii(drl(name, rules)).getBytes(StandardCharsets.US_ASCII);
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        // Bytes of ASCII: Drools takes them, and the Java that it generates, through the platform's character set.
        files.write(
                "src/main/resources/" + name + "/rules.drl",
                services.getResources().newByteArrayResource(drl));
        // Without this there is a class for each lambda, which makes loading slow. A system property would be the
        // host's.
        KieModuleModel module = services.newKieModuleModel()
                .setConfigurationProperty("drools.externaliseCanonicalModelLambda", "false");
        ReleaseId release = services.newReleaseId("org.clusterrules", GeneratedClasses.PACKAGE, "1");
        files.generateAndWritePomXML(release);
        KieBuilder builder = ((InternalKieBuilder) services.newKieBuilder(files, new GeneratedClasses(Map.of())))
                .withKModuleModel(module)
                .buildAll(ExecutableModelProject.class);
        // What was built stands in a repository that belongs to the whole JVM, for whoever asks it for a release by
        // name.
        services.getRepository().removeKieModule(release);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            IllegalStateException failure = new IllegalStateException(
                    "the rules of " + info.id() + " pass every check and do not compile; please report this with them");
            failure.addSuppressed(new IllegalStateException(errors.toString()));
            throw failure;
        }
        InternalKieModule built = (InternalKieModule) ((KieBuilderImpl) builder).getKieModule();
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        for (String file : built.getFileNames()) {
            if (file.startsWith(GeneratedClasses.PACKAGE.replace('.', '/') + "/") && file.endsWith(".class")) {
                classes.put(file, built.getBytes(file));
            } else if (file.endsWith(MODEL_FILE_SUFFIX)) {
                // A line with the version of the model, then a line a package with the name of its class.
                String[] lines = new String(built.getBytes(file), StandardCharsets.UTF_8).split("\\R");
                models.addAll(List.of(lines).subList(1, lines.length));
            }
        }
        checkState(models.size() == 1, "one package, but models %s", models);
        return new CompiledRuleSet(new RuleTable(info, criteria, models.get(0)), classes);
    }

    private static String drl(String name, List<CheckedRule> rules) {
        StringBuilder drl = new StringBuilder();
        drl.append("package ")
                .append(GeneratedClasses.PACKAGE)
                .append('.')
                .append(name)
                .append(";\n");
        drl.append("import ").append(Application.class.getPackageName()).append(".*;\n");
        drl.append("import ").append(Conclusion.class.getName()).append(";\n");
        drl.append("global ").append(Statements.class.getName()).append(" criteria;\n");
        for (int i = 0; i < rules.size(); i++) {
            CheckedRule rule = rules.get(i);
            drl.append("rule \"").append(rule.criterion().id()).append("\" when ");
            rule.patterns().forEach(pattern -> drl.append(pattern).append(' '));
            drl.append("then criteria.at(")
                    .append(i)
                    .append(')')
                    .append(rule.statement())
                    .append("; end\n");
        }
        return drl.toString();
    }

    /** Writes every other character as Java's unicode escape, which the text has none of. */
    private static String inAscii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars()
                .forEach(unit ->
                        ascii.append(unit < 0x80 ? String.valueOf((char) unit) : String.format("\\u%04x", unit)));
        return ascii.toString();
    }
}
