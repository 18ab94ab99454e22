package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.word.internal.reading.CellTemplate.Blank;
import org.clusterrules.word.internal.reading.ReadValues.Located;

/** Several blanks on one line: a region of three levels, a name and a telephone number. */
final class SeveralBlanks {
    private static final Pattern CONTACT = Pattern.compile(
            "^([^0-9]*?)[\\s\u3000、，,：:;；/]*((?:[+(（]?[0-9][0-9\\s\u3000()（）+\\-—－–,，;；/、]*(?:转[0-9\\s]+)?)?)$");
    private static final Pattern PROVINCE = Pattern.compile(".+(?:省|自治区|市|特别行政区|兵团)");
    private static final Pattern CITY = Pattern.compile(".+(?:市|区|州|盟)");
    private static final Pattern COUNTY = Pattern.compile(".+(?:县|市|区|旗)");

    private SeveralBlanks() {}

    /** Returns what was written in each blank; empty if that is not certain. */
    static Optional<List<String>> cut(List<Blank> blanks, Located located) {
        String rest = located.passage().rest(located.from(), located.to());
        if (rest.isEmpty()) {
            return Optional.of(Collections.nCopies(blanks.size(), ""));
        }
        if (blanks.get(0).tail().isEmpty()) {
            return blanks.size() == 2 ? contact(rest) : Optional.empty();
        }
        Optional<List<String>> byTails = byTails(blanks, located);
        return byTails.isPresent() || blanks.size() != 3 ? byTails : region(rest);
    }

    private static Optional<List<String>> contact(String text) {
        Matcher contact = CONTACT.matcher(text);
        return contact.matches()
                ? Optional.of(List.of(Loose.trim(contact.group(1)), Loose.trim(contact.group(2))))
                : Optional.empty();
    }

    /** Cuts at what is printed after each blank, all of which must be there. */
    private static Optional<List<String>> byTails(List<Blank> blanks, Located located) {
        List<String> parts = new ArrayList<>();
        int from = located.from();
        for (Blank blank : blanks) {
            int[] tail = tail(blank.tail(), from, located);
            if (tail == null) {
                return Optional.empty();
            }
            parts.add(located.passage().rest(from, tail[0]));
            from = tail[1];
        }
        return located.passage().rest(from, located.to()).isEmpty() ? Optional.of(parts) : Optional.empty();
    }

    /** Finds 省（区、市） with its brackets: the letters alone could be of a name. */
    private static int @org.jspecify.annotations.Nullable [] tail(String tail, int from, Located located) {
        Passage passage = located.passage();
        int[] found = passage.find(tail, from, located.to());
        while (found != null) {
            String text = passage.text().substring(found[0], found[1]);
            if (text.indexOf('（') >= 0 || text.indexOf('(') >= 0) {
                return new int[] {found[0], passage.afterMarks(found[1], "）)")};
            }
            found = passage.find(tail, found[0] + 1, located.to());
        }
        return null;
    }

    /** Cuts 虚构省示例市云溪县, if there is one way only. */
    private static Optional<List<String>> region(String written) {
        if (written.chars().anyMatch(c -> "（()）".indexOf(c) >= 0)) {
            return Optional.empty(); // part of what the form prints
        }
        List<String> spaced = List.of(written.split("[\\s\u3000、，,/]+"));
        if (spaced.size() == 3) {
            return Optional.of(spaced);
        }
        String text = written.replaceAll("[\\s\u3000]", "");
        List<List<String>> ways = new ArrayList<>();
        for (int i = 2; i < text.length() - 3; i++) {
            for (int j = i + 2; j < text.length() - 1; j++) {
                String province = text.substring(0, i);
                String city = text.substring(i, j);
                String county = text.substring(j);
                if (PROVINCE.matcher(province).matches()
                        && CITY.matcher(city).matches()
                        && COUNTY.matcher(county).matches()) {
                    ways.add(List.of(province, city, county));
                }
            }
        }
        return ways.size() == 1 && text.chars().allMatch(Character::isLetter)
                ? Optional.of(ways.get(0))
                : Optional.empty();
    }
}
