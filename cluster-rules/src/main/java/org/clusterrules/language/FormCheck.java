package org.clusterrules.language;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/**
 * What completeness asks of the form as a whole. It is about the blanks themselves, so nothing here is undetermined. These
 * checks look through hundreds of cells: what an outcome does not need is worked out when it is asked for.
 */
final class FormCheck {
    private static final Unit CHARACTERS = new Unit("characters", new Label("字", "characters"));

    private FormCheck() {}

    /** Each blank is filled in, save those named and all that lies below them. */
    static Judgement filledIn(List<Cell> cells, List<Stage> stages, String... exceptions) {
        List<Cell> blank = new ArrayList<>(0);
        for (Cell cell : cells) {
            if (cell.isBlank() && isAsked(cell, exceptions) && !saysOtherwise(cell, stages)) {
                blank.add(cell);
            }
        }
        Supplier<List<Cell>> asked = Suppliers.memoize(
                () -> cells.stream().filter(cell -> isAsked(cell, exceptions)).toList());
        return new CellsJudgement("filled", asked::get, blank, Optional::empty);
    }

    /** A stage is filled in where it says anything at all; its text stands for it. */
    private static boolean isAsked(Cell cell, String... exceptions) {
        return cell.place().field().type() == FieldType.STAGE
                ? cell instanceof Text
                : !isNameOfPlatform(cell) && !isBelowAny(cell.place().field().pointer(), exceptions);
    }

    /** Whether this is the blank text of a stage that has figures. */
    private static boolean saysOtherwise(Cell cell, List<Stage> stages) {
        if (cell.place().field().type() == FieldType.STAGE) {
            for (Stage stage : stages) {
                if (stage.text().equals(cell)) {
                    return !saysNothing(stage);
                }
            }
        }
        return false;
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

    private static boolean saysNothing(Stage stage) {
        if (!stage.text().isBlank()) {
            return false;
        }
        for (Figure figure : stage.figures()) {
            if (!figure.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Each stage year says something: words or a figure. */
    static Judgement stagesSaySomething(Series<Stage> stages) {
        List<Cell> silent = new ArrayList<>(0);
        for (Stage stage : stages.values()) {
            if (saysNothing(stage)) {
                silent.add(stage.text());
            }
        }
        return new CellsJudgement(
                "stages", () -> stages.values().stream().map(Stage::text).toList(), silent, Optional::empty);
    }

    /** Each stage year gives a figure for each indicator. */
    static Judgement stagesGiveFigures(Series<Stage> stages) {
        List<Cell> figures = new ArrayList<>();
        List<Cell> blank = new ArrayList<>(0);
        for (Stage stage : stages.values()) {
            for (Figure figure : stage.figures()) {
                figures.add(figure);
                if (figure.isBlank()) {
                    blank.add(figure);
                }
            }
        }
        return new CellsJudgement("yearly", figures, blank);
    }

    /** Each of the texts has at most that many characters. */
    static Judgement shortTexts(List<Text> texts, BigDecimal most) {
        List<Cell> tooLong = new ArrayList<>(0);
        for (Text text : texts) {
            if (isMore(writtenLength(text), most) && isMore(text.length(), most)) {
                tooLong.add(text);
            }
        }
        return new CellsJudgement(
                "short-texts",
                () -> texts,
                tooLong,
                () -> atMost(texts.stream().mapToInt(Text::length).max().orElse(0), most));
    }

    /** The texts together have at most that many characters. */
    static Judgement totalLength(List<Text> texts, BigDecimal most) {
        int written = 0;
        for (Text text : texts) {
            written += writtenLength(text);
        }
        boolean tooLong = isMore(written, most) && isMore(totalLength(texts), most);
        return new CellsJudgement(
                "total-length",
                () -> texts,
                tooLong ? texts.stream().filter(text -> !text.isBlank()).toList() : List.of(),
                () -> atMost(totalLength(texts), most));
    }

    private static int totalLength(List<Text> texts) {
        return texts.stream().mapToInt(Text::length).sum();
    }

    /** Returns a length that is seen at once, and never less than the one that counts. */
    private static int writtenLength(Text text) {
        return text.value() == null ? 0 : text.value().length();
    }

    private static boolean isMore(int number, BigDecimal most) {
        return BigDecimal.valueOf(number).compareTo(most) > 0;
    }

    private static Optional<Comparison> atMost(int length, BigDecimal most) {
        return Optional.of(new Comparison(
                Optional.of(Operator.AT_MOST), Optional.of(BigDecimal.valueOf(length)), Optional.of(most), CHARACTERS));
    }

    /** Each figure has at most that many decimals; zeros at the end do not count. */
    static Judgement decimals(List<Figure> figures, BigDecimal most) {
        List<Cell> tooMany = new ArrayList<>(0);
        for (Figure figure : figures) {
            BigDecimal number = Numbers.orZero(figure);
            if (isMore(places(number), most) && isMore(places(number.stripTrailingZeros()), most)) {
                tooMany.add(figure);
            }
        }
        return new CellsJudgement("decimals", figures, tooMany, most);
    }

    private static int places(BigDecimal number) {
        return Math.max(0, number.scale());
    }

    /** Each ticked box names at least one piece of evidence. */
    static Judgement ticksHaveEvidence(List<Ticks> groups) {
        List<Cell> unproven = new ArrayList<>(0);
        for (Ticks group : groups) {
            if (hasUnprovenTick(group)) {
                unproven.add(group);
            }
        }
        return new CellsJudgement("tick-evidence", groups, unproven);
    }

    private static boolean hasUnprovenTick(Ticks group) {
        if (group.ticked() != null) {
            for (List<String> evidence : group.ticked().values()) {
                if (!namesSomething(evidence)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean namesSomething(List<String> evidence) {
        for (String name : evidence) {
            if (Names.names(name)) {
                return true;
            }
        }
        return false;
    }

    /** The declaration is signed by name, sealed and dated. */
    static Judgement signed(Text person, Choice sealed, Day date) {
        List<Cell> all = List.of(person, sealed, date);
        boolean complete = person.state() == State.FILLED && sealed.is(Choice.YES) && !date.isBlank();
        return new CellsJudgement(
                "signed",
                () -> FormOrder.of(all),
                complete
                        ? List.of()
                        : FormOrder.of(all).stream()
                                .filter(cell ->
                                        cell instanceof Choice ? !sealed.is(Choice.YES) : cell.state() != State.FILLED)
                                .toList(),
                Optional::empty);
    }
}
