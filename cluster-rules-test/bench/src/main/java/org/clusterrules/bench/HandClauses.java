package org.clusterrules.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.judgement.FindingCollector;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Label;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Unit;

/**
 * Chinese clauses by hand: the patterns of the library's own catalogue, cut into pieces once, and strings put together from them. What is
 * said of a cell by name is put into quotation marks once for each place.
 */
final class HandClauses {
    private static final int MOST_NAMED = 6;
    /** What is said of three years, or of two boxes, is known beforehand: of the arguments, the number is filled in, and the others stay. */
    private static final Map<String, Object[]> NUMBERS = Map.of(
            "quantity.compound", new Object[] {"{0}", 3},
            "average.reading.0", new Object[] {3},
            "average.reading.1", new Object[] {2},
            "average.reading.2", new Object[] {3},
            "threshold.nothing.not_applicable", new Object[] {"{0}", "{1}", "{2}", "{3}", 2});

    private static final Map<String, Pieces> PATTERNS = read();
    private static final Map<String, String> LABELS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> ORDER = order();

    private HandClauses() {}

    /** Text, and the number of the argument after each but the last. */
    private record Pieces(String[] text, int[] arguments) {}

    private static Map<String, Pieces> read() {
        Properties patterns = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                FindingCollector.class.getResourceAsStream("messages_zh.properties"), StandardCharsets.UTF_8)) {
            patterns.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Pieces> pieces = new HashMap<>();
        patterns.forEach((key, written) -> {
            Object[] numbers = NUMBERS.get(key);
            String pattern = numbers == null ? (String) written : MessageFormat.format((String) written, numbers);
            String[] parts = pattern.split("[{}]", -1);
            if (!pattern.contains("choice")) {
                String[] text = new String[parts.length / 2 + 1];
                int[] arguments = new int[parts.length / 2];
                for (int i = 0; i < parts.length; i++) {
                    if (i % 2 == 0) {
                        text[i / 2] = parts[i];
                    } else {
                        arguments[i / 2] = Integer.parseInt(parts[i]);
                    }
                }
                pieces.put((String) key, new Pieces(text, arguments));
            }
        });
        return pieces;
    }

    private static Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        Dictionary.fields().forEach(field -> order.put(field.pointer(), order.size()));
        return order;
    }

    static String say(String key, Object... arguments) {
        Pieces pieces = PATTERNS.get(key);
        StringBuilder said = new StringBuilder(100).append(pieces.text[0]);
        for (int i = 0; i < pieces.arguments.length; i++) {
            said.append(arguments[pieces.arguments[i]]).append(pieces.text[i + 1]);
        }
        return said.toString();
    }

    static String say(String key, Outcome outcome, Object... arguments) {
        return say(key + "." + outcome.name().toLowerCase(Locale.ROOT), arguments);
    }

    // Names

    static String name(String words) {
        return '“' + words.replace('“', '‘').replace('”', '’') + '”';
    }

    static String label(Cell cell) {
        return LABELS.computeIfAbsent(cell.pointer(), key -> name(cell.place().label(Locale.CHINESE)));
    }

    /** Names the whole blank, without the year. */
    static String blank(Cell cell) {
        return name(cell.place().field().label().zh());
    }

    static String section(Cell cell) {
        return name(cell.place().field().section().label().zh());
    }

    static String option(Cell boxes, String option) {
        Label label = boxes.place().options().get(option);
        return '“' + (label == null ? option : label.zh()) + '”';
    }

    static String quoted(Text text) {
        return '“' + (text.value() == null ? "" : text.value()) + '”';
    }

    // Numbers

    /** Returns the number of a cell; of one that says 无, with what it counts as. */
    static String counted(Numeric cell) {
        String amount = amount(Notes.shown(cell), cell.place().unit());
        return cell.isNone() ? say("none-counted", amount) : amount;
    }

    static String amount(BigDecimal number, Unit unit) {
        return number.toPlainString() + unit.label().zh();
    }

    static String written(Numeric cell) {
        return cell.isNone() ? "“无”" : amount(Notes.shown(cell), cell.place().unit());
    }

    // Lists

    static String cells(List<? extends Cell> cells) {
        return list(first(cells, HandClauses::label), cells.size());
    }

    static String list(List<String> names, int all) {
        if (all == 2) {
            return names.get(0) + "和" + names.get(1);
        }
        String joined = String.join(names.stream().anyMatch(name -> name.contains("、")) ? "；" : "、", names);
        return all > names.size() ? say("and-more", joined, all) : joined;
    }

    static <T> List<String> first(List<T> things, Function<T, String> words) {
        List<String> first = new ArrayList<>(Math.min(things.size(), MOST_NAMED));
        for (int i = 0; i < Math.min(things.size(), MOST_NAMED); i++) {
            first.add(words.apply(things.get(i)));
        }
        return first;
    }

    static <T> String some(List<T> things, Function<T, String> words) {
        String first = String.join("；", first(things, words));
        return things.size() > MOST_NAMED ? say("and-more", first, things.size()) : first;
    }

    static List<Cell> blanks(List<? extends Cell> cells) {
        return cells.stream().filter(Cell::isBlank).collect(Collectors.toList());
    }

    static List<Cell> blanks(Cell... cells) {
        return blanks(Arrays.asList(cells));
    }

    /** Returns each cell once, in the form's order. */
    static List<Cell> inOrder(List<Cell> cells) {
        List<Cell> ordered = new ArrayList<>(cells);
        Set<String> seen = new HashSet<>();
        ordered.removeIf(cell -> !seen.add(cell.pointer()));
        ordered.sort((one, other) -> {
            int fields = ORDER.get(one.place().field().pointer())
                    - ORDER.get(other.place().field().pointer());
            return fields != 0 ? fields : Boolean.compare(isTarget(one), isTarget(other));
        });
        return ordered;
    }

    private static boolean isTarget(Cell cell) {
        return cell.pointer().equals(cell.place().field().pointer() + "/target");
    }

    /**
     * Says what several things come to that all have to be met: what is wrong in full, and of what is right the one nearest to wrong.
     *
     * @param blanks the blank cells of each
     * @param nearest the index of the one with the least to spare; −1 where the first of the outcome is meant
     */
    static String all(
            Outcome together,
            Outcome[] outcomes,
            IntFunction<List<Cell>> blanks,
            int nearest,
            IntFunction<String> clause) {
        List<Integer> decisive = new ArrayList<>(outcomes.length);
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == together) {
                decisive.add(i);
            }
        }
        if (together == Outcome.UNDETERMINED && decisive.size() > 1) {
            List<Cell> all = new ArrayList<>();
            boolean each = true;
            for (int i : decisive) {
                List<Cell> own = blanks.apply(i);
                each &= !own.isEmpty();
                all.addAll(own);
            }
            if (each) {
                return say("blanks", cells(inOrder(all)));
            }
        }
        if (together == Outcome.UNMET || together == Outcome.UNDETERMINED || decisive.size() == 1) {
            String first = String.join("；", first(decisive, clause::apply));
            int more = decisive.size() - MOST_NAMED;
            return more > 0 ? say("more-clauses", first, more) : first;
        }
        return say("all-of", clause.apply(nearest < 0 ? decisive.get(0) : nearest), decisive.size() - 1);
    }

    /** Makes a sentence of a clause, the changes to tell, which may not be enough, and the notes of its rule. */
    static String sentence(String clause, List<Change> changes, boolean inPart, String note, String alternativeNote) {
        StringBuilder sentence = new StringBuilder(clause);
        if (!changes.isEmpty()) {
            sentence.append(inPart ? "；仅就以下数据而言，符合要求的最小改动：" : "；符合要求的最小改动：");
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                Unit unit = change.from().place().unit();
                sentence.append(i == 0 ? "" : "；")
                        .append(label(change.from()))
                        .append("由")
                        .append(change.fromNumber()
                                .map(from -> amount(from, unit))
                                .orElse("“无”"))
                        .append("改为")
                        .append(amount(change.to(), unit));
            }
        }
        return sentence.append("。").append(note).append(alternativeNote).toString();
    }
}
