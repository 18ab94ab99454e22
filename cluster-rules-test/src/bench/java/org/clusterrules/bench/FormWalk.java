package org.clusterrules.bench;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Section;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/** What the criteria about the form as a whole need of it, from one walk. Shared by all contenders but this library. */
final class FormWalk {
    static final int TEXT_LENGTH = 200;
    static final int PLAN_LENGTH = 3000;

    private static final String[] OPTIONAL = {
        "/plan/targets/other", "/declaration/recommendation", "/industry/chainMap/evidence",
        "/innovation/standardsList", "/innovation/inventionPatentsList", "/green/carbonMonitoring/evidence",
        "/green/co2Formula", "/green/carbonWorkEvidence", "/openness/overseasBranchesEvidence",
    };

    final List<Cell> all;
    final List<Stage> stages;
    final List<Text> limited = new ArrayList<>(32);
    final List<Text> plan = new ArrayList<>(16);
    final List<Figure> figures = new ArrayList<>(96);
    final List<Ticks> ticks = new ArrayList<>(16);
    final List<Numeric> shares = new ArrayList<>(32);
    final List<Numeric> amounts = new ArrayList<>(64);
    final List<Cell> blank = new ArrayList<>(0);

    FormWalk(Application form) {
        all = form.cells();
        stages = form.plan().stages().values();
        for (Cell cell : all) {
            if (cell.isBlank() && isRequired(cell) && !isStageWithFigures(cell)) {
                blank.add(cell);
            }
            if (cell instanceof Text text) {
                Field field = text.place().field();
                if (field.maxLength() > 0) {
                    limited.add(text);
                } else if (field.section() == Section.PLAN && field.type() != FieldType.NAMED_TARGETS) {
                    plan.add(text);
                }
            } else if (cell instanceof Figure figure) {
                figures.add(figure);
                range(figure);
            } else if (cell instanceof Count count) {
                range(count);
            } else if (cell instanceof Ticks group) {
                ticks.add(group);
            }
        }
    }

    private void range(Numeric cell) {
        Range range = cell.place().range();
        if (range != null) {
            (range.max() == null ? amounts : shares).add(cell);
        }
    }

    static boolean isRequired(Cell cell) {
        Field field = cell.place().field();
        return switch (field.type()) {
            case STAGE -> cell instanceof Text;
            case PLATFORMS -> !(cell instanceof Names);
            default -> !isOptional(field.pointer());
        };
    }

    private static boolean isOptional(String pointer) {
        for (String optional : OPTIONAL) {
            if (pointer.startsWith(optional)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStageWithFigures(Cell cell) {
        if (cell.place().field().type() == FieldType.STAGE) {
            for (Stage stage : stages) {
                if (stage.text().equals(cell)) {
                    return !CompletenessChecks.saysNothing(stage);
                }
            }
        }
        return false;
    }

    List<Cell> required() {
        List<Cell> required = new ArrayList<>(all.size());
        for (Cell cell : all) {
            if (isRequired(cell)) {
                required.add(cell);
            }
        }
        return required;
    }

    Outcome filled() {
        return blank.isEmpty() ? Outcome.MET : Outcome.UNMET;
    }

    Outcome textLength() {
        for (Text text : limited) {
            if (CompletenessChecks.isLong(text, TEXT_LENGTH)) {
                return Outcome.UNMET;
            }
        }
        return Outcome.MET;
    }

    Outcome planLength() {
        int written = 0;
        for (Text text : plan) {
            written += text.value() == null ? 0 : text.value().length();
        }
        return written > PLAN_LENGTH && length() > PLAN_LENGTH ? Outcome.UNMET : Outcome.MET;
    }

    int length() {
        int length = 0;
        for (Text text : plan) {
            length += text.length();
        }
        return length;
    }

    Outcome twoDecimals() {
        for (Figure figure : figures) {
            if (CompletenessChecks.hasTooManyDecimals(figure)) {
                return Outcome.UNMET;
            }
        }
        return Outcome.MET;
    }

    Outcome tickEvidence() {
        for (Ticks group : ticks) {
            if (!CompletenessChecks.isProven(group)) {
                return Outcome.UNMET;
            }
        }
        return Outcome.MET;
    }

    Outcome stages() {
        for (Stage stage : stages) {
            if (CompletenessChecks.saysNothing(stage)) {
                return Outcome.UNMET;
            }
        }
        return Outcome.MET;
    }

    Outcome yearlyTargets() {
        for (Stage stage : stages) {
            for (Figure figure : stage.figures()) {
                if (figure.isBlank()) {
                    return Outcome.UNMET;
                }
            }
        }
        return Outcome.MET;
    }

    static Outcome range(List<Numeric> cells) {
        boolean blank = false;
        boolean number = false;
        for (Numeric cell : cells) {
            if (ConsistencyChecks.isOutside(cell)) {
                return Outcome.UNMET;
            }
            blank |= isMissing(cell);
            number |= !cell.isBlank() && !Checks.isNothing(cell);
        }
        return blank ? Outcome.UNDETERMINED : number ? Outcome.MET : Outcome.NOT_APPLICABLE;
    }

    static boolean isMissing(Numeric cell) {
        return cell.isBlank() && cell.place().field().type() != FieldType.STAGE;
    }
}
