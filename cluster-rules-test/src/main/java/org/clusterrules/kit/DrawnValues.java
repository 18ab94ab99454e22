package org.clusterrules.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.jspecify.annotations.Nullable;

/** Draws what a cell can hold: mostly lifelike, sometimes odd. */
final class DrawnValues {
    private static final List<String> ODD_FIGURES = List.of(
            "0", "0.00", "0.004", "0.005", "0.01", "-0.005", "-0.01", "1", "-1", "-5.5", "-99.99", "-100", "-100.01",
            "-101", "99.99", "100", "100.004", "100.01", "13.505", "1000", "100.50");

    private static final List<List<String>> EVIDENCE = List.of(
            List.of("佐证01.pdf"),
            List.of("佐证01.pdf", "佐证02.pdf"),
            List.of(),
            List.of(" "),
            List.of("无"),
            List.of("—"),
            List.of("暂无", "/"),
            List.of("", "佐证.pdf"));

    /** Words that say nothing, 无 with what people put around it, and characters that are not seen. */
    private static final List<String> PLACEHOLDERS =
            List.of("/", "－－", "…", "略", "暂无。", "详见附件", "N/A", "\u200B", "无。", "（无）", "“无”");

    private static final List<String> NAMES_OF_CLUSTERS = List.of(
            "云溪县中小企业特色产业集群（精密轴承产业）",
            "云溪县中小企业特色产业集群(精密轴承产业)",
            "云溪县 中小企业特色产业集群（精密轴承产业）",
            "中小企业特色产业集群（精密轴承产业）",
            "云溪县中小企业特色产业集群",
            "云溪县精密轴承产业集群（精密轴承产业）",
            "云溪县中小企业特色产业集群（精密轴承）",
            "云溪县中小企业特色产业集群（精密轴承产业)",
            "云溪县中⼩企业特色产业集群（精密\u200B轴承产业）",
            "云溪县中小企业特色产业集群（产业）",
            "云溪县中小企业特色产业集群（ＸＸ产业）");

    /** Each of these is one to the form, whatever its length, but for the white space, which is none. */
    private static final List<String> WORDS = List.of("集", "群", "𠮷", "5G-A", "已", "开", "　", "展", "2.0", "工", "作");

    private final Random random;

    DrawnValues(Random random) {
        this.random = random;
    }

    @Nullable
    Object draw(Cell cell) {
        if (cell instanceof Figure figure) {
            return figure(figure);
        } else if (cell instanceof Count count) {
            return count(count);
        } else if (cell instanceof Text text) {
            return text(text);
        } else if (cell instanceof Choice choice) {
            return oneOf(List.copyOf(choice.place().options().keySet()));
        } else if (cell instanceof Ticks ticks) {
            return ticks(ticks);
        } else if (cell instanceof Names names) {
            return names(names);
        }
        return day((Day) cell);
    }

    private BigDecimal figure(Figure figure) {
        int way = random.nextInt(10);
        if (way == 0) {
            return oddFigure();
        }
        boolean rate = !figure.place().indicator().noneIsZero();
        BigDecimal usual = figure.number() != null && way < 6
                ? figure.number().multiply(BigDecimal.valueOf(0.5 + random.nextDouble()))
                : BigDecimal.valueOf(rate ? random.nextDouble() * 130 - 25 : random.nextDouble() * 300);
        return usual.setScale(random.nextInt(20) == 0 ? 3 : 2, RoundingMode.HALF_UP);
    }

    BigDecimal oddFigure() {
        return new BigDecimal(oneOf(ODD_FIGURES));
    }

    private BigDecimal count(Count count) {
        BigDecimal usual = count.number();
        int bound = usual == null || random.nextInt(3) == 0 ? 4 : Math.min(usual.intValue(), 1_000_000) * 2 + 2;
        return BigDecimal.valueOf(random.nextInt(bound));
    }

    private @Nullable String text(Text text) {
        int limit = text.place().field().maxLength();
        if (text.place().name().equals("clusterName") && random.nextInt(4) != 0) {
            return oneOf(NAMES_OF_CLUSTERS);
        }
        return switch (random.nextInt(9)) {
            case 0 -> " 无 ";
            case 1 -> words(limit == 0 ? 1 + random.nextInt(900) : limit + random.nextInt(3) - 1);
            case 2 ->
                text.value() == null
                        ? "　"
                        : " " + text.value().charAt(0) + "\n" + text.value().substring(1) + "　";
            case 3 -> words(1);
            case 4 -> oneOf(PLACEHOLDERS);
            default -> text.value();
        };
    }

    /** Returns a text that the form counts as that long. */
    String words(int length) {
        StringBuilder words = new StringBuilder();
        int counted = 0;
        for (int i = 0; counted < length; i++) {
            String word = WORDS.get(i % WORDS.size());
            words.append(word);
            counted += word.isBlank() ? 0 : 1;
        }
        return words.toString();
    }

    private Map<String, List<String>> ticks(Ticks ticks) {
        Map<String, List<String>> ticked = new LinkedHashMap<>();
        boolean any = random.nextInt(4) != 0;
        for (String option : ticks.place().options().keySet()) {
            if (any && random.nextBoolean()) {
                ticked.put(option, random.nextInt(4) == 0 ? oneOf(EVIDENCE) : EVIDENCE.get(0));
            }
        }
        return ticked;
    }

    private List<String> names(Names names) {
        List<String> usual = names.values();
        return usual == null || random.nextBoolean() ? oneOf(EVIDENCE) : usual;
    }

    private String day(Day day) {
        if (day.date() == null || random.nextInt(3) == 0) {
            return oneOf(List.of("2020-02-29", "2021-12-31", "2022-01-01", "2022-10-10", "2022-10-28"));
        }
        return day.date().plusDays(random.nextInt(61) - 30).toString();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
