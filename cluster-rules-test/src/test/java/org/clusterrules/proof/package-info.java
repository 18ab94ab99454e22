/**
 * The proof that the built-in rules are right: a second reading of the form and the policy, in plain Java, and everything
 * that the rules say held against it.
 */
package org.clusterrules.proof;
