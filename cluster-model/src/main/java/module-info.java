/** The declaration form as data, read from and written to JSON. Knows nothing of rules. */
@SuppressWarnings("opens") // of resources alone
module cluster.model {
    requires com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;
    requires static transitive org.jspecify;

    exports org.clusterrules.model;
    exports org.clusterrules.model.internal to
            cluster.rules,
            cluster.rules.test,
            cluster.word,
            cluster.workbench;

    // For mappers.
    opens org.clusterrules.model to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    // The sample forms.
    opens org.clusterrules.model.samples;
}
