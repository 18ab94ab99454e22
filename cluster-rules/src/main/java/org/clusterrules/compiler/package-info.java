/**
 * Turns a directory of rule files into a rule set: reads them with a reader that knows the small part of DRL in which
 * requirements are stated, and nothing else of it; checks what they say; and has Drools compile what was checked, written out
 * again. What is wrong is a {@link org.clusterrules.compiler.RuleProblem}. The built-in rule sets go this way when the project is built, an analyst's directory at run
 * time; it needs {@code drools-engine} and {@code snakeyaml} on the class path, which an embedder of the built-in rule sets
 * does not carry.
 */
@NullMarked
package org.clusterrules.compiler;

import org.jspecify.annotations.NullMarked;
