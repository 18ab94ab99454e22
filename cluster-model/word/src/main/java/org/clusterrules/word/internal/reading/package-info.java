/**
 * From a document to a form: finds the places of the form by what is printed around them, and reads what was written there.
 *
 * <ol>
 *   <li>{@code FormReading} leads through it. The edition is that of the years in the heads of the tables.
 *   <li>Parts: {@code DocumentOutline} cuts the blocks of the document into the parts of the form, each made of {@code Line}s and {@code Rows}.
 *   <li>Labels: {@code GridLabels} knows for each blank of the form's tables, a {@code Slot}, the label and the headings that it is found by. A {@code
 *       GridCell} is a cell of the document with what it is taken for: a label, a heading, a note, a value.
 *   <li>Places: {@code GridReading} finds the slot of each value by the labels to its left and above it ({@code CellIndex}) and by the years and the like
 *       of its column and row ({@code GridHeadings}). {@code CoverReading}, {@code PlanReading} and {@code DeclarationReading} find the blanks of the other
 *       parts by their lines.
 *   <li>Values: {@code CellReading} takes what the form prints away from a {@code Passage}; what is left is read by {@code ValueReading} ({@code
 *       WrittenValue}, {@code WrittenDate}, {@code NameList}) or, where there are boxes, by {@code BoxReading} ({@code BoxLine}, {@code BoxMarks}).
 *   <li>Refusals: {@code Answers} collects the values, and what there is to say. What could be the answer to another question than the form's is an error:
 *       {@code Doubts} of units and remarks beside a value, {@code LostHeadings} and {@code RaggedRows} of values whose column is not certain, {@code
 *       GridDifferences} of everything that was not read.
 * </ol>
 *
 * <p>{@code FormFiller} and {@code FormComments} read a document first, and change it where the answers were found.
 */
@NullMarked
package org.clusterrules.word.internal.reading;

import org.jspecify.annotations.NullMarked;
