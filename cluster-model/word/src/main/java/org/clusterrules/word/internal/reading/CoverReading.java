package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clusterrules.word.WordProblem.Kind;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.reading.DocumentOutline.Line;

/** Reads the cover: lines, or a table without borders, each with its label. */
final class CoverReading {
    /** A level of a region on a line of its own. */
    private static final Pattern LEVEL = Pattern.compile("\\p{L}{1,14}[省市县区旗州盟团](?:[\\s\u3000]*[（(][省市县区、]+[)）])?");

    private final ReadValues readValues;
    private final CellTemplate template;

    CoverReading(ReadValues readValues, CellTemplate template) {
        this.readValues = readValues;
        this.template = template;
    }

    void read(List<Line> lines, CellReading reading) {
        List<Spot> spots = new ArrayList<>();
        List<DocumentParagraph> paragraphs = new ArrayList<>();
        boolean isLed = false; // whether a blank of the form is before
        boolean isFilled = false;
        boolean isRegion = false; // whether that is of the region, which people write on several lines
        int rowOfLead = -1;
        boolean isIncomplete = template.groups().stream()
                .anyMatch(group -> lines.stream().noneMatch(line -> isLead(group.lead(), line)));
        template.groups().forEach(group -> checkOnce(group, lines));
        LooseObjects objects = new LooseObjects(template);
        for (Line written : lines) {
            boolean isLead = template.groups().stream().anyMatch(group -> isLead(group.lead(), written));
            if (objects.isInside(written) && !isLead && !isPrinted(written)) {
                continue;
            }
            boolean isAwaited = isLead ? isOpen(written) : isLed && !isFilled;
            Line line = isAwaited ? written : objects.without(written);
            Passage passage = new Passage(line.spot(), List.of(line.paragraph()));
            boolean isPrinted = isLead || isPrinted(line);
            boolean isRow = isLed && line.spot().table() > 0 && line.spot().row() == rowOfLead;
            boolean isLevel =
                    isRegion && LEVEL.matcher(Loose.trim(passage.text())).matches();
            if (isPrinted || isRow || isLevel || Loose.isBlank(passage.text()) || (isLed && !isFilled)) {
                spots.add(line.spot());
                paragraphs.add(line.paragraph());
            } else {
                stray(passage, isLed, isIncomplete);
            }
            if (isLead) {
                isLed = true;
                isRegion = isRegion(line);
                rowOfLead = line.spot().row();
                isFilled = !isAwaited;
            } else if (isPrinted) {
                isLed = false;
                isRegion = false;
            } else {
                isFilled |= !Loose.isBlank(passage.text());
            }
        }
        reading.read(template, new Passage(spots.isEmpty() ? List.of(new Spot("", 0, 0, 0, 0)) : spots, paragraphs));
        objects.say(readValues);
    }

    /** Whether nothing is written after the printed text in a line. */
    private boolean isOpen(Line line) {
        String after = afterLead(line);
        return Loose.isBlank(after.replace(String.valueOf(Passage.OBJECT), ""));
    }

    /** A label that stands in two lines, as in a letter before the cover too, leaves it open which of them is the cover's. */
    private void checkOnce(CellTemplate.Group group, List<Line> lines) {
        List<Line> labelled = lines.stream()
                .filter(line -> isLead(group.lead(), line) && !afterLead(line).isEmpty())
                .toList();
        if (group.lead().endsWith("：") && labelled.size() > 1) {
            Line last = labelled.get(labelled.size() - 1);
            readValues.say(
                    Kind.DUPLICATE,
                    group.blanks().get(0).pointer(),
                    new Passage(last.spot(), List.of(last.paragraph())),
                    "reading.twice",
                    readValues.label(group.blanks().get(0).pointer()));
        }
    }

    private void stray(Passage passage, boolean isLed, boolean isIncomplete) {
        String text = ValueReading.quote(passage.text());
        boolean isLabelled = passage.text().strip().matches("[^：:]{1,20}[：:].*") || Loose.isNote(passage.text());
        if (isIncomplete || (isLed && !isLabelled)) {
            readValues.say(
                    Kind.UNREADABLE_VALUE, "", passage, isIncomplete ? "reading.unplaced" : "reading.stray", text);
        } else {
            readValues.say(Kind.LABEL_ADDED, "", passage, "style.added", text);
        }
    }

    private boolean isRegion(Line line) {
        return template.groups().stream()
                .anyMatch(group -> group.blanks().get(0).pointer().contains("/region/") && isLead(group.lead(), line));
    }

    private static boolean isLead(String lead, Line line) {
        Passage passage = new Passage(line.spot(), List.of(line.paragraph()));
        int[] found = passage.find(lead, 0, passage.length());
        return found != null && passage.beginsLine(found[0]);
    }

    private String afterLead(Line line) {
        Passage passage = new Passage(line.spot(), List.of(line.paragraph()));
        for (CellTemplate.Group group : template.groups()) {
            int[] found = passage.find(group.lead(), 0, passage.length());
            if (found != null && passage.beginsLine(found[0])) {
                passage.setAside(found[0], passage.afterMarks(found[1], "：:"));
                group.blanks().forEach(blank -> PrintedText.setAside(blank.tail(), passage));
                return passage.rest();
            }
        }
        return "";
    }

    private boolean isPrinted(Line line) {
        String letters = Loose.letters(line.paragraph().text());
        boolean isExtra = template.extras().stream()
                .anyMatch(extra -> line.paragraph().text().strip().matches(extra.label() + "[：:].*"));
        return isExtra
                || template.notes().stream()
                        .anyMatch(note -> Loose.letters(note).equals(letters));
    }
}
