package org.clusterrules.cli;

/**
 * Where a form was read.
 *
 * @param number its number among all forms, from 1
 * @param name the name of its file, with the line where it is not on the first
 */
record FormSource(long number, String name) {}
