package org.clusterrules.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** A single blank. */
final class CellLayout implements Layout {
    /** 是, 否 … as people write them, beside the names of the wire format; as {@link SeenText} has them. */
    private static final Map<String, String> YES_NO_WORDS = Map.of(
            "是",
            Choice.YES,
            "否",
            Choice.NO,
            "不涉及",
            Choice.NOT_APPLICABLE,
            "不适用",
            Choice.NOT_APPLICABLE,
            SeenText.of("非工业集群，不适用"),
            Choice.NOT_APPLICABLE);

    private static final Label NUMBER = new Label("数字或“无”", "a number or \"无\"");
    private static final Label COUNT = new Label("非负整数或“无”", "a whole number or \"无\"");
    private static final Label TEXT = new Label("文本", "a text");
    private static final Label DATE = new Label("日期文本 \"YYYY-MM-DD\"", "a date as a text \"YYYY-MM-DD\"");
    private static final Label NAMES = new Label("文本列表 [\"…\"]", "a list of texts [\"…\"]");
    private static final Label TICKS =
            new Label("对象 {\"选项\": [\"佐证材料\"]}", "an object {\"OPTION\": [\"evidence\"]} of the ticked boxes");

    private static final Label WRITE_NUMBER =
            new Label("请填写数字，没有的填写“无”", "write a number, or \"无\" where there is none");
    private static final Label WRITE_DATE = new Label("请按 \"YYYY-MM-DD\" 填写日期", "write a date as \"YYYY-MM-DD\"");
    private static final Label WRITE_TICKS = new Label(
            "请填写 {\"选项\": [\"佐证材料\"]}，均未勾选的填写“无”",
            "write {\"OPTION\": [\"evidence\"]}, or \"无\" where no box is ticked");

    private final Class<? extends Cell> type;
    private final Place place;
    private final Cell blank;

    CellLayout(Class<? extends Cell> type, Place place) {
        this.type = type;
        this.place = place;
        this.blank = blank(type);
    }

    private Cell blank(Class<? extends Cell> type) {
        if (type == Figure.class) {
            return new Figure(place, State.BLANK, null);
        } else if (type == Count.class) {
            return new Count(place, State.BLANK, null);
        } else if (type == Text.class) {
            return new Text(place, State.BLANK, null);
        } else if (type == Choice.class) {
            return new Choice(place, null);
        } else if (type == Ticks.class) {
            return new Ticks(place, null);
        } else if (type == Names.class) {
            return new Names(place, null);
        }
        return new Day(place, null);
    }

    @Override
    public void read(@Nullable JsonValue json, Problems problems, List<Cell> cells) {
        cells.add(read(json, problems));
    }

    @Override
    public Object build(Queue<Cell> cells) {
        return cells.remove();
    }

    Cell read(@Nullable JsonValue json, Problems problems) {
        if (json == null || json instanceof JsonUnreadable || isBlank(json)) {
            return blank;
        }
        Optional<? extends Cell> filled = filled(json, problems);
        return filled.isPresent() ? filled.get() : blank;
    }

    private static boolean isBlank(JsonValue json) {
        return json instanceof JsonNull || (json instanceof JsonText text && Blanks.isBlank(text.text()));
    }

    private static boolean isNone(JsonValue json) {
        return json instanceof JsonText text && Blanks.isNone(text.text());
    }

    private Optional<? extends Cell> filled(JsonValue json, Problems problems) {
        if (type == Figure.class) {
            return isNone(json)
                    ? Optional.of(new Figure(place, State.NONE, null))
                    : number(json, NUMBER, problems).flatMap(number -> figure(number, json.at(), problems));
        } else if (type == Count.class) {
            return isNone(json)
                    ? Optional.of(new Count(place, State.NONE, null))
                    : number(json, COUNT, problems).flatMap(number -> count(number, json.at(), problems));
        } else if (type == Text.class) {
            return json instanceof JsonText text
                    ? Optional.of(Text.of(place, text.text()))
                    : wrongType(json, TEXT, problems);
        } else if (type == Choice.class) {
            return choice(json, problems);
        } else if (type == Ticks.class) {
            return isNone(json) ? Optional.of(new Ticks(place, Map.of())) : ticks(json, problems);
        } else if (type == Names.class) {
            return names(json, place.pointer(), problems).map(names -> new Names(place, names));
        }
        return day(json, problems);
    }

    private Optional<BigDecimal> number(JsonValue json, Label expected, Problems problems) {
        return json instanceof JsonNumber number
                ? Optional.of(number.number())
                : refused(json, expected, WRITE_NUMBER, problems);
    }

    private Optional<Figure> figure(BigDecimal number, int at, Problems problems) {
        return isBelow(Figure.LIMIT, number, at, problems)
                ? Optional.of(new Figure(place, State.FILLED, number))
                : Optional.empty();
    }

    private Optional<Count> count(BigDecimal number, int at, Problems problems) {
        if (number.signum() < 0) {
            problems.add(Kind.NEGATIVE, place.pointer(), at, number.toPlainString());
            return Optional.empty();
        }
        BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
        if (whole.compareTo(number) != 0) {
            problems.add(Kind.NOT_WHOLE, place.pointer(), at, number.toPlainString());
            return Optional.empty();
        }
        return isBelow(Count.LIMIT, number, at, problems)
                ? Optional.of(new Count(place, State.FILLED, whole))
                : Optional.empty();
    }

    private boolean isBelow(BigDecimal limit, BigDecimal number, int at, Problems problems) {
        if (number.abs().compareTo(limit) < 0) {
            return true;
        }
        problems.add(Kind.NUMBER_TOO_LARGE, place.pointer(), at, Words.powerOfTen(limit), number.toPlainString());
        return false;
    }

    private Optional<Choice> choice(JsonValue json, Problems problems) {
        if (!(json instanceof JsonText text)) {
            return wrongType(json, oneOf(place.options()), problems);
        }
        String option = Blanks.trim(text.text());
        if (!place.options().containsKey(option) && isYesNo()) {
            option = YES_NO_WORDS.getOrDefault(SeenText.of(option), option);
        }
        if (place.options().containsKey(option)) {
            return Optional.of(new Choice(place, option));
        }
        if (Blanks.isPlaceholder(text.text())) {
            String options = '"' + String.join("\", \"", place.options().keySet()) + '"';
            Label advice = new Label("请填写 " + options + " 之一", "write one of " + options);
            placeholder(text, "choice", advice, problems);
        } else {
            unknownOption(text.text(), json, problems);
        }
        return Optional.empty();
    }

    private boolean isYesNo() {
        FieldType fieldType = place.field().type();
        return fieldType == FieldType.YES_NO || fieldType == FieldType.YES_NO_NA;
    }

    private void unknownOption(String option, JsonValue json, Problems problems) {
        problems.add(Kind.UNKNOWN_OPTION, Words.quote(option), place.pointer(), json.at(), () -> new Object[] {
            Words.quote(option), String.join(", ", place.options().keySet()), adviceForOption(option, json)
        });
    }

    private Label adviceForOption(String option, JsonValue json) {
        return isYesNo()
                ? Suggestion.yesNo(json).map(Words::advise).orElse(Words.NOTHING)
                : Words.didYouMean(place.pointer(), option, place.options());
    }

    private static Label oneOf(Map<String, Label> options) {
        String names = options.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return new Label("选项 " + names + " 之一", "one of the options " + names);
    }

    private Optional<Ticks> ticks(JsonValue json, Problems problems) {
        if (!(json instanceof JsonObject object)) {
            return refused(json, TICKS, WRITE_TICKS, problems);
        }
        Map<String, List<String>> ticked = new LinkedHashMap<>();
        object.members().forEach((option, member) -> {
            if (place.options().containsKey(option)) {
                JsonValue evidence = member.value();
                ticked.put(
                        option,
                        isBlank(evidence)
                                ? List.of()
                                : names(evidence, place.pointer() + "/" + option, problems)
                                        .orElse(List.of()));
            } else {
                unknownOption(option, new JsonText(member.nameAt(), option), problems);
            }
        });
        return Optional.of(new Ticks(place, ticked));
    }

    /** Reads names; 无 are none, and a placeholder in place of the list is its only entry. */
    private static Optional<List<String>> names(JsonValue json, String pointer, Problems problems) {
        if (json instanceof JsonText text && Blanks.state(text.text()) != State.FILLED) {
            return Optional.of(Blanks.isNone(text.text()) ? List.of() : List.of(text.text()));
        }
        if (!(json instanceof JsonArray array)) {
            if (!(json instanceof JsonUnreadable)) {
                problems.add(Kind.WRONG_TYPE, json.getClass() + " for a list", pointer, json.at(), () -> new Object[] {
                    NAMES, Words.found(json), Words.write(asText(json).map(text -> "[" + text + "]"))
                });
            }
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (JsonValue element : array.elements()) {
            if (element instanceof JsonText name) {
                names.add(name.text());
            } else {
                if (!(element instanceof JsonNull) && !(element instanceof JsonUnreadable)) {
                    problems.add(
                            Kind.WRONG_TYPE,
                            element.getClass() + " in a list",
                            pointer + "/" + names.size(),
                            element.at(),
                            () -> new Object[] {TEXT, Words.found(element), Words.write(asText(element))});
                }
                names.add("");
            }
        }
        return Optional.of(names);
    }

    private Optional<Day> day(JsonValue json, Problems problems) {
        if (!(json instanceof JsonText text)) {
            return wrongType(json, DATE, problems);
        }
        String word = Blanks.trim(text.text());
        try {
            if (word.length() == "YYYY-MM-DD".length()) { // Java also takes years of more digits
                return Optional.of(new Day(place, LocalDate.parse(word)));
            }
        } catch (DateTimeParseException e) {
            // no day of the calendar
        }
        if (Blanks.isPlaceholder(text.text())) {
            placeholder(text, "date", WRITE_DATE, problems);
        } else {
            problems.add(Kind.NOT_A_DATE, null, place.pointer(), json.at(), () ->
                    new Object[] {Words.quote(text.text()), Words.write(instead(json))});
        }
        return Optional.empty();
    }

    private <T> Optional<T> refused(JsonValue json, Label expected, Label writeInstead, Problems problems) {
        if (json instanceof JsonText text && Blanks.isPlaceholder(text.text())) {
            placeholder(text, type.getName(), writeInstead, problems);
            return Optional.empty();
        }
        return wrongType(json, expected, problems);
    }

    private void placeholder(JsonText text, String cause, Label writeInstead, Problems problems) {
        problems.add(Kind.PLACEHOLDER, cause, place.pointer(), text.at(), () ->
                new Object[] {Words.quote(text.text()), writeInstead});
    }

    private <T> Optional<T> wrongType(JsonValue json, Label expected, Problems problems) {
        if (!(json instanceof JsonUnreadable)) {
            problems.add(Kind.WRONG_TYPE, cause(json), place.pointer(), json.at(), () ->
                    new Object[] {expected, Words.found(json), Words.write(instead(json))});
        }
        return Optional.empty();
    }

    /** Names what values of a wrong type have in common with others, if anything: numbers as texts, answers as booleans. */
    private @Nullable String cause(JsonValue json) {
        if (json instanceof JsonText && Numeric.class.isAssignableFrom(type)) {
            return instead(json).isPresent() ? "number as text" : null;
        }
        if (json instanceof JsonBoolean && !isYesNo()) {
            return null;
        }
        return json instanceof JsonArray ? Words.IN_A_LIST : json.getClass() + " for " + type;
    }

    /** Returns what to write instead of the value, as JSON, where that is certain. */
    private Optional<String> instead(JsonValue json) {
        if (json instanceof JsonArray array) {
            return array.elements().size() == 1 ? instead(array.elements().get(0), true) : Optional.empty();
        }
        return instead(json, false);
    }

    private Optional<String> instead(JsonValue json, boolean unwrapped) {
        if (unwrapped && isAccepted(json)) {
            return json instanceof JsonNumber number
                    ? Optional.of(number.number().toPlainString())
                    : asText(json);
        }
        if (type == Text.class) {
            return json instanceof JsonNumber ? asText(json) : Optional.empty();
        } else if (type == Day.class) {
            return Suggestion.date(json).map(day -> '"' + day.toString() + '"');
        } else if (type == Choice.class && isYesNo()) {
            return Suggestion.yesNo(json).map(option -> '"' + option + '"');
        } else if (Numeric.class.isAssignableFrom(type) && json instanceof JsonText text) {
            return Suggestion.number(text.text(), place)
                    .filter(number -> isAccepted(new JsonNumber(0, number)))
                    .map(BigDecimal::toPlainString);
        }
        return Optional.empty();
    }

    private boolean isAccepted(JsonValue json) {
        Problems problems = new Problems("");
        read(json, problems);
        return problems.isEmpty();
    }

    /** Returns the value as a JSON text, where it is a short one. */
    private static Optional<String> asText(JsonValue json) {
        String text = json instanceof JsonText words
                ? words.text()
                : json instanceof JsonNumber number ? number.number().toPlainString() : "";
        return text.isEmpty()
                        || text.indexOf('"') >= 0
                        || text.indexOf('\\') >= 0
                        || !Words.quote(text).equals(text)
                ? Optional.empty()
                : Optional.of('"' + text + '"');
    }
}
