package org.clusterrules.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonText;

/** Finds the value that was meant by one that a form cannot hold, if that is certain. Thread-safe; no argument may be null. */
public final class Suggestion {
    /** A number as people write it, and what follows: {@code 1,234.5}, {@code 约45}, {@code 300件}. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:约|大约)?\\s*([+-]?)([1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?\\s*([^0-9.,\\s].*)?");

    /** Year, month and day, in this order, with the same mark between them; a time of the day may follow. */
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:\\s*年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*[日号]"
                    + "|([-/.])([0-9]{1,2})\\4([0-9]{1,2})(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?)?"
                    + "|([0-9]{2})([0-9]{2}))");

    /** The longest text that is looked at; no number or date with its unit is longer. */
    private static final int LONGEST = 100;

    /** Day 0 of a spreadsheet, which counts a day in 1900 that never was. */
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private static final Map<String, String> YES_NO = Map.of(
            "YES", Choice.YES,
            "Y", Choice.YES,
            "TRUE", Choice.YES,
            "是的", Choice.YES,
            "NO", Choice.NO,
            "N", Choice.NO,
            "FALSE", Choice.NO,
            "不是", Choice.NO);

    private static final int MOST_PLACES = 3;

    private Suggestion() {}

    /**
     * Returns the number that a text is, in the unit of the place: {@code １２．５}, {@code 1,234.5}, {@code 约45}, {@code 45%} where the unit is %.
     * Empty where that is not certain, as for {@code 45万} and {@code 40-50}.
     */
    public static Optional<BigDecimal> number(String text, Place place) {
        Matcher matcher = NUMBER.matcher(halfWidth(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(4);
        if (unit != null
                && !SeenText.of(unit).equals(SeenText.of(place.unit().label().zh()))) {
            return Optional.empty();
        }
        String decimals = matcher.group(3);
        String digits = matcher.group(2).replace(",", "") + (decimals == null ? "" : decimals);
        return digits.length() > Numeric.MAX_DIGITS
                ? Optional.empty()
                : Optional.of(new BigDecimal(matcher.group(1) + digits));
    }

    static Optional<LocalDate> day(JsonValue json) {
        return json instanceof JsonText text
                ? day(text.text())
                : json instanceof JsonNumber number ? day(number.number().toPlainString()) : Optional.empty();
    }

    /**
     * Returns the day that a text is: year, month and day in this order, as in {@code 2022年10月12日}, or as a spreadsheet counts days. Empty
     * if that is not certain.
     */
    public static Optional<LocalDate> day(String written) {
        String text = halfWidth(written);
        Matcher matcher = DATE.matcher(text);
        try {
            if (matcher.matches()) {
                int first = matcher.group(2) != null ? 2 : matcher.group(5) != null ? 5 : 7;
                return Optional.of(LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(first)),
                        Integer.parseInt(matcher.group(first + 1))));
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // no day of the calendar
        }
        if (text.length() != 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(SPREADSHEET_EPOCH.plusDays(Integer.parseInt(text)))
                .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
    }

    static Optional<String> yesNo(JsonValue json) {
        if (json instanceof JsonBoolean answer) {
            return Optional.of(answer.value() ? Choice.YES : Choice.NO);
        } else if (json instanceof JsonText text && text.text().length() <= LONGEST) {
            return Optional.ofNullable(YES_NO.get(SeenText.upperCase(text.text())));
        }
        return Optional.empty();
    }

    static Label write(Optional<String> json) {
        return json.map(value -> Messages.of("advice.write", value)).orElse(Label.NOTHING);
    }

    static Label near(String name) {
        return Messages.of("advice.near", name);
    }

    static Optional<String> text(JsonValue json) {
        String text = json instanceof JsonText words
                ? words.text()
                : json instanceof JsonNumber number ? number.number().toPlainString() : "";
        boolean isPlain = text.indexOf('"') < 0
                && text.indexOf('\\') < 0
                && ForeignText.quote(text).equals(text);
        return isPlain && !text.isEmpty() ? Optional.of('"' + text + '"') : Optional.empty();
    }

    /** Advises what was probably meant: what the name was changed to, where it belongs, or the nearest that is known here. */
    static Label name(String pointer, String name, Collection<String> known) {
        String place = pointer + "/" + name;
        Optional<String> renamed = Dictionary.renamed(place);
        if (renamed.isPresent()) {
            return renamed(pointer, renamed.get());
        }
        Optional<Field> ofOtherEdition = Dictionary.field(place);
        if (ofOtherEdition.isPresent()) {
            return Messages.of(
                    "advice.other-edition",
                    String.join(", ", ofOtherEdition.get().editions()));
        }
        List<String> elsewhere = Dictionary.placesOf(name);
        if (!elsewhere.isEmpty()) {
            List<String> some = elsewhere.subList(0, Math.min(MOST_PLACES, elsewhere.size()));
            return Messages.of("advice.elsewhere", new Label(String.join(" 或 ", some), String.join(" or ", some)));
        }
        return nearest(name, known);
    }

    /** Advises the known name that was probably meant. */
    static Label nearest(String name, Collection<String> known) {
        return NearestName.of(name, known).map(Suggestion::near).orElse(Label.NOTHING);
    }

    /** Advises the pointer that was probably meant by one that leads nowhere. */
    static Label pointer(String pointer, Application form) {
        String slashed = pointer.startsWith("/") ? pointer : '/' + pointer;
        if (form.cell(slashed).isPresent() || Dictionary.field(slashed).isPresent()) {
            return near(slashed);
        }
        if (!pointer.endsWith("/") && Dictionary.fields().stream().anyMatch(field -> isInList(slashed, field))) {
            return Messages.of("advice.entry");
        }
        Set<String> known = new LinkedHashSet<>();
        Dictionary.fields().forEach(field -> known.add(field.pointer()));
        known.addAll(form.byPointer().keySet());
        return NearestName.of(slashed, known).map(Suggestion::near).orElse(Messages.of("advice.pointer"));
    }

    private static boolean isInList(String pointer, Field field) {
        return field.type() == FieldType.NAMED_TARGETS && pointer.startsWith(field.pointer() + '/');
    }

    private static Label renamed(String pointer, String place) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return place.equals(pointer + "/" + name)
                ? Messages.of("advice.renamed", name)
                : Messages.of("advice.elsewhere", place);
    }

    /** Advises the option that was probably meant: what it was changed to, by its label on the form, or the nearest. */
    static Label option(Place place, String option) {
        Optional<String> renamed = Dictionary.renamed(place.pointer() + "/" + option);
        if (renamed.isPresent()) {
            return renamed(place.pointer(), renamed.get());
        }
        String seen = SeenText.of(option);
        return place.options().entrySet().stream()
                .filter(known -> seen.equals(SeenText.of(known.getValue().zh()))
                        || seen.equalsIgnoreCase(SeenText.of(known.getValue().en())))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> NearestName.of(option, place.options().keySet()))
                .map(Suggestion::near)
                .orElse(Label.NOTHING);
    }

    /**
     * Writes letters, digits and marks in half width and leaves out what is not seen. Nothing else is normalised: to Unicode, ⁴
     * is as good as 4, but 10⁴ is not 104.
     */
    private static String halfWidth(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        StringBuilder half = new StringBuilder();
        text.codePoints().filter(c -> !SeenText.isUnseen(c)).forEach(c -> {
            if (c >= 0xFF01 && c <= 0xFF5E) {
                half.append((char) (c - 0xFF01 + '!'));
            } else if (Blanks.isWhiteSpace(c)) {
                half.append(' ');
            } else {
                half.appendCodePoint(c == 0x2212 ? '-' : c); // the minus sign
            }
        });
        return half.toString().strip();
    }
}
