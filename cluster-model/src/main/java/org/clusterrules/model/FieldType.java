package org.clusterrules.model;

/** The type of a blank of the form. The names are those of the wire format. */
public enum FieldType {
    /** Which edition of the form it is. */
    EDITION("edition"),
    /** Words, or 无. */
    TEXT("text"),
    /** An exact decimal number, or 无. */
    FIGURE("figure"),
    /** A whole number that is not negative, or 无. */
    COUNT("count"),
    /** 是 or 否. */
    YES_NO("yesno"),
    /** 是, 否 or 不涉及. */
    YES_NO_NA("yesnona"),
    /** One of several options. */
    ENUM("enum"),
    /** Boxes to tick, each with evidence. */
    TICKS("ticks"),
    /** Names of attached documents. */
    EVIDENCE("evidence"),
    /** Standards led and joined, at four levels. */
    STANDARDS("standards"),
    /** A count of platforms and their names. */
    PLATFORMS("platforms"),
    /** A figure of the base year, and one to reach. */
    TARGET_FIGURE("target<figure>"),
    /** A count of the base year, and one to reach. */
    TARGET_COUNT("target<count>"),
    /** How it is in the base year and how it is to be, in words. */
    TARGET_TEXT("target<text>"),
    /** Further indicators of the cluster's own choice. */
    NAMED_TARGETS("list<namedTarget>"),
    /** What a year of the plan is to reach. */
    STAGE("stage"),
    /** An ISO 8601 date. */
    DATE("date");

    private final String wireName;

    FieldType(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the name of this type in the wire format. */
    public String wireName() {
        return wireName;
    }
}
