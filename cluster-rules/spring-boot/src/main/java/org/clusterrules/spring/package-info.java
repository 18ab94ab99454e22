/** The rules in a Spring Boot service. A controller takes an {@link org.clusterrules.spring.Assessor}; the rest is auto-configured. */
@NullMarked
package org.clusterrules.spring;

import org.jspecify.annotations.NullMarked;
