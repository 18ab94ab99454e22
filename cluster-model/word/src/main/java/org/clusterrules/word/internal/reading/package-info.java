/**
 * From a document to a form: finds the places of the form by what is printed around them, and reads the text there.
 *
 * <ol>
 *   <li>{@code WordFormReader} leads through it. The edition is that of the years in the headings of the tables.
 *   <li>Sections: {@code DocumentOutline} cuts the blocks of the document into the sections of the form, each made of {@code Line}s and {@code Rows}.
 *   <li>Labels: {@code GridLabels} holds, for each blank of the form's tables, a {@code Slot}, the label and the headings by which it is found. A {@code
 *       GridCell} is a cell of the document and its role: a label, a heading, a note, a value.
 *   <li>Places: {@code GridReader} finds the slot of each value by the labels to its left and above it ({@code CellIndex}) and by the headings of its
 *       column and row ({@code GridHeadings}). {@code CoverReader}, {@code PlanReader} and {@code DeclarationReader} find the blanks of the other sections
 *       by their lines.
 *   <li>Values: {@code CellReader} sets aside in a {@code Passage} what the form prints; the rest is read by {@code ValueReader} ({@code WrittenValue},
 *       {@code WrittenDate}, {@code NameList}) or, if there are boxes, by {@code BoxReader} ({@code BoxTokenizer}, {@code BoxMarks}).
 *   <li>Refusals: {@code Answers} collects the values and the problems. Whatever could be the answer to another question is an error: units and remarks
 *       beside a value ({@code FigureChecks}), values whose column is uncertain ({@code LostHeadings}, {@code RaggedRows}), and whatever was not read
 *       ({@code GridDifferences}).
 * </ol>
 *
 * <p>{@code FormFiller} and {@code FormComments} read a document first, and change it where they found the answers.
 */
@NullMarked
package org.clusterrules.word.internal.reading;

import org.jspecify.annotations.NullMarked;
