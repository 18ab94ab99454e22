package org.clusterrules.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/** Random forms: each cell blank, 无 or filled in, with texts of the characters that are easily lost on the way. */
final class RandomForms {
    private static final String CHARACTERS = "集群aZ09 \t\n\"\\/{}“”，；、：（）□☑√\u3000\u00a0\u007f\u2028\ufeff<&>是否年月日";

    private RandomForms() {}

    static Application of(Random random) {
        Edition edition = List.copyOf(Edition.all().values()).get(0);
        ApplicationBuilder room = Application.builder(edition.id());
        int others = random.nextInt(4);
        for (int i = 0; i < others; i++) {
            room.set("/plan/targets/other/" + i + "/indicator", null);
        }
        Application blank = room.build();
        ApplicationBuilder form = blank.toBuilder();
        for (Cell cell : blank.cells()) {
            form.set(cell.pointer(), value(cell, random));
        }
        return form.build();
    }

    private static Object value(Cell cell, Random random) {
        int kind = random.nextInt(8);
        if (kind < 2) {
            return cell instanceof Text && kind == 1 ? "—" : null;
        } else if (kind == 2 && !(cell instanceof Choice || cell instanceof Day)) {
            return Text.NONE;
        } else if (cell instanceof Figure) {
            return BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 1_000_000_000L, random.nextInt(6));
        } else if (cell instanceof Count) {
            return random.nextInt(1_000_000);
        } else if (cell instanceof Choice) {
            return option(cell, random);
        } else if (cell instanceof Day) {
            return LocalDate.EPOCH.plusDays(random.nextInt(40_000));
        } else if (cell instanceof Names) {
            return list(random, () -> words(random));
        } else if (cell instanceof Ticks) {
            Map<String, List<String>> ticks = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                ticks.put(option(cell, random), list(random, () -> words(random)));
            }
            return ticks;
        }
        boolean isDirection = cell.pointer().endsWith("/direction") && random.nextBoolean();
        return isDirection ? List.of("INDUSTRY", "主导产业", "数字化", "其它", "OTHER").get(random.nextInt(5)) : words(random);
    }

    private static String option(Cell cell, Random random) {
        List<String> options = List.copyOf(cell.place().options().keySet());
        return options.get(random.nextInt(options.size()));
    }

    private static List<String> list(Random random, Supplier<String> entry) {
        List<String> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(random.nextInt(6) == 0 ? "" : entry.get());
        }
        return list;
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            words.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return words + "𠮷" + words.reverse();
    }
}
