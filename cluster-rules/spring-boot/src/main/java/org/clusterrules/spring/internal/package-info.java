/** What Spring Boot configures, and what that is made of. Not for callers. */
@NullMarked
package org.clusterrules.spring.internal;

import org.jspecify.annotations.NullMarked;
