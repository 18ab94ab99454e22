/** What an embedder uses: rule sets, the assessments that they give, and reports of these. */
module cluster.rules {
    requires transitive cluster.model;
    requires transitive org.kie.api;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires org.drools.canonicalmodel;
    requires org.drools.core;
    requires org.drools.kiesession;
    requires org.drools.modelcompiler;
    requires org.slf4j; // by Drools, whose modules are automatic
    requires org.yaml.snakeyaml;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;
    requires static transitive com.google.errorprone.annotations;

    exports org.clusterrules.assessment;
    exports org.clusterrules.drools;
    exports org.clusterrules.language;
    exports org.clusterrules.report;
    exports org.clusterrules.rulefile;
    exports org.clusterrules.rules;
    exports org.clusterrules.internal to
            cluster.workbench;
    exports org.clusterrules.report.internal to
            cluster.workbench;
    exports org.clusterrules.rulefile.reader to
            cluster.workbench,
            cluster.rules.test;
    exports org.clusterrules.rulefile.wording to
            cluster.workbench;

    // What mappers make.
    opens org.clusterrules.assessment to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
