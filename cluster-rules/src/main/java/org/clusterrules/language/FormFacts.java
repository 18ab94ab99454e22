package org.clusterrules.language;

import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Text;
import org.clusterrules.model.Unit;

/**
 * What completeness asks of the form as a whole. It is about the blanks themselves, so nothing here is undetermined. These
 * checks look through hundreds of cells: what an outcome does not need is worked out when it is asked for.
 */
final class FormFacts {
    private static final Unit CHARACTERS = new Unit("characters", new Label("字", "characters"));

    private FormFacts() {}

    /** Each blank is filled in, save those named and all that lies below them. */
    static Judgement filledIn(List<Cell> cells, List<String> exceptions) {
        List<Cell> blank = new ArrayList<>(0);
        for (Cell cell : cells) {
            if (cell.isBlank() && isAsked(cell, exceptions)) {
                blank.add(cell);
            }
        }
        Supplier<List<Cell>> asked = Suppliers.memoize(
                () -> cells.stream().filter(cell -> isAsked(cell, exceptions)).toList());
        return looked("filled", asked, blank)
                .requires(() -> Phrase.of("filled.required"))
                .says(() -> blank.isEmpty()
                        ? language ->
                                Wording.of("filled.met", language, asked.get().size())
                        : Phrase.of("filled.unmet", Phrase.cells(blank), blank.size(), TextFacts.placeholders(blank)));
    }

    /** Evidence is asked for under conditions, and platforms are filled in when they are counted. */
    private static boolean isAsked(Cell cell, List<String> exceptions) {
        return !(cell instanceof Names) && !isBelowAny(cell.place().field().pointer(), exceptions);
    }

    private static boolean isBelowAny(String pointer, List<String> above) {
        for (String other : above) {
            if (pointer.startsWith(other)
                    && (pointer.length() == other.length() || pointer.charAt(other.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** Each stage year says something: words or a value. */
    static Judgement stagesSaySomething(Series<Stage> stages) {
        List<Cell> silent = new ArrayList<>(0);
        List<Phrase> years = new ArrayList<>(0);
        for (int i = 0; i < stages.values().size(); i++) {
            Stage stage = stages.values().get(i);
            if (stage.text().isBlank() && stage.values().stream().allMatch(Cell::isBlank)) {
                silent.add(stage.text());
                years.add(Phrase.of("stages.year", stages.years().get(i) + ""));
            }
        }
        return looked("stages", () -> cells(stages), silent)
                .says(() -> silent.isEmpty()
                        ? Phrase.of("stages.met")
                        : Phrase.of("stages.unmet", Phrase.join("comma", years), years.size()));
    }

    private static List<Cell> cells(Series<Stage> stages) {
        List<Cell> cells = new ArrayList<>();
        for (Stage stage : stages.values()) {
            cells.add(stage.text());
            cells.addAll(stage.values());
        }
        return cells;
    }

    /** Each stage year gives a value for each indicator. */
    static Judgement stagesGiveValues(Series<Stage> stages) {
        List<Cell> values = new ArrayList<>();
        stages.values().forEach(stage -> values.addAll(stage.values()));
        return looked("yearly", () -> values, Judgement.blank(values));
    }

    /** Each of the texts has at most that many characters. */
    static Judgement shortTexts(List<Text> texts, BigDecimal most) {
        List<Cell> tooLong = new ArrayList<>(0);
        for (Text text : texts) {
            if (isMore(writtenLength(text), most) && isMore(length(text), most)) {
                tooLong.add(text);
            }
        }
        Phrase lengths = Phrase.some(Phrase.each(
                tooLong,
                text -> Phrase.of(
                        "length",
                        Phrase.label(text),
                        Phrase.amount(BigDecimal.valueOf(length((Text) text)), CHARACTERS))));
        return looked("short-texts", () -> texts, tooLong)
                .comparing(() ->
                        atMost(texts.stream().mapToInt(FormFacts::length).max().orElse(0), most))
                .requires(() -> Phrase.of("short-texts.required", most.toPlainString()))
                .says(() -> tooLong.isEmpty()
                        ? Phrase.of("short-texts.met", most.toPlainString())
                        : Phrase.of("short-texts.unmet", lengths, tooLong.size(), most.toPlainString()));
    }

    /** The texts together have at most that many characters. */
    static Judgement totalLength(List<Text> texts, BigDecimal most) {
        int written = 0;
        for (Text text : texts) {
            written += writtenLength(text);
        }
        boolean tooLong = isMore(written, most) && isMore(totalLength(texts), most);
        return FactJudgement.of(
                        tooLong ? Outcome.UNMET : Outcome.MET,
                        () -> texts.stream().filter(text -> !text.isBlank()).toList())
                .among(Outcome.MET, Outcome.UNMET)
                .comparing(() -> atMost(totalLength(texts), most))
                .requires(() -> Phrase.of("total-length.required", most.toPlainString()))
                .says(() -> language -> Wording.of(
                        tooLong ? "total-length.unmet" : "total-length.met",
                        language,
                        totalLength(texts) + "",
                        most.toPlainString()));
    }

    private static int totalLength(List<Text> texts) {
        return texts.stream().mapToInt(FormFacts::length).sum();
    }

    /** A blank is not too long, whatever stands in its place. */
    private static int length(Text text) {
        return text.isBlank() ? 0 : text.length();
    }

    /** Returns a length that is seen at once, and never less than the one that counts. */
    private static int writtenLength(Text text) {
        return text.value() == null ? 0 : text.value().length();
    }

    private static boolean isMore(int number, BigDecimal most) {
        return BigDecimal.valueOf(number).compareTo(most) > 0;
    }

    private static Optional<Comparison> atMost(int length, BigDecimal most) {
        return Optional.of(new Comparison.Numbers(
                Operator.AT_MOST, Optional.of(BigDecimal.valueOf(length)), Optional.of(most), CHARACTERS));
    }

    /** Each figure has at most that many decimals; zeros at the end do not count. */
    static Judgement decimals(List<Figure> figures, BigDecimal most) {
        List<Figure> tooMany = new ArrayList<>(0);
        for (Figure figure : figures) {
            BigDecimal number = Numbers.orZero(figure);
            if (isMore(places(number), most) && isMore(places(number.stripTrailingZeros()), most)) {
                tooMany.add(figure);
            }
        }
        Phrase written = Phrase.some(Phrase.each(tooMany, FormFacts::written));
        return looked("decimals", () -> given(figures), tooMany)
                .requires(() -> Phrase.of("decimals.required", most.toPlainString()))
                .says(() -> tooMany.isEmpty()
                        ? Phrase.of("decimals.met", most.toPlainString())
                        : Phrase.of("decimals.unmet", written, tooMany.size(), most.toPlainString()));
    }

    private static Phrase written(Numeric cell) {
        return Phrase.of("written", Phrase.label(cell), PairFacts.written(cell));
    }

    private static int places(BigDecimal number) {
        return Math.max(0, number.scale());
    }

    /** Something that is so for each of many cells, or else not for those that are wrong. */
    private static FactJudgement looked(
            String key, Supplier<? extends List<? extends Cell>> checked, List<? extends Cell> wrong) {
        Outcome outcome = wrong.isEmpty() ? Outcome.MET : Outcome.UNMET;
        return FactJudgement.of(outcome, checked)
                .offending(() -> wrong)
                .among(Outcome.MET, Outcome.UNMET)
                .requires(() -> Phrase.of(key + ".required"))
                .says(() -> Phrase.of(AnswerFacts.key(key, outcome), Phrase.cells(wrong), wrong.size()));
    }

    /** Whether a cell may be left blank: the values of a stage, and the indicators of the cluster's own. */
    static boolean isOptional(Cell cell) {
        FieldType type = cell.place().field().type();
        return type == FieldType.STAGE || type == FieldType.NAMED_TARGETS;
    }

    /** Leaves out optional cells that are blank, of which nothing was read. */
    static List<Cell> given(List<? extends Cell> cells) {
        List<Cell> given = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (!cell.isBlank() || !isOptional(cell)) {
                given.add(cell);
            }
        }
        return given;
    }
}
