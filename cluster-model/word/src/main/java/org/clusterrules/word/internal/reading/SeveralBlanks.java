package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Text;
import org.clusterrules.word.internal.RegionLevel;
import org.clusterrules.word.internal.reading.CellTemplate.Blank;
import org.jspecify.annotations.Nullable;

/** Several blanks on one line: a region of three levels, a name and a telephone number. */
final class SeveralBlanks {
    private static final Pattern CONTACT = Pattern.compile(
            "^([^0-9]*?)[\\s\u3000、，,：:;；/]*((?:[+(（]?[0-9][0-9\\s\u3000()（）+\\-—－–,，;；/、]*(?:转[0-9\\s]+)?)?)$");
    /** Text between a name and a number. */
    private static final Pattern TELEPHONE =
            Pattern.compile("[\\s\u3000、，,；;/]*(?:联系)?(?:电话|手机|方式)(?:号码)?[\\s\u3000：:]*$");

    private static final Pattern PROVINCE = Pattern.compile("[^省]+省|(?!.+自治区)[^省市]+市|.+?(?:自治区|特别行政区|兵团)");
    /** Not 杭州市桐庐, nor 杭州 where 市 follows. */
    private static final Pattern CITY = Pattern.compile("(?![^市]+市.).+(?:市|区|州|盟)");

    /** Not a county followed by part of it, such as a zone. */
    private static final Pattern COUNTY = Pattern.compile("(?!.{2,}[县市区旗].{2,}).+(?:县|市|区|旗)");

    /** A municipality, which has no cities, before its county. */
    private static final Pattern MUNICIPALITY = Pattern.compile("(?:北京|天津|上海|重庆)市(?!市辖区$)");

    /** A province before a place called a city or the like that belongs to no city. */
    private static final Pattern WITHOUT_CITY = Pattern.compile("河南省(?=济源市$)|湖北省(?=(?:仙桃市|潜江市|天门市|神农架林区)$)"
            + "|海南省(?=(?:五指山|琼海|文昌|万宁|东方)市$)"
            + "|新疆维吾尔自治区(?=(?:石河子|阿拉尔|图木舒克|五家渠|北屯|铁门关|双河|可克达拉|昆玉|胡杨河|新星|白杨)市$)");

    /** A province before a county; a name that ends in 市 or 区 could be that of a city. */
    private static final Pattern COUNTY_ALONE = Pattern.compile("(?:[^省市县区]+省|[^省市县]+?自治区)(?=[^省市区州盟]{1,12}[县旗]$)");

    private SeveralBlanks() {}

    /** Returns the text of each blank; empty if that is not certain. */
    static Optional<List<String>> cut(List<Blank> blanks, Span span) {
        String rest = span.rest();
        if (rest.isEmpty()) {
            return Optional.of(Collections.nCopies(blanks.size(), ""));
        }
        if (blanks.get(0).tail().isEmpty()) {
            return blanks.size() == 2 ? contact(rest) : Optional.empty();
        }
        Optional<List<String>> byTails = byTails(blanks, span);
        return byTails.isPresent() || blanks.size() != 3 ? byTails : region(rest);
    }

    /** Reports how part of a region was read that lacks the 省, 市 or 县 that the form prints as a choice after the blank. */
    static void checkLevel(Answers answers, Blank blank, String part, Span span) {
        String text = Wording.trim(part);
        String all = span.rest();
        if (blank.pointer().endsWith("/region/city")
                && text.isEmpty()
                && !withoutCity(all).isEmpty()) {
            answers.report("read-as.no-city", blank.pointer(), span, all);
        }
        boolean isWithout = blank.pointer().contains("/region/")
                && !text.isEmpty()
                && !text.equals(Text.NONE)
                && !RegionLevel.isIn(blank.pointer(), text);
        if (isWithout) {
            answers.report("read-as.level", blank.pointer(), span, text);
        }
    }

    private static Optional<List<String>> contact(String text) {
        Matcher contact = CONTACT.matcher(text);
        if (!contact.matches()) {
            return Optional.empty();
        }
        String name = TELEPHONE.matcher(Wording.trim(contact.group(1))).replaceFirst("");
        String phone = Wording.trim(contact.group(2));
        if (phone.matches("[(（][^()（）]*[)）]")) {
            phone = Wording.trim(phone.substring(1, phone.length() - 1));
        }
        boolean isCertain = name.chars().noneMatch(c -> "（()）：:".indexOf(c) >= 0);
        return isCertain ? Optional.of(List.of(name, phone)) : Optional.empty();
    }

    /** Cuts at the text printed after each blank, all of which must be there. */
    private static Optional<List<String>> byTails(List<Blank> blanks, Span span) {
        List<String> parts = new ArrayList<>();
        int from = span.from();
        for (Blank blank : blanks) {
            Span tail = tail(blank.tail(), from, span);
            if (tail == null) {
                return Optional.empty();
            }
            parts.add(span.passage().rest(from, tail.from()));
            from = tail.to();
        }
        return span.passage().rest(from, span.to()).isEmpty() ? Optional.of(parts) : Optional.empty();
    }

    /** Sets aside the text printed after each blank, where the blanks are in content controls. */
    static void setTailsAside(List<Blank> blanks, Span span) {
        int from = span.from();
        for (Blank blank : blanks) {
            Span found = blank.tail().isEmpty() ? null : tail(blank.tail(), from, span);
            if (found != null) {
                found.setAside();
                from = found.to();
            }
        }
    }

    /** Finds 省（区、市） with its brackets: the letters alone could be part of a name. */
    private static @Nullable Span tail(String tail, int from, Span span) {
        Passage passage = span.passage();
        Span found = passage.find(tail, from, span.to());
        int[] afterLevel = RegionLevel.find(tail, passage.text(), from, span.to());
        if (afterLevel != null && (found == null || afterLevel[0] <= found.from() + 1)) {
            return new Span(passage, afterLevel[0], afterLevel[1]);
        }
        while (found != null) {
            if (found.text().indexOf('（') >= 0 || found.text().indexOf('(') >= 0) {
                return new Span(passage, found.from(), passage.afterMarks(found.to(), "）)"));
            }
            found = passage.find(tail, found.from() + 1, span.to());
        }
        return null;
    }

    /** Returns the province of a region without a city; empty if that is not certain. */
    private static String withoutCity(String region) {
        String text = withoutSpace(region);
        for (Pattern pattern : List.of(MUNICIPALITY, WITHOUT_CITY, COUNTY_ALONE)) {
            Matcher province = pattern.matcher(text);
            if (province.lookingAt()
                    && COUNTY.matcher(text.substring(province.end())).matches()) {
                return province.group();
            }
        }
        return "";
    }

    private static String withoutSpace(String region) {
        return region.replaceAll("[\\s\u3000、，,/·—–-]", "");
    }

    /** Cuts 虚构省示例市云溪县 if there is only one way. */
    private static Optional<List<String>> region(String written) {
        if (written.chars().anyMatch(c -> "（()）".indexOf(c) >= 0)) {
            return Optional.empty(); // part of what the form prints
        }
        List<String> spaced = List.of(written.split("[\\s\u3000、，,/·—–-]+"));
        if (spaced.size() == 3) {
            return Optional.of(spaced);
        }
        String text = withoutSpace(written);
        List<List<String>> ways = new ArrayList<>();
        for (int i = 2; i < text.length() - 3; i++) {
            for (int j = i + 2; j < text.length() - 1; j++) {
                String province = text.substring(0, i);
                String city = text.substring(i, j);
                String county = text.substring(j);
                if (PROVINCE.matcher(province).matches()
                        && CITY.matcher(city).matches()
                        && COUNTY.matcher(county).matches()
                        && (city.endsWith("市") || county.charAt(0) != '市')
                        && (!MUNICIPALITY.matcher(text).lookingAt() || city.equals(province) || city.equals("市辖区"))) {
                    ways.add(List.of(province, city, county));
                }
            }
        }
        String province = withoutCity(text);
        if (ways.isEmpty() && !province.isEmpty()) {
            ways.add(List.of(province, "", text.substring(province.length())));
        }
        return ways.size() == 1 && text.chars().allMatch(Character::isLetter)
                ? Optional.of(ways.get(0))
                : Optional.empty();
    }
}
