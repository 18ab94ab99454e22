/** A host on the module path: what it requires is all that it says. */
module consumer {
    requires cluster.rules;
}
