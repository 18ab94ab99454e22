/** What tools for analysts are made of: cases, mutants, differences, sweeps of a threshold, the rule book, and rules that are watched. */
module cluster.workbench {
    requires transitive cluster.rules;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires java.xml;
    requires org.yaml.snakeyaml;

    exports org.clusterrules.book;
    exports org.clusterrules.cases;
    exports org.clusterrules.diff;
    exports org.clusterrules.equivalence;
    exports org.clusterrules.live;
    exports org.clusterrules.mutation;
    exports org.clusterrules.sweep;
}
