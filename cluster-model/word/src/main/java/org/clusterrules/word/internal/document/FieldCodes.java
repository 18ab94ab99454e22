package org.clusterrules.word.internal.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.word.internal.document.Inline.Kind;

/** Fields that show something by their code instead of a stored result. */
final class FieldCodes {
    /** Letters that look like a cross in a box. */
    private static final Set<String> CROSSES = Set.of("x", "X", "\uFF58", "\uFF38");

    private static final int LONGEST = 1_000; // characters of a code; the patterns below may look at each several times
    private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z]+)");
    private static final Set<String> SHOWN_BY_CODE =
            Set.of("FORMCHECKBOX", "FORMDROPDOWN", "EQ", "SYMBOL", "MACROBUTTON", "GOTOBUTTON");
    private static final Pattern EQUATION_SWITCH = Pattern.compile(
            "\\\\(?:\\*\\s*(?i:mergeformat|charformat)|(?i:o|x|s|ac|al|ar|ad|up|do|di|fo|to|bo|le|ri))\\s*-?\\d*");
    private static final Pattern EQUATION_PUNCTUATION = Pattern.compile("[\\s\u3000()（）,，;；、\"“”]");
    private static final Pattern SYMBOL =
            Pattern.compile("(?i)\\s*SYMBOL\\s+(0x[0-9a-f]{1,6}|\\d{1,7})(.*)", Pattern.DOTALL);
    private static final Pattern SYMBOL_FONT = Pattern.compile("(?i)\\\\f\\s*(?:[\"“]([^\"”]*)[\"”]|(\\S+))");
    private static final Pattern BUTTON = Pattern.compile("\\s*[A-Za-z]+\\s+\\S+\\s?(.*)", Pattern.DOTALL);

    private static final Pattern PHONETIC_GUIDE = Pattern.compile(
            "(?i)\\s*EQ\\s.*\\\\\\*\\s*jc.*\\\\o\\s*\\\\a[a-z]\\s*\\(\\s*\\\\s\\s*\\\\up\\s*\\d+\\s*\\([^()]*\\)\\s*[,，]([^()]*)\\)\\s*");

    /** Text spread over the width of the spaces after it: short labels were set as wide as longer ones in this way. */
    private static final Pattern SPREAD =
            Pattern.compile("(?i)\\s*EQ\\s+\\\\o\\s*\\\\ad\\s*\\(([^()\\\\,，]+)[,，][\\s\u3000]+\\)\\s*");

    record Seen(Kind kind, String text) {}

    private FieldCodes() {}

    /** Whether a field shows something by its code, so that its result, if it has one, is ignored. */
    static boolean isShownByCode(String code) {
        return SHOWN_BY_CODE.contains(name(code));
    }

    /** Whether a field shows its form-field data. */
    static boolean isBoxOrList(String code) {
        return Set.of("FORMCHECKBOX", "FORMDROPDOWN").contains(name(code));
    }

    /** Returns what a field shows by its code and its form-field data; empty if it shows its result. */
    static Optional<Seen> seen(String code, XmlElement data) {
        if (code.length() > LONGEST && isShownByCode(code)) {
            return Optional.of(unknown(code));
        }
        return switch (name(code)) {
            case "FORMCHECKBOX" -> Optional.of(checkBox(data));
            case "FORMDROPDOWN" -> Optional.of(dropDown(data));
            case "EQ" -> Optional.of(equation(code));
            case "SYMBOL" -> Optional.of(symbol(code));
            case "MACROBUTTON", "GOTOBUTTON" -> Optional.of(button(code));
            default -> Optional.empty();
        };
    }

    private static String name(String code) {
        Matcher name = NAME.matcher(code);
        return name.lookingAt() ? name.group(1).toUpperCase(Locale.ROOT) : "";
    }

    private static Seen unknown(String code) {
        return new Seen(Kind.UNKNOWN_SYMBOL, ZipParts.shown(code.strip()));
    }

    private static Seen checkBox(XmlElement data) {
        XmlElement box = data.child("checkBox");
        if (!box.isThere()) {
            return unknown("FORMCHECKBOX");
        }
        boolean isChecked = box.isOn(box.has("checked") ? "checked" : "default");
        return new Seen(Kind.CHECK_BOX, isChecked ? "☑" : "☐");
    }

    private static Seen dropDown(XmlElement data) {
        XmlElement list = data.child("ddList");
        if (!list.isThere()) {
            return unknown("FORMDROPDOWN");
        }
        List<String> entries = list.children().stream()
                .filter(child -> child.name().equals("listEntry"))
                .map(XmlElement::value)
                .toList();
        int chosen = list.numberOf("result", list.numberOf("default", 0));
        return chosen >= 0 && chosen < entries.size()
                ? new Seen(Kind.TEXT, entries.get(chosen))
                : entries.isEmpty() ? new Seen(Kind.TEXT, "") : unknown("FORMDROPDOWN");
    }

    /** A box and a mark printed over each other, {@code \o\ac(□,√)}, or a mark in a frame, {@code \x(√)}; numbers in circles. */
    private static Seen equation(String code) {
        Matcher guide = PHONETIC_GUIDE.matcher(code);
        if (guide.matches()) {
            return new Seen(Kind.TEXT, guide.group(1)); // as of ruby text, the characters without their pronunciation
        }
        Matcher spread = SPREAD.matcher(code);
        if (spread.matches()) {
            return new Seen(Kind.TEXT, spread.group(1));
        }
        String arguments = code.strip().substring(2);
        boolean isFramed = arguments.contains("\\x") || arguments.contains("\\X");
        String printed = EQUATION_PUNCTUATION
                .matcher(EQUATION_SWITCH.matcher(arguments).replaceAll(""))
                .replaceAll("");
        int[] characters = (isFramed ? "□" + printed : printed).codePoints().toArray();
        if (characters.length == 1 && Mark.of(characters[0]) != null) {
            return new Seen(Kind.SYMBOL, Character.toString(characters[0]));
        }
        StringBuilder inBox = new StringBuilder();
        Arrays.stream(characters)
                .filter(character -> Mark.of(character) != Mark.EMPTY)
                .forEach(inBox::appendCodePoint);
        boolean isOneBox = inBox.codePoints().count() == characters.length - 1;
        return (isOneBox ? inBox(inBox.toString()) : Optional.<String>empty())
                .map(seen -> new Seen(Kind.SYMBOL, seen))
                .orElseGet(() -> unknown(code));
    }

    /** Returns how a box with something in it looks; empty if that is unknown. */
    private static Optional<String> inBox(String printed) {
        Mark mark = CROSSES.contains(printed) ? Mark.CROSS : Mark.of(printed);
        if (mark == Mark.TICK) {
            return Optional.of("☑");
        } else if (mark == Mark.CROSS) {
            return Optional.of("☒");
        } else if (mark != null) {
            return Optional.of(printed);
        }
        return printed.matches("[1-9]|1[0-9]|20")
                ? Optional.of(Character.toString('①' + Integer.parseInt(printed) - 1))
                : Optional.empty();
    }

    private static Seen symbol(String code) {
        Matcher symbol = SYMBOL.matcher(code);
        if (!symbol.matches()) {
            return unknown(code);
        }
        int character = Integer.decode(symbol.group(1).replaceFirst("^0+(?=\\d)", ""));
        Matcher fonts = SYMBOL_FONT.matcher(symbol.group(2));
        String font = fonts.find() ? (fonts.group(1) == null ? fonts.group(2) : fonts.group(1)) : null;
        return SymbolFonts.look(font, character)
                .map(look -> new Seen(Kind.SYMBOL, look))
                .orElseGet(() -> new Seen(Kind.UNKNOWN_SYMBOL, SymbolFonts.name(font, character)));
    }

    private static Seen button(String code) {
        Matcher button = BUTTON.matcher(code);
        String text = button.matches() ? button.group(1).stripTrailing() : "";
        return text.indexOf('\uFFFC') >= 0 ? unknown(code) : new Seen(Kind.TEXT, text);
    }
}
