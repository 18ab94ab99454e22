package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the cover: lines, or a table without borders, each with its label. */
record CoverReader(Answers answers, CellTemplate template) {
    /** A level of a region on a separate line. */
    private static final Pattern LEVEL = Pattern.compile("\\p{L}{1,14}[省市县区旗州盟团](?:[\\s\u3000]*[（(][省市县区、]+[)）])?");

    void read(List<Line> lines, CellReader reader) {
        List<Line> taken = new ArrayList<>();
        boolean isLed = false; // whether a blank of the form is before
        boolean isFilled = false;
        boolean isRegion = false; // whether that is of the region, which people write on several lines
        int rowOfLead = -1;
        boolean isIncomplete = template.groups().stream()
                .anyMatch(group -> lines.stream().noneMatch(line -> isLead(group.lead(), line)));
        template.groups().forEach(group -> checkOnce(group, lines));
        StrayObjects objects = new StrayObjects(template);
        for (Line written : lines) {
            boolean isLead = led(written).isPresent();
            if (objects.isInside(written) && !isLead && !isPrinted(written)) {
                continue;
            }
            boolean isOpen = Wording.isBlank(afterLead(written).replace(String.valueOf(Passage.OBJECT), ""));
            boolean isAwaited = isLead ? isOpen : isLed && !isFilled;
            Line line = isAwaited ? written : objects.without(written);
            Passage passage = new Passage(line);
            boolean isPrinted = isLead || isPrinted(line);
            boolean isRow =
                    isLed && line.position().table() > 0 && line.position().row() == rowOfLead;
            boolean isLevel =
                    isRegion && LEVEL.matcher(Wording.trim(passage.text())).matches();
            if (isPrinted || isRow || isLevel || Wording.isBlank(passage.text()) || (isLed && !isFilled)) {
                taken.add(line);
            } else {
                stray(passage, isLed, isIncomplete);
            }
            if (isLead) {
                isLed = true;
                isRegion = led(line)
                        .filter(group -> group.first().pointer().contains("/region/"))
                        .isPresent();
                rowOfLead = line.position().row();
                isFilled = !isAwaited;
            } else if (isPrinted) {
                isLed = false;
                isRegion = false;
            } else {
                isFilled |= !Wording.isBlank(passage.text());
            }
        }
        reader.read(template, new Passage(taken));
        objects.report(answers);
    }

    /** A label on two lines, as in a letter before the cover, leaves open which is the cover's. */
    private void checkOnce(CellTemplate.Group group, List<Line> lines) {
        List<Line> labelled = lines.stream()
                .filter(line -> isLead(group.lead(), line) && !afterLead(line).isEmpty())
                .toList();
        if (group.lead().endsWith("：") && labelled.size() > 1) {
            Line last = labelled.get(labelled.size() - 1);
            answers.report("duplicate.cell", group.first().pointer(), new Passage(last));
        }
    }

    private void stray(Passage passage, boolean isLed, boolean isIncomplete) {
        String text = passage.text();
        boolean isLabelled = text.strip().matches("[^：:]{1,20}[：:].*") || Wording.isNote(text);
        String other = isLed && !isLabelled ? "unreadable-value.stray" : "label-added.added";
        answers.report(isIncomplete ? "unreadable-value.unplaced" : other, passage, text);
    }

    /** Returns the blanks whose printed text begins a line. */
    private Optional<CellTemplate.Group> led(Line line) {
        return template.groups().stream()
                .filter(group -> isLead(group.lead(), line))
                .findFirst();
    }

    private static boolean isLead(String lead, Line line) {
        Passage passage = new Passage(line);
        Span found = passage.find(lead);
        return found != null && passage.beginsLine(found.from());
    }

    private String afterLead(Line line) {
        Passage passage = new Passage(line);
        for (CellTemplate.Group group : template.groups()) {
            Span found = passage.find(group.lead());
            if (found != null && passage.beginsLine(found.from())) {
                passage.setAside(found.from(), passage.afterMarks(found.to(), "：:"));
                group.blanks().forEach(blank -> PrintedText.setAside(blank.tail(), passage));
                return passage.rest();
            }
        }
        return "";
    }

    private boolean isPrinted(Line line) {
        return template.isNote(line.text())
                || template.extras().stream()
                        .anyMatch(extra -> line.text().strip().matches(extra.label() + "[：:].*"));
    }
}
