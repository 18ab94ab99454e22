/**
 * Reads from a git repository that may be hostile: no file of it is run or obeyed. JGit resolves revisions and decodes commits and trees;
 * the files are opened here, since JGit's own way to open a repository obeys its configuration, looks for the user's, writes probes into
 * its folders, and trusts the sizes that its files claim.
 */
@NullMarked
package org.clusterrules.cli.git;

import org.jspecify.annotations.NullMarked;
