package org.clusterrules.language.judgement;

/** The requirement that a rule stated for a blank form, bound to other forms, and its sentence, the same for every form. */
record BoundRequirement(BoundJudgement bound, Phrase sentence) {}
