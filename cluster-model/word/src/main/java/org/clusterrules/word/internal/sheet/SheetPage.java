package org.clusterrules.word.internal.sheet;

import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Section;

/** A part of the form that begins on a new page; without a section, the instructions. */
public record SheetPage(Optional<Section> section, List<SheetBlock> blocks) {}
