/**
 * From a word of a rule to a finding: outcome, cells, numbers and sentences. For this project's own modules, not for callers.
 *
 * <ol>
 *   <li>Words: {@code FirstWords} implements those that begin a requirement, and a class for each type that they return those that can
 *       follow: {@code Measure} {@code MeasureWords}, {@code Entry} {@code EntryWords}, {@code Row} {@code RowWords}, {@code Answer}
 *       {@code AnswerWords}, {@code Boxes} {@code BoxWords}, {@code Texts} {@code TextWords}, {@code Stages} {@code StageWords},
 *       {@code Form} {@code FormWords}; {@code Total} is in {@code EntryWords}, {@code Premise} and {@code Requirement} are in
 *       {@code FirstWords}, and so are types with one word, as lambdas. A word with a body in the interface calls another word. Each makes
 *       a {@code Judgement} of a form; {@code PartialRequirement} joins several to an {@code AndJudgement}, {@code OrJudgement} or
 *       {@code ConditionalJudgement}.
 *   <li>Judgements: {@code ComparisonJudgement} compares numbers; it asks {@code BoundedQuantity}, which has the {@code Quantity}, its
 *       {@code Bound} and how the two compare, in {@code ExactNumber}s. {@code Combined} is several judgements in one, whose outcome is in
 *       an {@code OutcomeTable}: {@code AllJudgement} for each year of a row or each of several cells, and those that join requirements.
 *       {@code ContentJudgement} judges what is in cells: {@code EvidenceJudgements} makes those of evidence, signatures and platforms,
 *       {@code DayJudgements} of dates, {@code PairJudgements} of two cells, {@code Derived} of a number that follows from others,
 *       {@code RangeJudgements} of every number of the form ({@code FormPlaces} says which cells). {@code RisingJudgement} judges a row or
 *       the path of an indicator, and {@code ConclusionJudgement} the findings of a part. {@code ColumnRequirement} and its like serve the
 *       sweeps of the workbench.
 *   <li>Once: {@code FindingCollector} keeps the judgement of a blank form under the announced criterion, and {@code Judgement.locate}
 *       finds the places of its cells, so that {@code LocatedRequirements} can ask the same of every form without stating it again.
 *   <li>Findings: {@code JudgedFinding} has the outcome; its cells, numbers and sentences are derived from the judgement when they are
 *       asked for.
 *   <li>Sentences: a {@code Phrase} names a message of {@code messages_zh.properties} and {@code messages_en.properties}, often by a stem
 *       and an outcome: {@code Phrase.key("threshold", UNMET)} is {@code threshold.unmet}. Those of {@code Measure} are in the blocks of
 *       {@code ComparisonJudgement} and {@code Quantity}.
 * </ol>
 */
@NullMarked
package org.clusterrules.language.judgement;

import org.jspecify.annotations.NullMarked;
