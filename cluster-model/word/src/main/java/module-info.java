/** The declaration form as a document of a word processor. Knows nothing of rules. */
module cluster.word {
    requires transitive cluster.model;
    requires java.xml;
    requires static org.apache.poi.poi;
    requires static org.apache.poi.scratchpad;
    requires static transitive org.jspecify;

    exports org.clusterrules.word;
}
