package org.clusterrules.word.internal.sheet;

import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Section;

/** What begins on a new page: a section of the form, or without one the instructions. */
public record SheetPage(Optional<Section> section, List<SheetBlock> blocks) {}
