package org.clusterrules.language.judgement;

/**
 * What a rule has stated of a blank form.
 *
 * @param ofForms the requirement, ready to be asked of forms
 * @param words what is required, whatever the form says
 */
record StatedRequirement(FormRequirement ofForms, Phrase words) {}
