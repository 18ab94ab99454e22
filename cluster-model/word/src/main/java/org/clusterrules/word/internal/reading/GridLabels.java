package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.Section;
import org.clusterrules.word.internal.sheet.FormSheet;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.clusterrules.word.internal.sheet.SheetCell;
import org.clusterrules.word.internal.sheet.SheetPage;
import org.jspecify.annotations.Nullable;

/** The labels of the form's tables, by which cells are found. Immutable. */
final class GridLabels {
    /**
     * A cell to be filled in.
     *
     * @param context the label above that distinguishes it where the form prints its label several times; otherwise empty
     * @param headings those of its column and row, if cells share its label
     * @param isInLabel whether it is filled in under the label itself, in the same cell
     */
    record Slot(
            Section section,
            String label,
            String context,
            List<Heading> headings,
            CellTemplate template,
            boolean isInLabel) {}

    record Match(String label, boolean isChanged) {}

    private record Placed(SheetCell cell, int row, String text) {
        boolean isLeftOf(Placed other) {
            return row <= other.row && other.row < row + cell.rows() && cell.column() < other.cell.column();
        }

        boolean isAbove(Placed other) {
            return row < other.row
                    && cell.column() < other.cell.column() + other.cell.columns()
                    && other.cell.column() < cell.column() + cell.columns();
        }
    }

    private static final Map<List<Object>, GridLabels> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern STAGE = Pattern.compile("/plan/stages/([0-9]+)/.*");

    /** Other words for labels. */
    private static final Map<String, String> OTHER_WORDS = Map.of("联系电话", "联系方式", "联系人电话", "联系方式", "联系人姓名", "联系人");

    private final List<Slot> slots = new ArrayList<>();
    /** All printed labels that are not column headings, with their section. */
    private final Map<String, Section> labels = new LinkedHashMap<>();

    private final Map<String, String> cores = new LinkedHashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byCore = new HashMap<>();
    private final Map<String, String> byWords = new HashMap<>();
    /** Labels that a filled-in form may lack. */
    private final Set<String> optional = new TreeSet<>();

    private final Map<String, List<Slot>> byLabel;
    private final Set<String> prompts;

    enum Tables {
        /** Those of sections 一 to 七. */
        SECTIONS,
        /** That of the plan's targets. */
        TARGETS,
        /** The figures of the stages as a table, which the form does not print. */
        STAGES
    }

    private final Tables which;

    private GridLabels(FormSheet sheet, Tables which) {
        this.which = which;
        for (SheetPage page : sheet.pages()) {
            page.section().ifPresent(section -> page.blocks().forEach(block -> add(block, section)));
        }
        byLabel = slots.stream().collect(Collectors.groupingBy(Slot::label));
        prompts = slots.stream()
                .filter(slot -> !slot.isInLabel())
                .flatMap(slot -> slot.template().notes().stream())
                .map(Wording::letters)
                .collect(Collectors.toSet());
        Stream.concat(labels.keySet().stream(), optional.stream()).forEach(label -> {
            String core = Wording.core(label);
            cores.put(label, core);
            byName.put(Wording.name(label), label);
            byCore.merge(core, label, (one, other) -> one.equals(other) ? one : "");
            byWords.merge(words(core), label, (one, other) -> one.equals(other) ? one : "");
        });
    }

    static GridLabels of(FormSheet sheet, Tables which) {
        return KNOWN.computeIfAbsent(List.of(sheet.edition(), which), known -> new GridLabels(sheet, which));
    }

    List<Slot> slots() {
        return slots;
    }

    /** Whether the form prints these labels. Those that it does not print must match exactly. */
    boolean arePrinted() {
        return which != Tables.STAGES;
    }

    /** Returns the labels of blanks that are fewer here than on the form. */
    Set<String> missing(List<String> found) {
        Map<String, Long> counts = found.stream().collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        Set<String> missing = new TreeSet<>();
        byLabel.forEach((label, ofLabel) -> {
            long contexts = ofLabel.stream().map(Slot::context).distinct().count();
            if (counts.getOrDefault(label, 0L) < contexts) {
                missing.add(label);
            }
        });
        return missing;
    }

    List<Slot> slots(String label) {
        return byLabel.getOrDefault(label, List.of());
    }

    /** Returns the blanks beside a label of the document. */
    List<Slot> slotsBeside(GridCell label) {
        return slots(label.label).stream()
                .filter(slot -> !slot.isInLabel())
                .filter(slot -> slot.context().isEmpty() || slot.context().equals(label.context))
                .toList();
    }

    Map<String, Section> labels() {
        return labels;
    }

    private void add(SheetBlock block, Section section) {
        if (which == Tables.STAGES && block instanceof SheetBlock.Extra extra) {
            addStage(extra);
        }
        if (!(block instanceof SheetBlock.Table table) || section == Section.DECLARATION) {
            return;
        }
        boolean isText = table.widths().size() == 1;
        if (which == (section == Section.PLAN ? Tables.TARGETS : Tables.SECTIONS) && !isText) {
            add(table, section);
        }
        table.cells().forEach(cell -> cell.blocks().forEach(inner -> add(inner, section)));
    }

    private void addStage(SheetBlock.Extra extra) {
        Matcher stage = STAGE.matcher(extra.pointer());
        if (stage.matches()) {
            labels.put(extra.label(), Section.PLAN);
            for (Heading heading : List.of(
                    new Heading(Heading.Kind.YEAR, stage.group(1)),
                    new Heading(Heading.Kind.PHASE, stage.group(1) + "年目标值"))) {
                slots.add(new Slot(
                        Section.PLAN,
                        extra.label(),
                        "",
                        List.of(heading),
                        CellTemplate.of(new CellTemplate.Blank(extra.pointer())),
                        false));
            }
        }
    }

    private void add(SheetBlock.Table table, Section section) {
        List<Placed> placed = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row) instanceof SheetBlock.Cells cells) {
                for (SheetCell cell : cells.cells()) {
                    placed.add(new Placed(cell, row, cell.isPrinted() ? cell.text() : ""));
                }
            } else if (table.rows().get(row) instanceof SheetBlock.OwnIndicatorRows others) {
                optional.add(others.label());
            }
        }
        for (Placed cell : placed) {
            CellTemplate template = CellTemplate.of(cell.cell().blocks());
            if (cell.cell().isPrinted() && template.extras().isEmpty()) {
                if (Heading.of(cell.text()).isEmpty()
                        && !Wording.letters(cell.text()).isEmpty()) {
                    labels.put(cell.text(), section);
                }
            } else if (!template.pointers().isEmpty()) {
                add(cell, placed, section, template);
            }
        }
    }

    private void add(Placed cell, List<Placed> all, Section section, CellTemplate template) {
        List<Heading> headings = new ArrayList<>();
        String label = cell.cell().isPrinted() ? cell.text() : "";
        if (cell.cell().isPrinted()) {
            labels.put(label, section);
        } else {
            for (Placed left : nearestFirst(all, cell, true)) {
                Optional<Heading> heading = Heading.of(left.text());
                heading.ifPresent(one -> addHeading(one, headings, template));
                label = label.isEmpty() && heading.isEmpty() ? left.text() : label;
            }
            for (Placed above : nearestFirst(all, cell, false)) {
                Heading.of(above.text()).ifPresent(one -> addHeading(one, headings, template));
            }
        }
        slots.add(new Slot(
                section,
                label,
                context(cell, label, all),
                headings,
                template,
                cell.cell().isPrinted()));
    }

    /** Adds the nearest heading of each kind by which cells differ. */
    private static void addHeading(Heading heading, List<Heading> headings, CellTemplate template) {
        String pointers = String.join(" ", template.pointers());
        boolean isMeant = switch (heading.kind()) {
            case YEAR -> pointers.matches(".*/" + heading.value() + "(?:/.*)?");
            case LEVEL, ROLE -> pointers.contains("/standards/");
            case PHASE -> true;
        };
        if (isMeant && headings.stream().noneMatch(other -> other.kind() == heading.kind())) {
            headings.add(heading);
        }
    }

    private static List<Placed> nearestFirst(List<Placed> all, Placed cell, boolean isLeft) {
        return all.stream()
                .filter(other -> other.cell().isPrinted() && (isLeft ? other.isLeftOf(cell) : other.isAbove(cell)))
                .sorted((a, b) -> isLeft ? b.cell().column() - a.cell().column() : b.row() - a.row())
                .toList();
    }

    /** Returns the last unique label before a cell whose own label is printed several times. */
    private static String context(Placed cell, String label, List<Placed> all) {
        if (count(label, all) < 2) {
            return "";
        }
        String context = "";
        for (Placed other : all) {
            if (other.equals(cell)) {
                break;
            }
            boolean isOnce = other.cell().isPrinted() && count(other.text(), all) == 1;
            context = isOnce && Heading.of(other.text()).isEmpty() ? other.text() : context;
        }
        return context;
    }

    private static long count(String label, List<Placed> all) {
        return all.stream()
                .filter(other -> other.cell().isPrinted() && other.text().equals(label))
                .count();
    }

    boolean isHeading(Heading heading) {
        return slots.stream().flatMap(slot -> slot.headings().stream()).anyMatch(other -> other.isSame(heading));
    }

    /** Whether a line may be written under a label: {@code 清单：…}. */
    boolean isExtra(String line) {
        return slots.stream()
                .filter(Slot::isInLabel)
                .flatMap(slot -> slot.template().extras().stream())
                .anyMatch(extra -> Wording.trim(line).matches(extra.label() + "[：:].*"));
    }

    /** Whether a text is printed in a cell to fill in. */
    boolean isPrompt(String text) {
        return prompts.contains(Wording.letters(text));
    }

    /** Whether a text is the label of a cell to fill in. */
    boolean isMain(String text) {
        return match(text).filter(match -> isMainLabel(match.label())).isPresent();
    }

    /** Whether a text is a label in all its letters, including those in brackets. */
    boolean isName(String text) {
        return byName.containsKey(Wording.name(text));
    }

    boolean isMainLabel(String label) {
        return byLabel.containsKey(label);
    }

    /** Removes words that people omit or replace without changing the meaning. */
    private static String words(String core) {
        return core.replace("集群", "").replace("数量", "数").replaceFirst("情况$", "");
    }

    /** Returns the label that a text is, also without its unit or note, or misspelt. */
    Optional<Match> match(String text) {
        String name = Wording.name(text);
        String note = arePrinted() ? "" : Wording.inBrackets(text).replaceAll("[()]", "");
        if (name.isEmpty() || text.length() > 200 || (!note.isEmpty() && !LabelUnits.isAlone(note))) {
            return Optional.empty();
        }
        @Nullable String same = byName.get(OTHER_WORDS.getOrDefault(name, name));
        if (same != null) {
            boolean isChanged = !Wording.plain(text).equals(Wording.plain(same));
            return Optional.of(new Match(same, isChanged));
        }
        String ofText = Wording.core(text);
        String core = byCore.getOrDefault(ofText, "");
        if (!core.isEmpty()) {
            return Optional.of(new Match(core, true));
        }
        String reworded = byWords.getOrDefault(words(ofText), "");
        if (!reworded.isEmpty() && words(ofText).length() > 2) {
            return Optional.of(new Match(reworded, true));
        }
        List<String> near = labels.keySet().stream()
                .filter(label -> arePrinted() && Wording.areNear(ofText, cores.getOrDefault(label, "")))
                .toList();
        return near.size() == 1 ? Optional.of(new Match(near.get(0), true)) : Optional.empty();
    }
}
