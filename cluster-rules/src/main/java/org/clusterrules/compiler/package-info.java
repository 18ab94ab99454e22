/**
 * Turns a directory of rule files into a rule set: parses them, checks that they state requirements and do nothing else,
 * and compiles what was checked. The built-in rule sets go this way when the project is built, an analyst's directory at run
 * time; it needs {@code drools-engine} and {@code snakeyaml} on the class path, which an embedder of the built-in rule sets
 * does not carry.
 */
@NullMarked
package org.clusterrules.compiler;

import org.jspecify.annotations.NullMarked;
