package org.clusterrules.word.internal.reading;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clusterrules.model.Numeric;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a stage, such as {@code 集群产值年均增速：11}: one or several on a line, with or without a number or dash before them. Other lines are
 * text; a figure that a sentence states with certainty is read too. An uncertain one is an error unless it also has a separate line. Not thread-safe.
 */
final class StageFigures {
    /** The most characters of a figure with its unit. */
    private static final int LONGEST_NUMBER = 30;

    private static final int SHORTEST_NAME = 5;
    private static final String DIGIT = "(?:[0-9０-９]|[〇零一二两三四五六七八九十百千]{2,})";
    private static final Pattern NUMBER_AT_END = Pattern.compile(".{0,20}[0-9０-９]\\S{0,3}");

    /** May precede a label at the beginning of a line. */
    private static final String MARKER =
            "(?:[(（]?(?<number>[0-9]{1,2})[)）、.．]|[(（]?[一二三四五六七八九十]{1,2}[)）、.．]|[①-⑳]|[-－—–―·•●■◆▪*]+)?";

    private static final Pattern LEAD = Pattern.compile("[\\s\u3000]*+" + MARKER + "[\\s\u3000]*+");

    /** Separates two labels: a value and the punctuation mark after it. */
    private static final Pattern VALUE =
            Pattern.compile("(?s)(.*?)[\\s\u3000]*[；;，,、。][\\s\u3000]*" + MARKER + "[\\s\u3000]*");

    /** Follows the name of an indicator on a line that is nothing but its figure. */
    private static final Pattern FIGURE =
            Pattern.compile("(?s)\\s*(?:[：:]|达到|达|为|是|约|[（(][^）)]*[）)])*\\s*约?" + DIGIT + ".*");

    /** A number that a sentence gives for the indicator it names. */
    private static final Pattern STATED = Pattern.compile(
            "[^，,；;。、]*?" + DIGIT + ".*|[^；;。]*(?:达|到|至|为|超|突破|不低于|不少于|约|保持在|控制在)[^，,；;。、]{0,6}?" + DIGIT + ".*");

    private static final Pattern YEAR = Pattern.compile("(?:20[0-9]{2}|２０[０-９]{2}|二[〇零○]二[一二三四五六七八九])(?=[年至~—–-])");

    private static final Pattern NAMED =
            Pattern.compile("(.{4,30}?)[\\s\u3000]*(?:[：:]|达到|达|为|是|约)+[\\s\u3000]*约?" + DIGIT + ".*");

    private static final Pattern NUMBER_ALONE = Pattern.compile("\\s*约?" + DIGIT + "\\S{0,12}\\s*");

    /** Other names of the indicators. */
    private static final Map<String, Pattern> OTHER_NAMES = Map.of(
            "outputGrowth", Pattern.compile("产值.{0,6}增[速长幅]"),
            "qualitySmes", Pattern.compile("优质.{0,4}企业"),
            "rdSpending", Pattern.compile("研发.{0,4}(?:投入|费用|支出|经费)"),
            "inventionPatents", Pattern.compile("发明专利"),
            "iiotAdoption", Pattern.compile("普及率|工业互联网.{0,6}普及"),
            "co2Emissions", Pattern.compile("碳排放"),
            "energyPerOutput", Pattern.compile("能耗"));

    private static final Pattern WITH_UNIT = Pattern.compile("[0-9０-９][\\s\u3000]*[^\\s\u3000年月日\\p{Punct}]");

    /** A label in a line, and the end of the unit and the colon after it. */
    private record Label(SheetBlock.Extra extra, int from, int to, int value, boolean isLine) {}

    /** A label in what may be a figure; {@code number} is the one stated with certainty, if any. */
    private record Mention(
            SheetBlock.Extra extra,
            Span span,
            String quoted,
            Certainty certainty,
            @Nullable BigDecimal number) {}

    private enum Certainty {
        /** The line is nothing but the figure. */
        FIGURE,
        /** Beside the name of the indicator. */
        NAMED,
        /** Beside another name. */
        OTHER_NAME
    }

    /** A passage left as text. */
    private record Left(Passage passage, List<Mention> mentions) {}

    private final Answers answers;
    private final ValueReader values;
    private final List<SheetBlock.Extra> extras;
    private final List<Left> left = new ArrayList<>();
    /** The last label without a value after it. */
    private SheetBlock.@Nullable Extra open;

    StageFigures(Answers answers, List<SheetBlock.Extra> extras) {
        this.answers = answers;
        this.values = new ValueReader(answers);
        this.extras = extras;
    }

    /** Reads the figures of a passage and sets them aside; returns whether there is nothing else. */
    boolean read(Passage passage) {
        if (extras.isEmpty()) {
            return false;
        }
        if (passage.isControlled()) {
            return controlled(passage);
        }
        boolean isRead = false;
        List<Mention> mentions = new ArrayList<>();
        for (Span line : passage.lines()) {
            List<Label> labels = labels(line);
            if (figures(line, labels)) {
                passage.setAside(line.from(), Math.min(line.to() + 1, passage.length()));
                isRead = true;
            } else {
                mentions.addAll(mentions(line, labels));
            }
        }
        boolean isAll = isRead
                && Wording.letters(passage.rest()).isEmpty()
                && passage.all().object().isEmpty();
        if (!isAll) {
            left.add(new Left(passage, mentions));
        }
        return isAll;
    }

    /** Reads a line with an answer in a content control. */
    private boolean controlled(Passage passage) {
        for (SheetBlock.Extra extra : extras) {
            Span label = passage.find(extra.label());
            int end = label == null ? 0 : passage.afterMarks(label.to(), "：:");
            boolean isLabelled = label != null && end > label.to() && passage.beginsLine(label.from());
            if (isLabelled && passage.length() - end <= LONGEST_NUMBER) {
                CellTemplate template = new CellTemplate(List.of(), List.of(), List.of(), List.of(extra));
                new CellReader(answers, Set.of()).read(template, new Passage(passage.position(), passage.paragraphs()));
                return true;
            }
        }
        return false;
    }

    private List<Label> labels(Span line) {
        Passage passage = line.passage();
        List<Label> labels = new ArrayList<>();
        for (SheetBlock.Extra extra : extras) {
            for (Span found : passage.findAll(extra.label(), line.from(), line.to())) {
                labels.add(label(extra, found, line.to()));
            }
        }
        labels.sort(Comparator.comparingInt(Label::from));
        return labels;
    }

    private Label label(SheetBlock.Extra extra, Span at, int end) {
        Passage passage = at.passage();
        int afterUnit = StatedFigure.afterUnit(passage.text(), at.to(), end, cell(extra));
        int value = Math.min(end, passage.afterMarks(afterUnit, "：:"));
        boolean isNumber = NUMBER_ALONE
                .matcher(passage.text().substring(value, Math.min(end, value + LONGEST_NUMBER)))
                .lookingAt();
        return new Label(extra, at.from(), at.to(), value, value > afterUnit || isNumber);
    }

    private Numeric cell(SheetBlock.Extra extra) {
        return (Numeric) answers.cell(extra.pointer());
    }

    /** Reads a line that is nothing but figures; returns whether it is. */
    private boolean figures(Span line, List<Label> labels) {
        Passage passage = line.passage();
        Matcher lead = LEAD.matcher(
                labels.isEmpty() ? "" : passage.rest(line.from(), labels.get(0).from()));
        if (labels.isEmpty() || !lead.matches()) {
            return false;
        }
        String number = lead.group("number");
        List<Span> numbers = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int from = labels.get(i).value();
            int to = line.to();
            if (i + 1 < labels.size()) {
                if (labels.get(i + 1).from() - from > 2 * LONGEST_NUMBER) {
                    return false;
                }
                Matcher value = VALUE.matcher(
                        passage.text().substring(from, labels.get(i + 1).from()));
                if (!value.matches() || !isNext(number, value.group("number"), i + 1)) {
                    return false;
                }
                to = from + value.group(1).length();
            }
            boolean hasColon = from > labels.get(i).to() && "：:".indexOf(passage.charAt(from - 1)) >= 0;
            String text = passage.text().substring(from, to);
            boolean isNumber = (hasColon && !StatedFigure.isChange(text))
                    || WrittenValue.number(text, cell(labels.get(i).extra()), "")
                            .isPresent();
            if (!labels.get(i).isLine() || !isNumber || to - from > LONGEST_NUMBER) {
                return false;
            }
            numbers.add(new Span(passage, from, to));
        }
        for (int i = 0; i < labels.size(); i++) {
            Span span = numbers.get(i);
            SheetBlock.Extra extra = labels.get(i).extra();
            values.read(new CellTemplate.Blank(extra.pointer()), span);
            open = Wording.isBlank(passage.rest(span.from(), span.to())) ? extra : null;
        }
        return true;
    }

    /** Whether a number before a label is the next one expected, and so not part of the value before it. */
    private static boolean isNext(@Nullable String first, @Nullable String number, int index) {
        return number == null || (first != null && Integer.parseInt(number) == Integer.parseInt(first) + index);
    }

    private List<Mention> mentions(Span line, List<Label> labels) {
        Passage passage = line.passage();
        int start = line.from();
        List<Mention> mentions = new ArrayList<>();
        String text = line.rest();
        if (open != null && NUMBER_ALONE.matcher(text).matches()) {
            mentions.add(new Mention(open, line, text, Certainty.FIGURE, null));
        }
        open = Wording.letters(text).isEmpty() ? open : null;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            int to = i + 1 < labels.size() ? labels.get(i + 1).from() : line.to();
            String after = passage.text().substring(label.to(), to);
            Optional<StatedFigure> stated = stated(passage, start, label, to);
            boolean isAlone = labels.size() == 1
                    && LEAD.matcher(passage.rest(start, label.from())).matches()
                    && after.length() <= LONGEST_NUMBER
                    && FIGURE.matcher(after).matches();
            boolean isStated = isAlone
                    || STATED.matcher(YEAR.matcher(after).replaceAll("")).matches();
            if (stated.isPresent() || isStated) {
                int from = stated.map(figure -> start + figure.from()).orElse(label.from());
                mentions.add(new Mention(
                        label.extra(),
                        new Span(
                                passage,
                                from,
                                stated.map(figure -> start + figure.to()).orElse(to)),
                        isAlone ? passage.text() : passage.text().substring(label.from(), to),
                        isAlone ? Certainty.FIGURE : Certainty.NAMED,
                        stated.map(StatedFigure::number).orElse(null)));
            }
        }
        if (labels.isEmpty()) {
            near(line, mentions);
        }
        if (mentions.isEmpty()) {
            otherNames(line, mentions);
        }
        return mentions;
    }

    private Optional<StatedFigure> stated(Passage passage, int start, Label label, int to) {
        String year = label.extra().pointer().replaceFirst(".*/stages/([0-9]+)/.*", "$1");
        int end = Math.min(to, label.to() + StatedFigure.NEAR);
        if (label.from() - start > StatedFigure.FAR
                || IntStream.range(label.from(), end).anyMatch(passage::isSetAside)) {
            return Optional.empty();
        }
        String line = passage.text().substring(start, end);
        return StatedFigure.find(line, label.from() - start, label.to() - start, cell(label.extra()), year);
    }

    /** Finds figures with a unit beside a possible other name of an indicator. */
    private void otherNames(Span line, List<Mention> mentions) {
        for (String part : line.rest().split("[；;，,。、]", -1)) {
            boolean hasFigure =
                    WITH_UNIT.matcher(YEAR.matcher(part).replaceAll("")).find();
            for (SheetBlock.Extra extra : hasFigure ? extras : List.<SheetBlock.Extra>of()) {
                Pattern name = OTHER_NAMES.get(
                        extra.pointer().substring(extra.pointer().lastIndexOf('/') + 1));
                if (name != null && name.matcher(part).find()) {
                    mentions.add(new Mention(extra, line, part, Certainty.OTHER_NAME, null));
                }
            }
        }
    }

    /** Returns a text without a leading number or dash. */
    static String withoutMarker(String text) {
        Matcher lead = LEAD.matcher(text);
        return lead.lookingAt() ? text.substring(lead.end()) : text;
    }

    /** Finds figures of indicators with nearly the form's names. */
    private void near(Span line, List<Mention> mentions) {
        for (String part : line.rest().split("[；;，,。、]", -1)) {
            Matcher named = NAMED.matcher(Wording.trim(part));
            String name = named.matches() ? Wording.name(named.group(1)) : "";
            for (SheetBlock.Extra extra : extras) {
                if (isNear(name, extra.label())) {
                    mentions.add(new Mention(extra, line, part, Certainty.NAMED, null));
                }
            }
        }
    }

    /** Whether a name is another, misspelt, or with more or fewer words. */
    private static boolean isNear(String name, String label) {
        return Wording.areNear(name, label) || isWithin(name, label) || isWithin(label, name);
    }

    /** Whether all letters of a text occur in another, in their order. */
    private static boolean isWithin(String text, String other) {
        int at = 0;
        for (int i = 0; i < other.length() && at < text.length(); i++) {
            at += other.charAt(i) == text.charAt(at) ? 1 : 0;
        }
        return text.length() >= SHORTEST_NAME && at == text.length();
    }

    /** Reads the figures in lines left as text, and reports problems; call once all lines are read. */
    void check() {
        left.forEach(line -> line.mentions().stream()
                .filter(mention -> mention.number() != null)
                .forEach(this::readStated));
        for (Left line : left) {
            boolean isReported = false;
            for (Mention mention : line.mentions()) {
                isReported |= mention.number() != null || report(mention);
            }
            Passage passage = line.passage();
            boolean isNumber =
                    NUMBER_AT_END.matcher(Wording.trim(passage.rest())).matches();
            if (isNumber && !isReported) {
                answers.report("read-as.text", passage, passage.text());
            }
        }
    }

    private void readStated(Mention mention) {
        String pointer = mention.extra().pointer();
        BigDecimal number = requireNonNull(mention.number());
        if (value(mention) == null) {
            answers.put(pointer, number, mention.span());
            answers.report("read-as.value", pointer, mention.span(), mention.quoted(), number.toPlainString());
        } else if (!(value(mention) instanceof BigDecimal known) || known.compareTo(number) != 0) {
            report(mention, "unreadable-value.stage");
        }
    }

    private @Nullable Object value(Mention mention) {
        return answers.value(mention.extra().pointer());
    }

    /** Reports an uncertain figure; returns whether it did. */
    private boolean report(Mention mention) {
        boolean isKnown = value(mention) != null;
        if (mention.certainty() == Certainty.FIGURE || (mention.certainty() == Certainty.NAMED && !isKnown)) {
            return report(mention, "unreadable-value.stage");
        }
        boolean isOther = mention.certainty() == Certainty.NAMED || !isKnown;
        return isOther && report(mention, "read-as.stage-text");
    }

    private boolean report(Mention mention, String key) {
        answers.report(
                key,
                mention.extra().pointer(),
                mention.span(),
                mention.quoted(),
                mention.extra().label());
        return true;
    }
}
