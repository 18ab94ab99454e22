package org.clusterrules.language.judgement;

/**
 * The requirement of a rule, as it stated it for a blank form.
 *
 * @param ofForms the requirement, bound to the places of forms
 * @param words the requirement in words, the same for every form
 */
record RuleRequirement(FormRequirement ofForms, Phrase words) {}
