/** The kit for whoever writes rules: cases, mutants and laws as tests of JUnit. */
module cluster.rules.test {
    requires transitive cluster.workbench;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;
    requires com.google.common;

    exports org.clusterrules.kit;
}
