/**
 * What another number would do, asked of many applications: a threshold that is moved from one number to another. These are tools for people
 * who make policies, so they are here and not with the rules that a host embeds.
 */
@NullMarked
package org.clusterrules.sweep;

import org.jspecify.annotations.NullMarked;
