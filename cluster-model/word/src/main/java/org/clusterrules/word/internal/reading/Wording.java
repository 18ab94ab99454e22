package org.clusterrules.word.internal.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.model.internal.SeenText;

/** Reduces texts to what matters when they are compared, whatever marks, brackets and numbering are around it. */
final class Wording {
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:第[一二三四五六七八九十0-9]+部分|[一二三四五六七八九十]{1,3}(?=[、.,:)])|[0-9]{1,2}(?=[、:)]|[.,](?![0-9]))|\\((?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\\))[、.,:)]*");
    private static final Pattern BRACKETS =
            Pattern.compile("\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)|\\[[^\\[\\]]*]|【[^【】]*】");
    private static final Pattern LED = Pattern.compile("^(?:其中|其中:|:)+");
    private static final Pattern STARS = Pattern.compile("^[*※]+");

    /** Characters that change what a label means: numbers, units, negations, levels, directions. */
    private static final String TELLING = "0123456789量率额值比速不未无非否没万亿千百十一二两三四五六七八九元吨%‰国省市县级际高低增减升降主参总平大小中累上下内外进出";

    private static final int FEWEST = 5;

    private Wording() {}

    static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u0085'
                || Character.getType(c) == Character.FORMAT;
    }

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isBlank(String text) {
        return trim(text).isEmpty();
    }

    /** Returns the letters, digits and signs of percent and per mille of a text, as people see them. */
    static String letters(String text) {
        String seen = SeenText.of(text);
        StringBuilder letters = new StringBuilder(seen.length());
        seen.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '%' || c == '‰')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Returns a text as people see it, without a leading number and a final colon or full stop. */
    static String plain(String text) {
        String seen = SeenText.of(text);
        seen = STARS.matcher(seen).replaceFirst("");
        seen = LED.matcher(NUMBERING.matcher(seen).replaceFirst("")).replaceFirst("");
        int end = seen.length();
        while (end > 0 && ":.。;,".indexOf(seen.charAt(end - 1)) >= 0) {
            end--;
        }
        return seen.substring(0, end);
    }

    /** Whether a text begins with a number like a heading's. */
    static boolean isNumbered(String text) {
        return NUMBERING.matcher(SeenText.of(text)).find();
    }

    /** Returns the letters of a text without its number. */
    static String name(String text) {
        return letters(plain(text));
    }

    /** Returns the letters of a text without its number and without bracketed parts. */
    static String core(String text) {
        return letters(BRACKETS.matcher(plain(text)).replaceAll(""));
    }

    /** Returns the bracketed parts of a text, as people see them. */
    static String inBrackets(String text) {
        Matcher brackets = BRACKETS.matcher(SeenText.of(text));
        StringBuilder inside = new StringBuilder();
        while (brackets.find()) {
            inside.append(brackets.group());
        }
        return inside.toString();
    }

    /** Whether a text is all in brackets. */
    static boolean isNote(String text) {
        String seen = SeenText.of(text);
        return !seen.isEmpty() && letters(BRACKETS.matcher(seen).replaceAll("")).isEmpty() && seen.length() > 2;
    }

    /** Returns how similar two texts are, in percent: the share of common pairs of neighbouring letters. */
    static int likeness(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return one.equals(other) ? 100 : 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= one.length(); i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 2 <= other.length(); i++) {
            String pair = other.substring(i, i + 2);
            if (pairs.getOrDefault(pair, 0) > 0) {
                pairs.merge(pair, -1, Integer::sum);
                common++;
            }
        }
        return 200 * common / (one.length() + other.length() - 2);
    }

    /** Whether a text is a known one, misspelt or not. */
    static boolean isSlip(String text, String known) {
        return areNear(Wording.core(text), Wording.core(known));
    }

    /** Whether the core of a text is that of a known one, misspelt or not. */
    static boolean areNear(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int allowed = Math.min(3, other.length() / FEWEST);
        return other.length() >= FEWEST
                && Math.abs(one.length() - other.length()) <= allowed
                && telling(one).equals(telling(other))
                && NearestName.within(allowed, one, List.of(other)).isPresent();
    }

    private static String telling(String text) {
        StringBuilder telling = new StringBuilder();
        text.codePoints().filter(c -> TELLING.indexOf(c) >= 0).forEach(telling::appendCodePoint);
        return telling.toString();
    }
}
