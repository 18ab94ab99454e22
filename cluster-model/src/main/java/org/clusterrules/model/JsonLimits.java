package org.clusterrules.model;

/** The most characters and values of a document, and the most digits of a number without an exponent. */
record JsonLimits(int characters, int values, int digits) {
    /** A full form has about 500 values; one value, an entry of a list, can become six cells. */
    static final JsonLimits FORM = new JsonLimits(ApplicationJson.MAX_CHARACTERS, 20_000, Numeric.MAX_DIGITS);
}
