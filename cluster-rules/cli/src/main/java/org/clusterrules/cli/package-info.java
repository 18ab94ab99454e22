/** The command line. */
@NullMarked
package org.clusterrules.cli;

import org.jspecify.annotations.NullMarked;
