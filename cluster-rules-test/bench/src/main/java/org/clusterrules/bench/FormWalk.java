package org.clusterrules.bench;

import static org.clusterrules.bench.HandClauses.label;
import static org.clusterrules.bench.HandClauses.quoted;
import static org.clusterrules.bench.HandClauses.say;
import static org.clusterrules.bench.HandClauses.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Section;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/** What the criteria about the form as a whole need of it, from one walk. Shared by all contenders but this library. */
final class FormWalk {
    private static final Unit CHARACTERS = new Unit("characters", new Label("字", "characters"));
    private static final ThresholdCheck TEXT_LENGTH = new ThresholdCheck(Operator.AT_MOST, "200");
    private static final ThresholdCheck PLAN_LENGTH = new ThresholdCheck(Operator.AT_MOST, "3000");

    private static final String[] NOT_ASKED = {
        "/basics/operator/kind",
        "/cover/authoritySealed",
        "/declaration",
        "/plan/stages",
        "/plan/targets/other",
        "/green/co2Formula",
    };

    private final List<Cell> all;
    private final List<Cell> blank = new ArrayList<>(0);
    private final List<Text> limited = new ArrayList<>(32);
    private final List<Text> plan = new ArrayList<>(16);
    private final List<Figure> figures = new ArrayList<>(96);
    private final List<Ticks> ticks = new ArrayList<>(16);
    private final List<Numeric> shares = new ArrayList<>(48);
    private final List<Numeric> amounts = new ArrayList<>(64);
    private final List<Numeric> rates = new ArrayList<>(32);
    private final List<Numeric> plausible = new ArrayList<>(96);

    /** Of each stage the text, and then its values. */
    private final List<Cell> stages = new ArrayList<>(24);

    FormWalk(List<Cell> cells) {
        all = cells;
        for (Cell cell : all) {
            Field field = cell.place().field();
            if (cell.isBlank() && isAsked(cell)) {
                blank.add(cell);
            }
            if (field.type() == FieldType.STAGE) {
                stages.add(cell);
            }
            if (cell instanceof Text text) {
                if (field.maxLength() > 0) {
                    limited.add(text);
                }
                if (field.section() == Section.PLAN && field.type() != FieldType.NAMED_TARGETS) {
                    plan.add(text);
                }
            } else if (cell instanceof Figure figure) {
                figures.add(figure);
                addByRange(figure);
            } else if (cell instanceof Count count) {
                addByRange(count);
            } else if (cell instanceof Ticks group) {
                ticks.add(group);
            }
        }
    }

    private void addByRange(Numeric cell) {
        Range range = cell.place().range();
        if (range != null) {
            List<Numeric> alike = switch (range.kind()) {
                case SHARE -> shares;
                case AMOUNT -> amounts;
                default -> rates;
            };
            alike.add(cell);
        }
        if (cell.place().indicator().plausible() != null) {
            plausible.add(cell);
        }
    }

    /** Evidence is asked for under conditions, and platforms are filled in when they are counted. */
    private static boolean isAsked(Cell cell) {
        if (cell instanceof Names) {
            return false;
        }
        String pointer = cell.place().field().pointer();
        for (String notAsked : NOT_ASKED) {
            if (pointer.startsWith(notAsked)) {
                return false;
            }
        }
        return true;
    }

    Outcome filled(Notes notes) {
        if (notes != null) {
            if (blank.isEmpty()) {
                List<Cell> asked = new ArrayList<>(all.size());
                for (Cell cell : all) {
                    if (isAsked(cell)) {
                        asked.add(cell);
                    }
                }
                notes.read(asked);
            } else {
                notes.read(blank);
            }
            if (notes.whole()) {
                notes.say(
                        blank.isEmpty()
                                ? say("filled.met", "", "", "", notes.cells().size())
                                : say("filled.unmet", HandClauses.cells(blank), blank.size(), placeholders()));
            }
        }
        return Checks.met(blank.isEmpty());
    }

    private String placeholders() {
        List<String> quotes = new ArrayList<>();
        for (Cell cell : blank) {
            if (cell instanceof Text text && text.isPlaceholder()) {
                quotes.add(say("placeholder", label(text), quoted(text)));
            }
        }
        return quotes.isEmpty() ? "" : say("placeholders", String.join("，", quotes));
    }

    // Texts

    Outcome textLength(Notes notes) {
        boolean tooLong = false;
        int longest = 0;
        for (Text text : limited) {
            // As long as it is written, it is at least as long as it is counted.
            if (notes == null && writtenLength(text) <= TEXT_LENGTH.threshold().intValue()) {
                continue;
            }
            int length = length(text);
            longest = Math.max(longest, length);
            if (length > TEXT_LENGTH.threshold().intValue()) {
                tooLong = true;
                if (notes != null) {
                    notes.add(text);
                }
            }
        }
        if (notes != null) {
            notes.compare(TEXT_LENGTH, BigDecimal.valueOf(longest), CHARACTERS);
            if (notes.whole()) {
                List<Cell> wrong = notes.cells();
                notes.say(say(
                        "short-texts",
                        Checks.met(!tooLong),
                        HandClauses.some(wrong, FormWalk::sayLength),
                        wrong.size(),
                        HandClauses.amount(TEXT_LENGTH.threshold(), CHARACTERS)));
            }
            if (!tooLong) {
                notes.read(limited);
            }
        }
        return Checks.met(!tooLong);
    }

    private static String sayLength(Cell text) {
        return say("length", label(text), HandClauses.amount(BigDecimal.valueOf(((Text) text).length()), CHARACTERS));
    }

    Outcome planLength(Notes notes) {
        int written = 0;
        for (Text text : plan) {
            written += writtenLength(text);
        }
        int length = notes == null && written <= PLAN_LENGTH.threshold().intValue() ? written : planLength();
        if (notes != null) {
            notes.compare(PLAN_LENGTH, BigDecimal.valueOf(length), CHARACTERS);
            for (Text text : plan) {
                if (!text.isBlank()) {
                    notes.add(text);
                }
            }
        }
        Outcome outcome = PLAN_LENGTH.judge(BigDecimal.valueOf(length));
        if (notes != null && notes.whole()) {
            notes.say(say(
                    "total-length",
                    outcome,
                    HandClauses.amount(BigDecimal.valueOf(length), CHARACTERS),
                    HandClauses.amount(PLAN_LENGTH.threshold(), CHARACTERS)));
        }
        return outcome;
    }

    private int planLength() {
        int length = 0;
        for (Text text : plan) {
            length += length(text);
        }
        return length;
    }

    private static int writtenLength(Text text) {
        return text.value() == null ? 0 : text.value().length();
    }

    private static int length(Text text) {
        return text.isBlank() ? 0 : text.length();
    }

    // Figures and boxes

    Outcome twoDecimals(Notes notes) {
        boolean tooMany = false;
        for (Figure figure : figures) {
            BigDecimal number = figure.number();
            if (number != null
                    && number.scale() > 2
                    && number.stripTrailingZeros().scale() > 2) {
                tooMany = true;
                if (notes != null) {
                    notes.add(figure);
                }
            }
        }
        if (notes != null && notes.whole()) {
            List<Cell> wrong = notes.cells();
            notes.say(say(
                    "decimals",
                    Checks.met(!tooMany),
                    HandClauses.some(wrong, cell -> say("written", label(cell), written((Figure) cell))),
                    wrong.size(),
                    "2位"));
        }
        if (notes != null && !tooMany) {
            RangeChecks.addGiven(figures, notes);
        }
        return Checks.met(!tooMany);
    }

    Outcome tickEvidence(Notes notes) {
        boolean unproven = false;
        boolean blankGroup = false;
        boolean ticked = false;
        for (Ticks group : ticks) {
            blankGroup |= group.isBlank();
            ticked |= group.ticked() != null && !group.ticked().isEmpty();
            if (!isProven(group)) {
                unproven = true;
                if (notes != null) {
                    notes.add(group);
                }
            }
        }
        if (unproven) {
            if (notes != null && notes.whole()) {
                notes.say(say("tick-evidence.unmet", HandClauses.some(notes.cells(), FormWalk::sayUnproven)));
            }
            return Outcome.UNMET;
        }
        Outcome outcome = blankGroup ? Outcome.UNDETERMINED : ticked ? Outcome.MET : Outcome.NOT_APPLICABLE;
        if (notes != null) {
            notes.decided(outcome, ticks);
            if (notes.whole()) {
                boolean nothing = blankGroup && !ticked;
                String blanks = blankGroup ? HandClauses.cells(notes.cells()) : "";
                notes.say(nothing ? say("blanks", blanks) : say("tick-evidence", outcome, blanks));
            }
        }
        return outcome;
    }

    private static String sayUnproven(Cell cell) {
        List<String> options = new ArrayList<>();
        ((Ticks) cell).ticked().forEach((option, evidence) -> {
            if (!CompletenessChecks.isNamed(evidence)) {
                options.add(HandClauses.option(cell, option));
            }
        });
        return say("tick-evidence.group", label(cell), String.join("、", options));
    }

    private static boolean isProven(Ticks group) {
        if (group.ticked() != null) {
            for (List<String> evidence : group.ticked().values()) {
                if (!CompletenessChecks.isNamed(evidence)) {
                    return false;
                }
            }
        }
        return true;
    }

    // Stages

    Outcome stages(Notes notes) {
        boolean silent = false;
        for (int i = 0; i < stages.size(); ) {
            Cell text = stages.get(i);
            boolean says = !text.isBlank();
            for (i++; i < stages.size() && stages.get(i) instanceof Numeric; i++) {
                says |= !stages.get(i).isBlank();
            }
            if (!says) {
                silent = true;
                if (notes != null) {
                    notes.add(text);
                }
            }
        }
        if (notes != null && notes.whole()) {
            List<String> years = notes.cells().stream().map(FormWalk::year).toList();
            notes.say(say("stages", Checks.met(!silent), String.join("、", years), years.size()));
        }
        if (notes != null && !silent) {
            notes.read(stages);
        }
        return Checks.met(!silent);
    }

    private static String year(Cell text) {
        String[] steps = text.pointer().split("/", -1);
        return say("stages.year", steps[steps.length - 2]);
    }

    Outcome yearlyTargets(Notes notes) {
        boolean lacking = false;
        for (Cell cell : stages) {
            lacking |= cell instanceof Numeric && cell.isBlank();
        }
        if (notes != null) {
            for (Cell cell : stages) {
                if (cell instanceof Numeric && (!lacking || cell.isBlank())) {
                    notes.add(cell);
                }
            }
            if (notes.whole()) {
                List<Cell> cells = notes.cells();
                notes.say(say("yearly", Checks.met(!lacking), HandClauses.cells(cells), cells.size()));
            }
        }
        return Checks.met(!lacking);
    }

    // Ranges

    Outcome shares(Notes notes) {
        return RangeChecks.range(shares, false, notes);
    }

    Outcome amounts(Notes notes) {
        return RangeChecks.range(amounts, false, notes);
    }

    Outcome rates(Notes notes) {
        return RangeChecks.range(rates, false, notes);
    }

    Outcome plausibleFigures(Notes notes) {
        return RangeChecks.range(plausible, true, notes);
    }

    Outcome sharesInPercent(Notes notes) {
        return RangeChecks.inPercent(shares, notes);
    }
}
