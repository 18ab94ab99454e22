/**
 * From a word of a rule to a finding: outcome, cells, numbers and sentences. For this project's own modules, not for callers.
 *
 * <ol>
 *   <li>Words: {@code FirstWords} implements the words that begin a requirement, and {@code MeasureWords}, {@code TextWords}, {@code
 *       StageWords} and the like those that can follow. Each makes a {@code Judgement} of a form.
 *   <li>Judgements: {@code ComparisonJudgement} compares a {@code Quantity} with a {@code Bound}, {@code ContentJudgement} judges what is in cells
 *       ({@code EvidenceJudgements}, {@code RangeJudgements}, …), {@code RisingJudgement} a row, {@code ConclusionJudgement} the findings of a part. {@code
 *       PartialRequirement} joins them: {@code BothJudgement}, {@code AnyJudgement}, {@code ConditionalJudgement}.
 *   <li>Once: {@code FindingRecorder} records the judgement of a blank form under the announced criterion, and {@code Judgement.bindTo} finds
 *       the places of its cells, so that {@code BoundRequirements} can ask the same of every form without stating it again.
 *   <li>Findings: {@code JudgedFinding} has the outcome; its cells, numbers and sentences are derived from the judgement when they are asked for.
 *   <li>Sentences: a {@code Phrase} names a message of {@code messages_zh.properties} and {@code messages_en.properties}, often by a stem and
 *       an outcome: {@code Phrase.key("threshold", UNMET)} is {@code threshold.unmet}.
 * </ol>
 */
@NullMarked
package org.clusterrules.language.judgement;

import org.jspecify.annotations.NullMarked;
