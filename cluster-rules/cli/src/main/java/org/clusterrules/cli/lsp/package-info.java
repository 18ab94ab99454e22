/** The language server: what an editor shows of rules and cases while they are written. */
@NullMarked
package org.clusterrules.cli.lsp;

import org.jspecify.annotations.NullMarked;
