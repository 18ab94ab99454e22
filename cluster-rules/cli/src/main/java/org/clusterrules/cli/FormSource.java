package org.clusterrules.cli;

/** Where a form was read: its number among all, from 1, and the name of its file, with the line where the file has several. */
record FormSource(long number, String name) {}
