package org.clusterrules.model;

/**
 * How much is read of one document.
 *
 * @param characters the most characters of its text
 * @param values the most values in it, nested ones counted
 * @param digits the most digits of a number that is written without an exponent
 */
record JsonLimits(int characters, int values, int digits) {
    /** A full form has about 500 values, and a single one, an entry of a list, can become six cells in the records. */
    static final JsonLimits FORM = new JsonLimits(ApplicationJson.MAX_CHARACTERS, 20_000, Numeric.MAX_DIGITS);
}
