package org.clusterrules.word.internal.reading;

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
import org.clusterrules.word.WordForm;
import org.clusterrules.word.WordPlace;
import org.clusterrules.word.internal.WordMessages;
import org.clusterrules.word.internal.document.Aside;
import org.clusterrules.word.internal.document.DocumentBlock;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.DocumentTable;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.document.WordDocument;
import org.clusterrules.word.internal.reading.DocumentOutline.Item;
import org.clusterrules.word.internal.reading.DocumentOutline.Part;
import org.clusterrules.word.internal.reading.GridLabels.Tables;
import org.clusterrules.word.internal.sheet.FormSheet;
import org.clusterrules.word.internal.sheet.SheetBlock;

/** Reads a document as a form, part by part, and then what was left out. */
public final class FormReading {
    private static final int FEWEST_TARGETS = 2;

    /** How the prompts of content controls begin. */
    private static final Pattern PROMPT = Pattern.compile("^(?:单击|点击|请|选择|输入|Click|Choose|Enter|Select)");

    private final WordDocument document;
    private final Edition edition;
    /** The lines of footnotes, headers and the like. */
    private final List<Line> asides;

    private final FormSheet sheet;
    private final Answers answers;
    private final GridLabels targetLabels;
    private final GridLabels stageLabels;
    /** Tables of the plan, each with the line before it, which may state its unit. */
    private final Map<Rows, Optional<Line>> targetTables = new LinkedHashMap<>();

    private final Map<Rows, Optional<Line>> stageTables = new LinkedHashMap<>();

    private FormReading(WordDocument document, Edition edition) {
        this.document = document;
        this.edition = edition;
        this.asides = document.asides().stream()
                .map(aside -> Inline.text(aside.text(), -1))
                .map(text -> new Line(new DocumentParagraph(List.of(text), -1), Spot.BEGINNING))
                .toList();
        this.sheet = FormSheet.of(edition);
        this.answers = new Answers(OtherTargets.withRoom(edition));
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

    static FormReading of(WordDocument document, Edition other) {
        List<String> years = years(document);
        Edition edition = edition(years, other);
        FormReading reading = new FormReading(document, edition);
        if (years.isEmpty()) {
            reading.answers.say("read-as.edition", "/edition", Spot.Printed.DOCUMENT, edition.id());
        }
        reading.read();
        return reading;
    }

    /** Returns the years in headings, with repetitions. */
    private static List<String> years(WordDocument document) {
        return document.blocks().stream()
                .flatMap(block -> block instanceof DocumentTable table ? table.cells().stream() : Stream.of())
                .flatMap(cell -> Heading.of(cell.text()).map(Heading::year).stream())
                .filter(year -> !year.isEmpty())
                .toList();
    }

    /** Returns the edition with most of these years; of several, the given one, else the latest. */
    private static Edition edition(List<String> years, Edition other) {
        List<Edition> editions = new ArrayList<>(Edition.all().values());
        editions.removeIf(edition -> edition.id().equals(other.id()));
        editions.add(other);
        return editions.stream()
                .max(Comparator.comparingLong((Edition edition) -> years.stream()
                                .filter(year -> edition.seriesYears().contains(Integer.valueOf(year)))
                                .count())
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
        GridLabels labels = GridLabels.of(sheet, Tables.PARTS);
        List<Part> parts = DocumentOutline.of(document, answers, labels);
        trackedChanges(parts);
        document.asides().forEach(this::say);
        GridReading grid = new GridReading(answers, labels);
        Map<Section, List<Item>> items = new LinkedHashMap<>();
        for (Part part : parts) {
            Section section = part.section();
            if (section != null) {
                items.computeIfAbsent(section, key -> new ArrayList<>()).addAll(part.items());
            }
        }
        Set<Section> tables = EnumSet.range(Section.BASICS, Section.GOVERNANCE);
        for (Part part : parts) {
            for (Item item : tables.contains(part.section()) ? part.items() : List.<Item>of()) {
                if (item instanceof Rows rows) {
                    grid.add(rows);
                } else if (item instanceof Line line) {
                    grid.add(line, part.section());
                }
            }
        }
        tables.forEach(section -> asides.forEach(line -> grid.add(line, section)));
        grid.locate();
        CellReading cells = new CellReading(answers, grid.marks());
        new CoverReading(answers, CellTemplate.of(blocks(Section.COVER)))
                .read(lines(items.getOrDefault(Section.COVER, List.of()), false), cells);
        grid.read(cells);
        GridDifferences differences = grid.differences();
        differences.report(edition);
        loose(parts, tables, differences);
        List<Line> plan = lines(items.getOrDefault(Section.PLAN, List.of()), true);
        targets();
        new PlanReading(answers, blocks(Section.PLAN), asides, targetTables.isEmpty()).read(plan);
        new DeclarationReading(answers, blocks(Section.DECLARATION))
                .read(lines(items.getOrDefault(Section.DECLARATION, List.of()), false), cells);
    }

    /** Reports text outside the body. Notes are not part of the form; titles and page numbers in headers are. */
    private void say(Aside aside) {
        String key = switch (aside.kind()) {
            case NOTE -> "label-added.note";
            case LOST_NOTES -> "unreadable-value.notes";
            case LOST_MARGIN -> "label-added.margin";
            case MARGIN -> "";
        };
        if (!key.isEmpty() && !Loose.letters(aside.text()).isEmpty()) {
            answers.say(key, Spot.Printed.DOCUMENT, aside.text());
        }
    }

    private void targets() {
        GridReading grid = grid(targetTables, targetLabels);
        GridDifferences differences = grid.differences();
        new OtherTargets(answers, targetLabels, grid.index()).read(differences.isComplete());
        differences.report(edition);
        grid(stageTables, stageLabels).differences().reportNotRead(targetLabels);
    }

    private GridReading grid(Map<Rows, Optional<Line>> tables, GridLabels labels) {
        GridReading grid = new GridReading(answers, labels);
        asides.forEach(line -> grid.add(line, Section.PLAN));
        tables.forEach((rows, before) -> {
            before.ifPresent(line -> grid.add(line, Section.PLAN));
            grid.add(rows);
        });
        grid.locate();
        grid.read(new CellReading(answers, Set.of()));
        return grid;
    }

    /** Whether a table of the plan has figures of its stages, each by year and indicator, and none of the base year. */
    private boolean isOfStages(Rows rows) {
        List<DocumentCell> filled = rows.cells().stream()
                .filter(cell -> !Loose.isBlank(cell.text()))
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

    /** Reports paragraphs between the tables of parts that have only tables. */
    private void loose(List<Part> parts, Set<Section> tables, GridDifferences differences) {
        for (Part part : parts) {
            for (Item item : part.items()) {
                if (tables.contains(part.section()) && item instanceof Line line) {
                    String text = line.text();
                    if (line.paragraph().isBoxed() && isAnswer(text)) {
                        answers.say("unreadable-value.box", line.spot().printing(text), text);
                    } else if (!Loose.letters(text).isEmpty()
                            && (!Loose.isNote(text)
                                    || Remarks.other(text, "", Unit.NONE).isPresent())) {
                        differences.sayNotRead(part.section(), line.spot(), text, Footers.isSigned(text));
                    }
                }
            }
        }
    }

    private List<Line> lines(List<Item> items, boolean isPlan) {
        List<Line> lines = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Line line) {
                lines.add(line);
            } else if (item instanceof Rows rows) {
                lines(rows, isPlan, lines);
            }
        }
        return lines;
    }

    private void lines(Rows rows, boolean isPlan, List<Line> lines) {
        boolean isOfStages = isPlan && isOfStages(rows);
        if (isOfStages || (isPlan && rows.count(targetLabels) >= FEWEST_TARGETS)) {
            (isOfStages ? stageTables : targetTables).put(rows, last(lines));
            return;
        }
        rows.cells().stream()
                .sorted(Comparator.comparingInt(DocumentCell::row).thenComparingInt(DocumentCell::column))
                .forEach(cell -> {
                    Iterator<Rows> inner = rows.inner(cell).iterator();
                    for (DocumentBlock block : cell.blocks()) {
                        if (block instanceof DocumentParagraph paragraph) {
                            lines.add(new Line(paragraph, rows.spot(cell)));
                        } else {
                            lines(inner.next(), isPlan, lines);
                        }
                    }
                });
    }

    private static Optional<Line> last(List<Line> lines) {
        return lines.stream().filter(line -> !Loose.isBlank(line.text())).reduce((one, later) -> later);
    }

    private void trackedChanges(List<Part> parts) {
        for (Part part : parts) {
            for (Item item : part.items()) {
                if (item instanceof Line line) {
                    Passage passage = new Passage(line);
                    trackedChange(passage);
                    leftOut(passage, Inline.Kind.HIDDEN, "tracked-change.hidden");
                    invisible(passage);
                } else if (item instanceof Rows rows) {
                    leftOut(rows);
                }
            }
        }
    }

    private void leftOut(Rows rows) {
        GridLabels labels = GridLabels.of(sheet, Tables.PARTS);
        for (DocumentCell cell : rows.cells()) {
            Passage passage = new Passage(rows.spot(cell), cell.paragraphs());
            trackedChange(passage);
            String hidden = passage.leftOut(Inline.Kind.HIDDEN);
            boolean isValue = Loose.isBlank(passage.text())
                    && !Loose.letters(hidden).isEmpty()
                    && labels.match(hidden).isEmpty()
                    && targetLabels.match(hidden).isEmpty();
            if (isValue) {
                answers.say("unreadable-value.hidden-value", passage, hidden);
            } else {
                leftOut(passage, Inline.Kind.HIDDEN, "tracked-change.hidden");
            }
            invisible(passage);
            rows.inner(cell).forEach(this::leftOut);
        }
    }

    private void leftOut(Passage passage, Inline.Kind kind, String key) {
        String text = passage.leftOut(kind);
        if (!Loose.isBlank(text)) {
            answers.say(key, passage, text);
        }
    }

    /** Reports invisible text: an error where it could be an answer. */
    private void invisible(Passage passage) {
        String text = passage.leftOut(Inline.Kind.INVISIBLE);
        if (!Loose.isBlank(text)) {
            boolean isWanted = isAnswer(text) || Loose.isBlank(passage.text());
            answers.say(isWanted ? "unreadable-value.invisible" : "tracked-change.invisible", passage, text);
        }
    }

    /** Whether a text has what answers are made of: a digit, or the mark of a box. */
    static boolean isAnswer(String text) {
        return WrittenValue.hasDigits(text) || text.codePoints().anyMatch(c -> Mark.of(c) != null);
    }

    private void trackedChange(Passage passage) {
        leftOut(passage, Inline.Kind.DELETED, "tracked-change.deleted");
        leftOut(passage, Inline.Kind.STRUCK, "tracked-change.struck");
        if (!PROMPT.matcher(Loose.trim(passage.leftOut(Inline.Kind.PROMPT))).find()) {
            leftOut(passage, Inline.Kind.PROMPT, "tracked-change.prompt");
        }
        if (passage.hasInsertions()) {
            answers.say("tracked-change.inserted", passage, passage.text());
        }
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
        for (Cell cell : OtherTargets.withRoom(edition).cells()) {
            Answers.Answer answer = answers.all().get(cell.pointer());
            if (answer != null) {
                places.put(cell.pointer(), answer.located().place());
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
                answers.say(
                        key,
                        pointer,
                        answer.located(),
                        String.valueOf(answer.value()),
                        expected(answers.cell(pointer)));
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
