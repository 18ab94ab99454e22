package org.clusterrules.language.judgement;

/** The requirement of a rule, as it stated it for a blank form, and its words, the same for every form. */
record RuleRequirement(FormRequirement ofForms, Phrase words) {}
