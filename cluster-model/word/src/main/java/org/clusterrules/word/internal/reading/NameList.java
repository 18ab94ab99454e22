package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a list of names, of platforms or of attached documents, where it is certain what the names are. */
final class NameList {
    private static final String LINES = "\n；;";
    private static final String HAN = "一二三四五六七八九十";
    private static final String OPENING = "（(《“";
    private static final String CLOSING = "）)》”";

    /** Where a list number may be that has no mark to set it off from a name. */
    private static final String AFTER_BREAK = "(?<![^\\s\u3000，,；;、。])";

    /** The numbers of lists, by style. */
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("(?<![0-9０-９A-Za-z.．])([0-9０-９]{1,2})(?:、|[.．](?![0-9０-９]))"),
            Pattern.compile("(?<![0-9０-９A-Za-z])[(（]?([0-9０-９]{1,2})[)）]"),
            Pattern.compile("([①-⑳⒈-⒛])[、.．]?"),
            Pattern.compile("[(（]([" + HAN + "])[)）][、.．]?"),
            Pattern.compile(AFTER_BREAK + "([" + HAN + "])(?:[、.．]|是)"),
            Pattern.compile("(?m)^[ \u3000]*([0-9０-９]{1,2})[ \t\u3000]+(?![0-9０-９])"));

    /** Looks like a list number, but was not understood. */
    private static final Pattern NUMBER = Pattern.compile(AFTER_BREAK + "(?:[0-9０-９]{1,2}(?:[、，,)）]|[.．](?![0-9０-９]))"
            + "|[(（][0-9０-９" + HAN + "]{1,2}[)）]|[" + HAN + "]{1,2}[、.．])|[①-⑳⒈-⒛]");

    private static final Pattern TWO_NUMBERS = Pattern.compile("(?s)[(（]?1[)）、.．].+[^0-9]2[)）、.．](?![0-9]).+");
    private static final Pattern HEADER = Pattern.compile("^序号[\\s\u3000]*\\p{L}{0,6}名称[ \t\u3000]*\n");
    private static final Pattern REMARK_LINE =
            Pattern.compile("\n[ \t\u3000]*(?=[（(][^（()）\n]*[）)][ \t\u3000]*(?:\n|$))");
    private static final Pattern TITLES = Pattern.compile("(?:《[^《》]*》[\\s\u3000、，,；;]*)+");
    private static final Pattern GAP = Pattern.compile("\\S[\\s\u3000]+\\S");
    private static final Pattern JOINED = Pattern.compile("\\S[\\s\u3000]+\\S|\\p{L}[和与及/／]\\p{L}");
    private static final Pattern ELSEWHERE = Pattern.compile("^[（(]?(?:详见|见|参见|请见)[^，,；;]{0,4}附[件表录后]");
    private static final Pattern AND_OTHERS = Pattern.compile("等(?:[0-9]{1,3}[个家])?$");
    private static final String FILE = "[^\\s.]\\.[A-Za-z][A-Za-z0-9]{1,4}[》”）)]?";
    private static final Pattern FILE_END = Pattern.compile(FILE + "$");
    private static final Pattern BEHIND_FILE = Pattern.compile(
            "(?<=" + FILE + ")(?:[\\s\u3000]*[、；;\n][\\s\u3000]*|[\\s\u3000，,/和及与]+(?=.*" + FILE + "))");

    private NameList() {}

    /**
     * Returns the attached documents that a text names; empty if their number is not certain. They are separated by lines and semicolons, otherwise by 、; the
     * extension of a file name ends a name.
     */
    static Optional<List<String>> documents(String written) {
        List<String> names = numbered(written);
        if (names.size() < 2) {
            List<String> atLines = cut(written, LINES);
            boolean isFiles = !BEHIND_FILE.matcher(written).replaceAll("").equals(written)
                    || FILE_END.matcher(Wording.trim(written)).find();
            names = isFiles ? files(written) : atLines.size() > 1 ? atLines : cut(written, LINES + "、");
        }
        boolean isOne = names.size() == 1 && TWO_NUMBERS.matcher(names.get(0)).matches();
        return isOne ? Optional.empty() : Optional.of(names);
    }

    private static List<String> files(String written) {
        List<String> names = new ArrayList<>();
        for (String part : BEHIND_FILE.split(written, -1)) {
            boolean isFile = FILE_END.matcher(Wording.trim(part)).find();
            names.addAll(cut(part, isFile ? LINES : LINES + "、"));
        }
        return names;
    }

    /** Whether a name is one file, though its text could be split. */
    static boolean isOneFile(String name) {
        return FILE_END.matcher(name).find() && cut(name, "、").size() > 1;
    }

    /**
     * Returns the names that a text lists; empty if there are several readings and the count does not decide.
     *
     * @param count how many there are said to be; −1 if unknown
     */
    static Optional<List<String>> counted(String written, int count) {
        String text = REMARK_LINE
                .matcher(HEADER.matcher(Wording.trim(written)).replaceFirst(""))
                .replaceAll("");
        Set<List<String>> readings = readings(text);
        List<String> names = readings.iterator().next();
        if (names.stream().anyMatch(name -> NUMBER.matcher(name).find())) {
            return Optional.empty(); // a number that is none of 1, 2, 3
        }
        boolean isCertain = readings.size() == 1 && (count < 0 || names.size() <= Math.max(count, 1));
        for (List<String> reading : readings) {
            if (reading.size() == count) {
                names = reading;
                isCertain = true;
            }
        }
        isCertain |= count < 0 && names.size() > 1; // as it is asked for: at lines or semicolons
        return isCertain && areNames(names, count) ? Optional.of(names) : Optional.empty();
    }

    /** Returns the ways to read a text, those with fewer names first. */
    private static Set<List<String>> readings(String text) {
        Set<List<String>> readings = new LinkedHashSet<>();
        List<String> numbered = numbered(text);
        if (TITLES.matcher(text).matches()) {
            readings.add(cut(text.replace("》", "》；"), LINES + "、，,"));
        } else if (numbered.isEmpty() && cut(text, LINES).size() > 1) {
            readings.add(cut(text, LINES)); // which part names, so that 、 is in one
        } else if (numbered.isEmpty()) {
            for (String marks : List.of("", "、", "、，,", "、，,/／")) {
                readings.add(cut(text, LINES + marks));
            }
        } else {
            readings.add(numbered.stream().map(name -> name.replace("\n", "")).toList());
            for (String marks : List.of("", "、", "、，,")) {
                readings.add(numbered.stream()
                        .flatMap(name -> cut(name, LINES + marks).stream())
                        .toList());
            }
        }
        return readings;
    }

    private static boolean areNames(List<String> names, int count) {
        boolean areMore = names.size() != count;
        for (String name : names) {
            if (name.codePoints().noneMatch(Character::isLetter)
                    || ELSEWHERE.matcher(name).find()
                    || (areMore && count < 0 && GAP.matcher(name).find())
                    || (areMore && count > 1 && JOINED.matcher(name).find())) {
                return false;
            }
        }
        return names.isEmpty()
                || !AND_OTHERS.matcher(names.get(names.size() - 1)).find();
    }

    /** Returns the names after the numbers 1, 2, 3 and so on; none if the text does not begin with 1. */
    private static List<String> numbered(String written) {
        String text = Wording.trim(written);
        for (Pattern numbers : NUMBERS) {
            List<String> names = new ArrayList<>();
            Matcher number = numbers.matcher(text);
            int from = -1;
            for (int wanted = 1; number.find(); ) {
                boolean isNext = value(String.valueOf(number.group(1))) == wanted
                        && depth(text, number.start()) == 0
                        && (from >= 0 || number.start() == 0);
                if (isNext && from >= 0) {
                    names.add(trimmed(text.substring(from, number.start())));
                }
                from = isNext ? number.end() : from;
                wanted += isNext ? 1 : 0;
            }
            if (from >= 0) {
                names.add(trimmed(text.substring(from)));
                boolean areNames =
                        names.stream().allMatch(name -> name.codePoints().anyMatch(Character::isLetter));
                return areNames ? names : List.of();
            }
        }
        return List.of();
    }

    private static int value(String number) {
        char first = number.charAt(0);
        int han = HAN.indexOf(first);
        return han >= 0
                ? han + 1
                : Character.isDigit(first) ? Integer.parseInt(number) : 1 + first - (first >= '⒈' ? '⒈' : '①');
    }

    private static int depth(String text, int to) {
        int depth = 0;
        for (int i = 0; i < to; i++) {
            depth = Math.max(0, depth + step(text.charAt(i)));
        }
        return depth;
    }

    private static int step(char c) {
        return OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
    }

    private static List<String> cut(String written, String marks) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i <= written.length(); i++) {
            char c = i < written.length() ? written.charAt(i) : '\n';
            depth += step(c);
            if (i == written.length() || (marks.indexOf(c) >= 0 && (depth <= 0 || c == '\n'))) {
                String trimmed = trimmed(name.toString());
                if (!trimmed.isEmpty()) {
                    names.add(trimmed);
                }
                name.setLength(0);
                depth = 0;
            } else {
                name.append(c);
            }
        }
        return names;
    }

    /** Removes white space at both ends, and the separator at the end. */
    private static String trimmed(String name) {
        String trimmed = Wording.trim(name);
        while (!trimmed.isEmpty() && "。、，,；;".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0) {
            trimmed = Wording.trim(trimmed.substring(0, trimmed.length() - 1));
        }
        return trimmed;
    }
}
