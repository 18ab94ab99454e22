package org.clusterrules.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * An edition of the form: the years that its blanks are about. Editions are data: each resource {@code
 * org/clusterrules/model/editions.tsv} on the class path adds those that it lists.
 *
 * @param id the edition's name in a document, for example {@code 2022}
 * @param seriesYears the years of parts 二 to 六, ascending; the last is the base year
 * @param stageYears the years of the plan, ascending; the last is the target year
 */
public record Edition(String id, List<Integer> seriesYears, List<Integer> stageYears) {
    /** Copies the lists, and checks that the plan follows the base year. */
    public Edition {
        seriesYears = List.copyOf(seriesYears);
        stageYears = List.copyOf(stageYears);
        checkArgument(
                isAscending(seriesYears) && isAscending(stageYears) && last(seriesYears) < stageYears.get(0),
                "edition %s: series years %s, stage years %s",
                id,
                seriesYears,
                stageYears);
    }

    /**
     * Returns the edition of that name.
     *
     * @throws IllegalArgumentException where there is none; the message lists those there are
     */
    public static Edition of(String id) {
        Edition edition = all().get(id);
        checkArgument(edition != null, "no edition \"%s\" of the form; known: %s", id, all().keySet());
        return edition;
    }

    /** Returns all editions by their names. */
    public static Map<String, Edition> all() {
        return Known.EDITIONS;
    }

    /** Returns the year that the form's figures are about, where it asks for one year alone. */
    public int baseYear() {
        return last(seriesYears);
    }

    /** Returns the year that the plan's targets are for. */
    public int targetYear() {
        return last(stageYears);
    }

    /** Returns the years from the base year to the target year. */
    public int planYears() {
        return targetYear() - baseYear();
    }

    private static int last(List<Integer> years) {
        return years.get(years.size() - 1);
    }

    private static boolean isAscending(List<Integer> years) {
        for (int i = 1; i < years.size(); i++) {
            if (years.get(i - 1) >= years.get(i)) {
                return false;
            }
        }
        return !years.isEmpty();
    }

    private static final class Known {
        static final Map<String, Edition> EDITIONS = read();

        private static Map<String, Edition> read() {
            ImmutableMap.Builder<String, Edition> editions = ImmutableMap.builder();
            for (Table.Row row : Table.readAll("editions.tsv")) {
                String id = row.get("edition");
                editions.put(id, new Edition(id, row.years("seriesYears"), row.years("stageYears")));
            }
            return editions.buildOrThrow();
        }
    }
}
