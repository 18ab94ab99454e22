package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** A single blank. */
final class CellLayout implements Layout {
    /** 是, 否 … as people write them, beside the names of the wire format. */
    private static final Map<String, String> YES_NO_WORDS =
            Map.of("是", Choice.YES, "否", Choice.NO, "不涉及", Choice.NOT_APPLICABLE, "不适用", Choice.NOT_APPLICABLE);

    private static final Label NUMBER = new Label("数字或“无”", "a number or \"无\"");
    private static final Label COUNT = new Label("非负整数或“无”", "a whole number or \"无\"");
    private static final Label TEXT = new Label("文本", "a text");
    private static final Label DATE = new Label("日期文本 \"YYYY-MM-DD\"", "a date as a text \"YYYY-MM-DD\"");
    private static final Label NAMES = new Label("文本列表 [\"…\"]", "a list of texts [\"…\"]");
    private static final Label TICKS =
            new Label("对象 {\"选项\": [\"佐证材料\"]}", "an object {\"OPTION\": [\"evidence\"]} of the ticked boxes");

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
    public Object read(@Nullable JsonValue json, Problems problems) {
        if (json == null || json instanceof JsonUnreadable || isBlank(json)) {
            return blank;
        }
        Optional<? extends Cell> filled = filled(json, problems);
        return filled.isPresent() ? filled.get() : blank;
    }

    private static boolean isBlank(JsonValue json) {
        return json instanceof JsonNull || (json instanceof JsonText text && Blanks.isBlank(text.text()));
    }

    private Optional<? extends Cell> filled(JsonValue json, Problems problems) {
        boolean none = json instanceof JsonText text && Blanks.isNone(text.text());
        if (type == Figure.class) {
            return none
                    ? Optional.of(new Figure(place, State.NONE, null))
                    : number(json, NUMBER, problems).map(number -> new Figure(place, State.FILLED, number));
        } else if (type == Count.class) {
            return none
                    ? Optional.of(new Count(place, State.NONE, null))
                    : number(json, COUNT, problems).flatMap(number -> count(number, json.at(), problems));
        } else if (type == Text.class) {
            return text(json, TEXT, problems)
                    .map(text -> new Text(place, none ? State.NONE : State.FILLED, none ? Text.NONE : text));
        } else if (type == Choice.class) {
            return text(json, oneOf(place.options()), problems).flatMap(text -> choice(text, json.at(), problems));
        } else if (type == Ticks.class) {
            return none ? Optional.of(new Ticks(place, Map.of())) : ticks(json, problems);
        } else if (type == Names.class) {
            return none
                    ? Optional.of(new Names(place, List.of()))
                    : names(json, place.pointer(), problems).map(names -> new Names(place, names));
        }
        return text(json, DATE, problems).flatMap(text -> day(text, json.at(), problems));
    }

    private Optional<BigDecimal> number(JsonValue json, Label expected, Problems problems) {
        if (json instanceof JsonNumber number) {
            return Optional.of(number.number());
        }
        return wrongType(json, place.pointer(), expected, problems);
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
        return Optional.of(new Count(place, State.FILLED, whole));
    }

    private Optional<String> text(JsonValue json, Label expected, Problems problems) {
        if (json instanceof JsonText text) {
            return Optional.of(text.text());
        }
        return wrongType(json, place.pointer(), expected, problems);
    }

    private Optional<Choice> choice(String text, int at, Problems problems) {
        String word = Blanks.trim(text);
        boolean yesNo =
                place.field().type() == FieldType.YES_NO || place.field().type() == FieldType.YES_NO_NA;
        String option = yesNo ? YES_NO_WORDS.getOrDefault(word, word) : word;
        if (!place.options().containsKey(option)) {
            unknownOption(word, place.pointer(), at, problems);
            return Optional.empty();
        }
        return Optional.of(new Choice(place, option));
    }

    private void unknownOption(String option, String pointer, int at, Problems problems) {
        if (problems.wants(at)) {
            problems.add(
                    Kind.UNKNOWN_OPTION,
                    pointer,
                    at,
                    Words.quote(option),
                    String.join(", ", place.options().keySet()),
                    Words.didYouMean(option, place.options()));
        }
    }

    private static Label oneOf(Map<String, Label> options) {
        String names = options.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return new Label("选项 " + names + " 之一", "one of the options " + names);
    }

    private Optional<Ticks> ticks(JsonValue json, Problems problems) {
        if (!(json instanceof JsonObject object)) {
            return wrongType(json, place.pointer(), TICKS, problems);
        }
        Map<String, List<String>> ticked = new LinkedHashMap<>();
        object.members().forEach((option, member) -> {
            if (!place.options().containsKey(option)) {
                unknownOption(option, place.pointer(), member.nameAt(), problems);
            } else {
                JsonValue evidence = member.value();
                if (isBlank(evidence)) {
                    return; // as though it were absent: a box that is not ticked
                }
                boolean none = evidence instanceof JsonText text && Blanks.isNone(text.text());
                ticked.put(
                        option,
                        none
                                ? List.of()
                                : names(evidence, place.pointer() + "/" + option, problems)
                                        .orElse(List.of()));
            }
        });
        return Optional.of(new Ticks(place, ticked));
    }

    private static Optional<List<String>> names(JsonValue json, String pointer, Problems problems) {
        if (!(json instanceof JsonArray array)) {
            return wrongType(json, pointer, NAMES, problems);
        }
        List<String> names = new ArrayList<>();
        for (JsonValue element : array.elements()) {
            if (element instanceof JsonText name) {
                names.add(name.text());
            } else {
                wrongType(element, pointer + "/" + names.size(), TEXT, problems);
                names.add("");
            }
        }
        return Optional.of(names);
    }

    private Optional<Day> day(String text, int at, Problems problems) {
        String word = Blanks.trim(text);
        try {
            if (word.length() == "YYYY-MM-DD".length()) { // Java also takes years of more digits
                return Optional.of(new Day(place, LocalDate.parse(word)));
            }
        } catch (DateTimeParseException e) {
            // no day of the calendar
        }
        problems.add(Kind.NOT_A_DATE, place.pointer(), at, Words.quote(text));
        return Optional.empty();
    }

    private static <T> Optional<T> wrongType(JsonValue json, String pointer, Label expected, Problems problems) {
        if (!(json instanceof JsonUnreadable)) {
            problems.add(Kind.WRONG_TYPE, pointer, json.at(), expected, Words.found(json));
        }
        return Optional.empty();
    }

    @Override
    public void cells(Object value, List<Cell> cells) {
        cells.add((Cell) value);
    }

    @Override
    public boolean isBlank(Object value) {
        return ((Cell) value).isBlank();
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        Cell cell = (Cell) value;
        if (cell.isBlank()) {
            json.writeNull();
        } else if (cell.isNone()) {
            json.writeString(Text.NONE);
        } else if (cell instanceof Numeric numeric) {
            json.writeNumber(requireNonNull(numeric.number()).toPlainString());
        } else if (cell instanceof Text text) {
            json.writeString(text.value());
        } else if (cell instanceof Choice choice) {
            json.writeString(choice.option());
        } else if (cell instanceof Day day) {
            json.writeString(String.valueOf(day.date()));
        } else if (cell instanceof Names names) {
            writeNames(requireNonNull(names.values()), json);
        } else if (cell instanceof Ticks ticks) {
            json.writeStartObject();
            for (Map.Entry<String, List<String>> tick :
                    requireNonNull(ticks.ticked()).entrySet()) {
                json.writeFieldName(tick.getKey());
                writeNames(tick.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    private static void writeNames(List<String> names, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
