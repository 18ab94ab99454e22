package org.clusterrules.language.judgement;

/** The requirement that a rule stated for a blank form, located on other forms, and its sentence, the same for every form. */
record LocatedRequirement(LocatedJudgement judgement, Phrase sentence) {}
