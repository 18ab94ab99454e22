package org.clusterrules.cli;

/**
 * Where a form was read.
 *
 * @param number its number among all forms, from 1
 * @param name the name of its file, with the line where the file has several
 */
record FormSource(long number, String name) {}
