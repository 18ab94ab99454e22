package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;

/** The words in which problems speak of what was expected and what was found. */
final class Words {
    static final Label OBJECT = new Label(" JSON 对象 {…}", "a JSON object {…}");

    /** The cause of problems with values that are wrapped in lists. */
    static final String IN_A_LIST = "in a list";

    /** No advice. */
    static final Label NOTHING = new Label("", "");

    static final Label TRAILING_COMMA = new Label("最后一项之后不能有逗号", "remove the comma after the last entry");

    static final Label USE_FORM_READER =
            new Label("；请用 FormReader 逐份读取", "; read the forms one at a time with FormReader");

    /** The longest pointer that a problem has; those of the form are shorter. */
    static final int LONGEST_POINTER = 200;

    private static final int LONGEST_QUOTE = 40;
    private static final int MOST_PLACES = 3;

    private Words() {}

    /** Writes out an object of these members. */
    static Label object(Collection<String> members) {
        String object = members.stream().map(name -> '"' + name + "\": …").collect(Collectors.joining(", ", "{", "}"));
        return new Label(" JSON 对象 " + object, "a JSON object " + object);
    }

    /** Names the type of a value, and the value where it is short. */
    static Label found(JsonValue value) {
        if (value instanceof JsonObject) {
            return new Label("对象 {…}", "an object {…}");
        } else if (value instanceof JsonArray) {
            return new Label("列表 […]", "a list […]");
        } else if (value instanceof JsonText text) {
            return new Label("文本“" + quote(text.text()) + "”", "the text \"" + quote(text.text()) + "\"");
        } else if (value instanceof JsonNumber number) {
            return new Label("数字 " + number.number(), "the number " + number.number());
        } else if (value instanceof JsonBoolean bool) {
            return new Label("逻辑值 " + bool.value(), "the value " + bool.value());
        }
        return new Label("空值 null", "null");
    }

    /** Shortens foreign text, and makes it safe to print on a terminal. */
    static String quote(String text) {
        return printable(shorten(text, LONGEST_QUOTE));
    }

    /** Leaves out the middle of a text that has more characters than that. */
    static String shorten(String text, int longest) {
        if (text.length() <= longest || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int end = longest / 3;
        return text.substring(0, text.offsetByCodePoints(0, longest - 1 - end))
                + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -end));
    }

    /** Writes out what a terminal would obey or hide: control characters, marks of direction, halves of characters. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> printable.append(escape(c));
                default -> printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    /** Writes a character as its code in JSON's way. */
    static String escape(int c) {
        return String.format(Locale.ROOT, "\\u%04x", c);
    }

    /** Counts the values that have the same thing wrong with them, and says where the first are. */
    static Label repeated(int count, List<String> places) {
        return new Label(
                "（共 " + count + " 处同样的问题，最前面的是 " + String.join("、", places) + "）",
                " (" + count + " problems of this kind; the first are at " + joined(places) + ")");
    }

    private static String joined(List<String> places) {
        int last = places.size() - 1;
        return last == 0 ? places.get(0) : String.join(", ", places.subList(0, last)) + " and " + places.get(last);
    }

    /** Returns a limit as people say it. */
    static Label powerOfTen(BigDecimal limit) {
        int zeros = limit.precision() - 1;
        String grouped = String.format(Locale.ROOT, "%,d", limit.toBigInteger());
        return new Label(limit.toPlainString() + "（10 的 " + zeros + " 次方）", grouped + " (10^" + zeros + ")");
    }

    /** Says which character should be in a place, and which one is. */
    static Label expected(String zh, String en, String found) {
        return new Label("此处应为" + zh + "，实为「" + found + "」", "expected " + en + ", found '" + found + "'");
    }

    /** Says that the document is cut off within what began there with that bracket or quotation mark. */
    static Label endsTooSoon(Location start, char open) {
        return new Label(
                "文件到此中断，而 " + start + " 处的「" + open + "」尚未结束",
                "the document ends here, but what begins at " + start + " with '" + open + "' does not");
    }

    /** Tells what to write instead, where that is known. */
    static Label write(Optional<String> value) {
        return value.map(json -> new Label("；请写作 " + json, "; write " + json)).orElse(NOTHING);
    }

    /** Advises what was probably meant: what the name was changed to, where it belongs, or the nearest that is known here. */
    static Label didYouMean(String pointer, String name, Collection<String> known) {
        String place = pointer + "/" + name;
        Optional<String> renamed = Dictionary.renamed(place);
        if (renamed.isPresent()) {
            return renamed(pointer, renamed.get());
        }
        Optional<Field> ofOtherEdition = Dictionary.field(place);
        if (ofOtherEdition.isPresent()) {
            String editions = String.join(", ", ofOtherEdition.get().editions());
            return new Label("；这是 " + editions + " 版申报表的栏目", "; it belongs to edition " + editions + " of the form");
        }
        List<String> elsewhere = Dictionary.placesOf(name);
        if (!elsewhere.isEmpty()) {
            List<String> some = elsewhere.subList(0, Math.min(MOST_PLACES, elsewhere.size()));
            return new Label("；应写在 " + String.join(" 或 ", some), "; it belongs at " + String.join(" or ", some));
        }
        return NearestName.of(name, known).map(Words::advise).orElse(NOTHING);
    }

    private static Label renamed(String pointer, String place) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return place.length() == pointer.length() + 1 + name.length()
                ? new Label("；现在的名称是“" + name + "”", "; it is now called \"" + name + "\"")
                : new Label("；应写在 " + place, "; it belongs at " + place);
    }

    /** Advises the option that was probably meant: what it was changed to, by its label on the form, or the nearest. */
    static Label didYouMean(String pointer, String option, Map<String, Label> known) {
        Optional<String> renamed = Dictionary.renamed(pointer + "/" + option);
        if (renamed.isPresent()) {
            return renamed(pointer, renamed.get());
        }
        String seen = SeenText.of(option);
        for (Map.Entry<String, Label> candidate : known.entrySet()) {
            Label label = candidate.getValue();
            if (seen.equals(SeenText.of(label.zh())) || seen.equalsIgnoreCase(SeenText.of(label.en()))) {
                return advise(candidate.getKey());
            }
        }
        return NearestName.of(option, known.keySet()).map(Words::advise).orElse(NOTHING);
    }

    static Label advise(String near) {
        return new Label("，是否应为“" + near + "”？", "; did you mean \"" + near + "\"?");
    }
}
