package org.clusterrules.word.internal.reading;

import static org.clusterrules.word.internal.reading.DocumentPosition.Printed.DOCUMENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Figure;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Label;
import org.clusterrules.model.Section;
import org.clusterrules.model.Unit;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.clusterrules.word.WordForm;
import org.clusterrules.word.WordPlace;
import org.clusterrules.word.internal.WordMessages;
import org.clusterrules.word.internal.document.DocumentBlock;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.DocumentTable;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.document.OutsideText;
import org.clusterrules.word.internal.document.WordDocument;
import org.clusterrules.word.internal.reading.DocumentOutline.DocumentSection;
import org.clusterrules.word.internal.reading.DocumentOutline.Item;
import org.clusterrules.word.internal.reading.GridLabels.Tables;
import org.clusterrules.word.internal.sheet.FormSheet;
import org.clusterrules.word.internal.sheet.SheetBlock;

/** Reads a document as a form, section by section, and then what was left out. */
public final class WordFormReader {
    private static final int FEWEST_TARGETS = 2;

    /** How the prompts of content controls begin. */
    private static final Pattern PROMPT = Pattern.compile("^(?:单击|点击|请|选择|输入|Click|Choose|Enter|Select)");

    private final WordDocument document;
    private final Edition edition;
    /** The lines of footnotes, headers and the like. */
    private final List<Line> outsideTexts;

    private final FormSheet sheet;
    private final Answers answers;
    private final GridLabels labels;
    private final GridLabels targetLabels;
    private final GridLabels stageLabels;
    /** Tables of the plan, each with the line before it, which may state its unit. */
    private final Map<Rows, Optional<Line>> targetTables = new LinkedHashMap<>();

    private final Map<Rows, Optional<Line>> stageTables = new LinkedHashMap<>();

    private WordFormReader(WordDocument document, Edition edition) {
        this.document = document;
        this.edition = edition;
        this.outsideTexts = document.outsideTexts().stream()
                .map(aside -> Inline.text(aside.text(), -1))
                .map(text -> new Line(new DocumentParagraph(List.of(text), -1), DocumentPosition.BEGINNING))
                .toList();
        this.sheet = FormSheet.of(edition);
        this.answers = new Answers(OwnIndicatorReader.withRoom(edition));
        this.labels = GridLabels.of(sheet, Tables.SECTIONS);
        this.targetLabels = GridLabels.of(sheet, Tables.TARGETS);
        this.stageLabels = GridLabels.of(sheet, Tables.STAGES);
    }

    /**
     * Returns the form in a document.
     *
     * @param other an edition that the form may have, besides the known ones
     */
    public static WordForm read(WordDocument document, Edition other) {
        return of(document, other).form();
    }

    static WordFormReader of(WordDocument document, Edition other) {
        List<String> years = years(document);
        Edition edition = edition(years, other);
        if (!FormSheet.hasPlacesFor(edition)) {
            throw new UnreadableWordException(
                    Kind.OTHER_YEARS,
                    edition.id(),
                    edition.seriesYears().size(),
                    edition.stageYears().size());
        }
        WordFormReader reader = new WordFormReader(document, edition);
        if (years.isEmpty()) {
            reader.answers.report("read-as.edition", "/edition", DOCUMENT, edition.id());
        }
        reader.read();
        return reader;
    }

    /** Returns the years in headings, with repetitions. */
    private static List<String> years(WordDocument document) {
        return document.blocks().stream()
                .flatMap(block -> block instanceof DocumentTable table ? table.cells().stream() : Stream.of())
                .flatMap(cell -> Heading.of(cell.text()).map(Heading::year).stream())
                .filter(year -> !year.isEmpty())
                .toList();
    }

    /** Returns the edition with most of these years; of several, one that documents have places for, then the given one, else the latest. */
    private static Edition edition(List<String> years, Edition other) {
        List<Edition> editions = new ArrayList<>(Edition.all().values());
        editions.removeIf(edition -> edition.id().equals(other.id()));
        editions.add(other);
        return editions.stream()
                .max(Comparator.comparingLong((Edition edition) -> years.stream()
                                .filter(year -> edition.seriesYears().contains(Integer.valueOf(year)))
                                .count())
                        .thenComparing(edition -> years.isEmpty() || FormSheet.hasPlacesFor(edition))
                        .thenComparingInt(editions::indexOf))
                .orElseThrow();
    }

    private List<SheetBlock> blocks(Section section) {
        return sheet.pages().stream()
                .filter(page -> page.section().equals(Optional.of(section)))
                .flatMap(page -> page.blocks().stream())
                .toList();
    }

    private void read() {
        List<DocumentSection> cut = DocumentOutline.of(document, answers, labels);
        leftOut(cut);
        document.outsideTexts().forEach(this::report);
        Set<Section> sections = EnumSet.range(Section.BASICS, Section.GOVERNANCE);
        List<DocumentSection> tables =
                cut.stream().filter(one -> sections.contains(one.section())).toList();
        GridReader grid = new GridReader(answers, labels);
        for (DocumentSection section : tables) {
            for (Item item : section.items()) {
                if (item instanceof Rows rows) {
                    grid.add(rows);
                } else if (item instanceof Line line) {
                    grid.add(line, section.section());
                }
            }
        }
        sections.forEach(section -> outsideTexts.forEach(line -> grid.add(line, section)));
        grid.locate();
        CellReader cells = new CellReader(answers, grid.marks());
        new CoverReader(answers, CellTemplate.of(blocks(Section.COVER))).read(lines(cut, Section.COVER), cells);
        grid.read(cells);
        GridDifferences differences = grid.differences();
        differences.report(edition);
        reportLines(tables, differences);
        List<Line> plan = lines(cut, Section.PLAN);
        targets();
        new PlanReader(answers, blocks(Section.PLAN), outsideTexts, targetTables.isEmpty()).read(plan);
        new DeclarationReader(answers, blocks(Section.DECLARATION)).read(lines(cut, Section.DECLARATION), cells);
    }

    /** Reports text outside the body. Notes are not part of the form; titles and page numbers in headers are. */
    private void report(OutsideText aside) {
        String key = switch (aside.kind()) {
            case NOTE -> "label-added.note";
            case LOST_NOTES -> "unreadable-value.notes";
            case LOST_MARGIN -> "label-added.margin";
            case MARGIN -> "";
        };
        if (!key.isEmpty() && !Wording.letters(aside.text()).isEmpty()) {
            answers.report(key, DOCUMENT, aside.text());
        }
    }

    private void targets() {
        GridReader grid = grid(targetTables, targetLabels);
        GridDifferences differences = grid.differences();
        new OwnIndicatorReader(answers, targetLabels, grid.index()).read(differences.isComplete());
        differences.report(edition);
        grid(stageTables, stageLabels).differences().reportNotRead(targetLabels);
    }

    private GridReader grid(Map<Rows, Optional<Line>> tables, GridLabels labels) {
        GridReader grid = new GridReader(answers, labels);
        outsideTexts.forEach(line -> grid.add(line, Section.PLAN));
        tables.forEach((rows, before) -> {
            before.ifPresent(line -> grid.add(line, Section.PLAN));
            grid.add(rows);
        });
        grid.locate();
        grid.read(new CellReader(answers, Set.of()));
        return grid;
    }

    /** Whether a table of the plan has figures of its stages, each by year and indicator, and none of the base year. */
    private boolean isOfStages(Rows rows) {
        List<DocumentCell> filled = rows.cells().stream()
                .filter(cell -> !Wording.isBlank(cell.text()))
                .toList();
        Set<Heading> heads = filled.stream()
                .filter(cell -> filled.stream()
                                .filter(other -> other.row() == cell.row())
                                .count()
                        > 1)
                .flatMap(cell -> Heading.of(cell.text()).stream())
                .collect(Collectors.toSet());
        return heads.stream()
                        .anyMatch(head -> stageLabels.isHeading(head)
                                && !head.year().equals(String.valueOf(edition.targetYear())))
                && heads.stream()
                        .noneMatch(head -> head.year().isEmpty() || head.value().endsWith("基准值"))
                && rows.count(stageLabels) > 0;
    }

    /** Reports paragraphs between the tables of sections that have only tables. */
    private void reportLines(List<DocumentSection> tables, GridDifferences differences) {
        for (DocumentSection section : tables) {
            for (Item item : section.items()) {
                if (item instanceof Line line) {
                    String text = line.text();
                    if (line.paragraph().isBoxed() && isAnswer(text)) {
                        answers.report("unreadable-value.box", line.position().printing(text), text);
                    } else if (!Wording.letters(text).isEmpty()
                            && (!Wording.isNote(text)
                                    || Remarks.other(text, "", Unit.NONE).isPresent())) {
                        differences.reportUnread(section.section(), line.position(), text, Footers.isSigned(text));
                    }
                }
            }
        }
    }

    private List<Line> lines(List<DocumentSection> sections, Section section) {
        List<Line> lines = new ArrayList<>();
        for (DocumentSection one : sections) {
            for (Item item : one.section() == section ? one.items() : List.<Item>of()) {
                if (item instanceof Line line) {
                    lines.add(line);
                } else if (item instanceof Rows rows) {
                    lines(rows, lines);
                }
            }
        }
        return lines;
    }

    private void lines(Rows rows, List<Line> lines) {
        boolean isPlan = rows.section() == Section.PLAN;
        boolean isOfStages = isPlan && isOfStages(rows);
        if (isOfStages || (isPlan && rows.count(targetLabels) >= FEWEST_TARGETS)) {
            (isOfStages ? stageTables : targetTables).put(rows, lastFilled(lines));
            return;
        }
        rows.cells().stream()
                .sorted(Comparator.comparingInt(DocumentCell::row).thenComparingInt(DocumentCell::column))
                .forEach(cell -> {
                    Iterator<Rows> inner = rows.inner(cell).iterator();
                    for (DocumentBlock block : cell.blocks()) {
                        if (block instanceof DocumentParagraph paragraph) {
                            lines.add(new Line(paragraph, rows.position(cell)));
                        } else {
                            lines(inner.next(), lines);
                        }
                    }
                });
    }

    private static Optional<Line> lastFilled(List<Line> lines) {
        return lines.stream().filter(line -> !Wording.isBlank(line.text())).reduce((one, later) -> later);
    }

    private void leftOut(List<DocumentSection> sections) {
        for (DocumentSection one : sections) {
            for (Item item : one.items()) {
                if (item instanceof Line line) {
                    leftOut(new Passage(line), false);
                } else if (item instanceof Rows rows) {
                    leftOut(rows);
                }
            }
        }
    }

    private void leftOut(Rows rows) {
        for (DocumentCell cell : rows.cells()) {
            leftOut(new Passage(rows.position(cell), cell.paragraphs()), true);
            rows.inner(cell).forEach(this::leftOut);
        }
    }

    /** Reports tracked changes and text that is left out: an error where it could be an answer that nobody sees. */
    private void leftOut(Passage passage, boolean isCell) {
        leftOut(passage, Inline.Kind.DELETED, "tracked-change.deleted");
        leftOut(passage, Inline.Kind.STRUCK, "tracked-change.struck");
        if (!PROMPT.matcher(Wording.trim(passage.leftOut(Inline.Kind.PROMPT))).find()) {
            leftOut(passage, Inline.Kind.PROMPT, "tracked-change.prompt");
        }
        if (passage.hasInsertions()) {
            answers.report("tracked-change.inserted", passage, passage.text());
        }
        String hidden = passage.leftOut(Inline.Kind.HIDDEN);
        boolean isValue = isCell
                && Wording.isBlank(passage.text())
                && !Wording.letters(hidden).isEmpty()
                && labels.match(hidden).isEmpty()
                && targetLabels.match(hidden).isEmpty();
        leftOut(passage, Inline.Kind.HIDDEN, isValue ? "unreadable-value.hidden-value" : "tracked-change.hidden");
        boolean isWanted = isAnswer(passage.leftOut(Inline.Kind.INVISIBLE)) || Wording.isBlank(passage.text());
        leftOut(passage, Inline.Kind.INVISIBLE, isWanted ? "unreadable-value.invisible" : "tracked-change.invisible");
    }

    private void leftOut(Passage passage, Inline.Kind kind, String key) {
        String text = passage.leftOut(kind);
        if (!Wording.isBlank(text)) {
            answers.report(key, passage, text);
        }
    }

    /** Whether a text has what answers are made of: a digit, or the mark of a box. */
    static boolean isAnswer(String text) {
        return WrittenValue.hasDigits(text) || text.codePoints().anyMatch(c -> Mark.of(c) != null);
    }

    Answers answers() {
        return answers;
    }

    WordForm form() {
        ApplicationBuilder builder = Application.blank(edition).toBuilder();
        answers.all().forEach((pointer, answer) -> builder.set(pointer, answer.value()));
        Optional<Application> application = Optional.empty();
        try {
            application = Optional.of(builder.build());
        } catch (InvalidApplicationException e) {
            refused();
        }
        Map<String, WordPlace> places = new LinkedHashMap<>();
        for (Cell cell : OwnIndicatorReader.withRoom(edition).cells()) {
            Answers.Answer answer = answers.all().get(cell.pointer());
            if (answer != null) {
                places.put(cell.pointer(), answer.span().place());
            }
        }
        return new WordForm(answers.hasErrors() ? Optional.empty() : application, places, answers.problems());
    }

    /** Reports why the form does not take a value. */
    private void refused() {
        answers.all().forEach((pointer, answer) -> {
            try {
                Application.blank(edition).toBuilder()
                        .set(pointer, answer.value())
                        .build();
            } catch (InvalidApplicationException e) {
                String key = "wrong-value." + e.problems().get(0).kind();
                answers.report(
                        key, pointer, answer.span(), String.valueOf(answer.value()), expected(answers.cell(pointer)));
            }
        });
    }

    /** Returns what to write in a cell. */
    private static Label expected(Cell cell) {
        String options = cell.place().options().values().stream().map(Label::zh).collect(Collectors.joining("、"));
        String kind = cell instanceof Choice
                ? "option"
                : cell instanceof Count
                        ? "count"
                        : cell instanceof Figure ? "figure" : cell instanceof Day ? "date" : "text";
        return WordMessages.of("expected." + kind, options);
    }
}
