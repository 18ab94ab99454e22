package org.clusterrules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.Problem.Kind;
import org.clusterrules.model.internal.SeenText;
import org.clusterrules.model.internal.TypedValues;
import org.jspecify.annotations.Nullable;

/** A single blank. */
final class CellLayout implements Layout {
    /** Words that are read besides the names of the wire format, in the form of {@link SeenText}. */
    private static final Map<String, String> YES_NO_WORDS = Map.of(
            "是", Choice.YES,
            "否", Choice.NO,
            "不涉及", Choice.NOT_APPLICABLE,
            "不适用", Choice.NOT_APPLICABLE,
            "非工业集群,不适用", Choice.NOT_APPLICABLE);

    final Class<? extends Cell> type;
    final Place place;
    private final Cell blank;

    CellLayout(Class<? extends Cell> type, Place place) {
        this.type = type;
        this.place = place;
        this.blank = blank(type);
    }

    private Cell blank(Class<? extends Cell> type) {
        if (isNumeric()) {
            return numeric(State.BLANK, null);
        } else if (type == Text.class) {
            return new Text(place, State.BLANK, null);
        } else if (type == Choice.class) {
            return new Choice(place, null);
        } else if (type == Ticks.class) {
            return new Ticks(place, null);
        }
        return type == Names.class ? new Names(place, null) : new Day(place, null);
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
        Cell filled = json == null || json.isBlank() ? null : filled(json, problems);
        return filled == null ? blank : filled;
    }

    /** Returns the cell that the JSON fills in; {@code null} after reporting a problem. */
    private @Nullable Cell filled(JsonValue json, Problems problems) {
        if (isNumeric()) {
            return json instanceof JsonNumber number ? number(number, problems) : none(json, problems);
        } else if (type == Text.class && json instanceof JsonText text) {
            return Text.of(place, text.text());
        } else if (type == Choice.class && json instanceof JsonText text) {
            return choice(text, problems);
        } else if (type == Ticks.class) {
            return json instanceof JsonObject object ? ticks(object, problems) : none(json, problems);
        } else if (type == Names.class) {
            List<String> names = names(json, place.pointer(), problems);
            return names == null ? null : new Names(place, names);
        } else if (type == Day.class && json instanceof JsonText text) {
            return day(text, problems);
        }
        return refused(json, problems);
    }

    private boolean isNumeric() {
        return Numeric.class.isAssignableFrom(type);
    }

    private Numeric numeric(State state, @Nullable BigDecimal number) {
        return type == Count.class ? new Count(place, state, number) : new Figure(place, state, number);
    }

    private @Nullable Cell none(JsonValue json, Problems problems) {
        if (!(json instanceof JsonText text && TextMeaning.isNone(text.text()))) {
            return refused(json, problems);
        }
        return type == Ticks.class ? new Ticks(place, Map.of()) : numeric(State.NONE, null);
    }

    private @Nullable Cell number(JsonNumber json, Problems problems) {
        BigDecimal number = json.number();
        boolean isCount = type == Count.class;
        BigDecimal limit = isCount ? Count.LIMIT : Figure.LIMIT;
        if (isCount && number.signum() < 0) {
            problems.add(Kind.NEGATIVE, place.pointer(), json.at(), number.toPlainString());
        } else if (isCount && number.scale() > 0 && number.stripTrailingZeros().scale() > 0) {
            problems.add(Kind.NOT_WHOLE, place.pointer(), json.at(), number.toPlainString());
        } else if (!Digits.isBelow(limit, number)) {
            problems.add(Kind.NUMBER_TOO_LARGE, place.pointer(), json.at(), powerOfTen(limit), number.toPlainString());
        } else {
            return numeric(State.FILLED, number);
        }
        return null;
    }

    private static Label powerOfTen(BigDecimal limit) {
        String grouped = String.format(Locale.ROOT, "%,d", limit.toBigInteger());
        return Messages.of("power-of-ten", limit.toPlainString(), grouped, limit.precision() - 1);
    }

    private @Nullable Cell choice(JsonText json, Problems problems) {
        String option = TextMeaning.trim(json.text());
        if (!place.options().containsKey(option) && isYesNo(place)) {
            option = YES_NO_WORDS.getOrDefault(SeenText.of(option), option);
        }
        if (place.options().containsKey(option)) {
            return new Choice(place, option);
        }
        if (TextMeaning.isPlaceholder(json.text())) {
            return refused(json, problems);
        }
        unknownOption(json, place.pointer(), problems);
        return null;
    }

    private static boolean isYesNo(Place place) {
        FieldType fieldType = place.field().type();
        return fieldType == FieldType.YES_NO || fieldType == FieldType.YES_NO_NA;
    }

    /** Returns the words that are read there besides the names of the options, in a fixed order and in the form of {@link SeenText}. */
    static List<String> wordsFor(Place place) {
        return YES_NO_WORDS.keySet().stream()
                .filter(word -> isYesNo(place) && place.options().containsKey(YES_NO_WORDS.get(word)))
                .sorted()
                .toList();
    }

    private void unknownOption(JsonText json, String pointer, Problems problems) {
        String option = ForeignText.quote(json.text());
        problems.add(Kind.UNKNOWN_OPTION, option, pointer, json.at(), () -> new Object[] {
            option,
            String.join(", ", place.options().keySet()),
            isYesNo(place)
                    ? Suggestion.yesNo(json).map(Suggestion::near).orElse(Label.NOTHING)
                    : Suggestion.option(place, json.text())
        });
    }

    private Ticks ticks(JsonObject json, Problems problems) {
        Map<String, List<String>> ticked = new LinkedHashMap<>();
        json.members().forEach((option, member) -> {
            JsonValue evidence = member.value();
            if (!place.options().containsKey(option)) {
                String box = problems.placeOfUnknown(place.pointer(), option);
                unknownOption(new JsonText(member.nameAt(), option), box, problems);
            } else {
                List<String> names =
                        evidence.isBlank() ? null : names(evidence, place.pointer() + "/" + option, problems);
                ticked.put(option, names == null ? List.of() : names);
            }
        });
        return new Ticks(place, ticked);
    }

    /** Reads names; 无 is an empty list, and a placeholder instead of a list is its only entry. */
    private static @Nullable List<String> names(JsonValue json, String pointer, Problems problems) {
        if (json instanceof JsonText text && TextMeaning.state(text.text()) != State.FILLED) {
            return TextMeaning.isNone(text.text()) ? List.of() : List.of(text.text());
        }
        if (!(json instanceof JsonArray array)) {
            problems.add(Kind.WRONG_TYPE, json.getClass() + " for a list", pointer, json.at(), () -> new Object[] {
                Messages.of("names"),
                Messages.found(json),
                Suggestion.write(Suggestion.text(json).map(text -> "[" + text + "]"))
            });
            return null;
        }
        List<String> names = new ArrayList<>();
        for (JsonValue element : array.elements()) {
            if (!(element instanceof JsonText) && !element.isBlank()) {
                String place = pointer + "/" + names.size();
                problems.add(
                        Kind.WRONG_TYPE, element.getClass() + " in a list", place, element.at(), () -> new Object[] {
                            Messages.of("text"), Messages.found(element), Suggestion.write(Suggestion.text(element))
                        });
            }
            names.add(element instanceof JsonText name ? name.text() : "");
        }
        return names;
    }

    private @Nullable Cell day(JsonText json, Problems problems) {
        String word = TextMeaning.trim(json.text());
        try {
            if (word.length() == "YYYY-MM-DD".length()) { // Java also takes years of more digits
                return new Day(place, LocalDate.parse(word));
            }
        } catch (DateTimeParseException e) {
            // not a day of the calendar
        }
        if (TextMeaning.isPlaceholder(json.text())) {
            return refused(json, problems);
        }
        problems.add(Kind.NOT_A_DATE, null, place.pointer(), json.at(), () ->
                new Object[] {ForeignText.quote(json.text()), Suggestion.write(instead(json, false))});
        return null;
    }

    /** Reports a placeholder or a value of a wrong type. */
    private @Nullable Cell refused(JsonValue json, Problems problems) {
        String name = type.getSimpleName().toLowerCase(Locale.ROOT);
        String options = Messages.quoted(place.options().keySet());
        if (json instanceof JsonText text && TextMeaning.isPlaceholder(text.text())) {
            problems.add(Kind.PLACEHOLDER, name, place.pointer(), json.at(), () ->
                    new Object[] {ForeignText.quote(text.text()), Messages.of("write." + name, options)});
        } else {
            problems.add(Kind.WRONG_TYPE, cause(json), place.pointer(), json.at(), () ->
                    new Object[] {Messages.of(name, options), Messages.found(json), Suggestion.write(instead(json))});
        }
        return null;
    }

    /** Returns the cause that values of a wrong type may have in common: numbers as texts, answers as booleans. */
    private @Nullable String cause(JsonValue json) {
        if (json instanceof JsonText && isNumeric()) {
            return instead(json).isPresent() ? "number as text" : null;
        }
        if (json instanceof JsonBoolean && !isYesNo(place)) {
            return null;
        }
        return json instanceof JsonArray ? Problems.IN_A_LIST : json.getClass() + " for " + type;
    }

    /** Returns the JSON to write instead, if that is certain. */
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
                    : Suggestion.text(json);
        }
        if (type == Text.class && json instanceof JsonNumber) {
            return Suggestion.text(json);
        } else if (type == Day.class) {
            return Suggestion.day(json).map(day -> '"' + day.toString() + '"');
        } else if (type == Choice.class && isYesNo(place)) {
            return Suggestion.yesNo(json).map(option -> '"' + option + '"');
        } else if (isNumeric() && json instanceof JsonText text) {
            return TypedValues.number(text.text(), place.unit())
                    .filter(number -> isAccepted(new JsonNumber(0, number)))
                    .map(BigDecimal::toPlainString);
        }
        return Optional.empty();
    }

    private boolean isAccepted(JsonValue json) {
        Problems problems = Problems.withoutDocument();
        read(json, problems);
        return problems.isEmpty();
    }
}
