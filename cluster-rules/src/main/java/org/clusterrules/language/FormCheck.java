package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Section;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/** What completeness asks of the form as a whole. It is about the blanks themselves, so nothing here is undetermined. */
final class FormCheck {
    private static final Unit CHARACTERS = new Unit("characters", new Label("字", "characters"));

    private FormCheck() {}

    /** Each blank is filled in, save those named and all that lies below them. */
    static Judgement filledIn(List<Cell> cells, List<Stage> stages, String... exceptions) {
        List<Cell> required = new ArrayList<>();
        List<Cell> blank = new ArrayList<>();
        Map<Cell, Stage> stageOf = new HashMap<>();
        stages.forEach(stage -> stageOf.put(stage.text(), stage));
        for (Cell cell : cells) {
            Stage stage = stageOf.get(cell);
            // A stage is filled in where it says anything at all; its text stands for it.
            boolean asked = cell.place().field().type() == FieldType.STAGE
                    ? stage != null
                    : !isNameOfPlatform(cell)
                            && !isBelowAny(cell.place().field().pointer(), exceptions);
            if (asked) {
                required.add(cell);
                if (stage == null ? cell.isBlank() : saysNothing(stage)) {
                    blank.add(cell);
                }
            }
        }
        return new CellsJudgement("filled", required, blank);
    }

    private static boolean isBelowAny(String pointer, String... above) {
        for (String other : above) {
            if (pointer.startsWith(other)
                    && (pointer.length() == other.length() || pointer.charAt(other.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** A count of platforms fills in that blank; the names are held against it elsewhere. */
    private static boolean isNameOfPlatform(Cell cell) {
        return cell instanceof Names && cell.place().field().type() == FieldType.PLATFORMS;
    }

    /** Whether a text is one of those that together have …字以内: all of part 八 but the indicators of the cluster's own. */
    static boolean isPlanText(Text text) {
        Field field = text.place().field();
        return field.section() == Section.PLAN && field.type() != FieldType.NAMED_TARGETS;
    }

    static boolean saysNothing(Stage stage) {
        return stage.text().isBlank() && stage.figures().stream().allMatch(Cell::isBlank);
    }

    /** Each stage year says something: words or a figure. */
    static Judgement stagesSaySomething(Series<Stage> stages) {
        List<Cell> all = new ArrayList<>();
        List<Cell> silent = new ArrayList<>();
        for (Stage stage : stages.values()) {
            all.add(stage.text());
            if (saysNothing(stage)) {
                silent.add(stage.text());
            }
        }
        return new CellsJudgement("stages", all, silent);
    }

    /** Each stage year gives a figure for each indicator. */
    static Judgement stagesGiveFigures(Series<Stage> stages) {
        List<Cell> figures = new ArrayList<>();
        stages.values().forEach(stage -> figures.addAll(stage.figures()));
        return new CellsJudgement(
                "yearly", figures, figures.stream().filter(Cell::isBlank).toList());
    }

    /** Each text whose label sets a limit (…字以内) has at most that many characters. */
    static Judgement shortTexts(List<Cell> cells, BigDecimal most) {
        List<Cell> texts = new ArrayList<>();
        List<Cell> tooLong = new ArrayList<>();
        int longest = 0;
        for (Cell cell : cells) {
            if (cell instanceof Text text && cell.place().field().maxLength() > 0) {
                texts.add(text);
                longest = Math.max(longest, text.length());
                if (BigDecimal.valueOf(text.length()).compareTo(most) > 0) {
                    tooLong.add(text);
                }
            }
        }
        return new CellsJudgement("short-texts", texts, tooLong, atMost(longest, most));
    }

    /** The texts together have at most that many characters. */
    static Judgement totalLength(List<Text> texts, BigDecimal most) {
        int total = texts.stream().mapToInt(Text::length).sum();
        List<Cell> all = List.copyOf(texts);
        boolean tooLong = BigDecimal.valueOf(total).compareTo(most) > 0;
        List<Cell> said = texts.stream()
                .filter(text -> !text.isBlank())
                .map(Cell.class::cast)
                .toList();
        return new CellsJudgement("total-length", all, tooLong ? said : List.of(), atMost(total, most));
    }

    private static Optional<Comparison> atMost(int length, BigDecimal most) {
        return Optional.of(new Comparison(
                Optional.of(Operator.AT_MOST), Optional.of(BigDecimal.valueOf(length)), Optional.of(most), CHARACTERS));
    }

    /** Each figure has at most that many decimals; zeros at the end do not count. */
    static Judgement decimals(List<Cell> cells, BigDecimal most) {
        List<Cell> figures = new ArrayList<>();
        List<Cell> tooMany = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell instanceof Figure figure && cell.place().field().section() != Section.COVER) {
                figures.add(figure);
                int places =
                        Math.max(0, Numbers.orZero(figure).stripTrailingZeros().scale());
                if (BigDecimal.valueOf(places).compareTo(most) > 0) {
                    tooMany.add(figure);
                }
            }
        }
        return new CellsJudgement("decimals", figures, tooMany, most);
    }

    /** Each ticked box names at least one piece of evidence. */
    static Judgement ticksHaveEvidence(List<Cell> cells) {
        List<Cell> groups = new ArrayList<>();
        List<Cell> unproven = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell instanceof Ticks ticks) {
                groups.add(ticks);
                if (ticks.ticked() != null
                        && ticks.ticked().values().stream()
                                .anyMatch(evidence -> evidence.stream().noneMatch(Names::names))) {
                    unproven.add(ticks);
                }
            }
        }
        return new CellsJudgement("tick-evidence", groups, unproven);
    }

    /** The declaration is signed by name, sealed and dated. */
    static Judgement signed(Text person, Choice sealed, Day date) {
        Predicate<Cell> given =
                cell -> cell instanceof Choice choice ? choice.is(Choice.YES) : cell.state() == State.FILLED;
        List<Cell> all = List.of(person, sealed, date);
        return new CellsJudgement(
                "signed",
                all,
                Stream.of(person, sealed, date)
                        .filter(given.negate())
                        .map(Cell.class::cast)
                        .toList());
    }
}
