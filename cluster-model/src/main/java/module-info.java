/** The declaration form: what it says, how it is read and written. Knows nothing of rules. */
@SuppressWarnings("opens") // of resources alone
module cluster.model {
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports org.clusterrules.model;

    // The sample forms.
    opens org.clusterrules.model.samples;
}
