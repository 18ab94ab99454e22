package org.clusterrules.word.internal.sheet;

import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Section;

/**
 * What begins on a page of its own.
 *
 * @param section the part of the form that it holds; empty for the instructions
 * @param blocks its paragraphs and tables, in order
 */
public record SheetPage(Optional<Section> section, List<SheetBlock> blocks) {}
