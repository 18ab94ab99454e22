package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clusterrules.model.internal.Table;

/**
 * An edition of the form: the years that it asks about. Each resource {@code org/clusterrules/model/editions.tsv} on the class path adds
 * editions. A rule directory may define another one; pass it to the readers of forms.
 *
 * @param id the edition's name in a document, for example {@code 2022}
 * @param seriesYears the years of sections 二 to 六, ascending; the last is the base year
 * @param stageYears the years of the plan, ascending; the last is the target year
 */
public record Edition(String id, List<Integer> seriesYears, List<Integer> stageYears) {
    private static final Map<String, Edition> ALL = read();

    /** Copies the lists, and checks that the plan follows the base year. */
    public Edition {
        seriesYears = List.copyOf(seriesYears);
        stageYears = List.copyOf(stageYears);
        if (!isAscending(seriesYears) || !isAscending(stageYears) || last(seriesYears) >= stageYears.get(0)) {
            throw new IllegalArgumentException(
                    "edition " + id + ": series years " + seriesYears + ", stage years " + stageYears);
        }
    }

    /**
     * Returns the edition of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the existing ones
     */
    public static Edition of(String id) {
        Edition edition = ALL.get(requireNonNull(id, "id"));
        if (edition == null) {
            throw new IllegalArgumentException("no edition \"" + id + "\" of the form; known: " + ALL.keySet());
        }
        return edition;
    }

    /** Returns all editions by id, sorted. */
    public static Map<String, Edition> all() {
        return ALL;
    }

    /** Returns all editions by id; {@code more} replace those of the same id. */
    static Map<String, Edition> allAnd(Edition... more) {
        Map<String, Edition> editions = new TreeMap<>(ALL);
        for (Edition edition : requireNonNull(more, "more")) {
            editions.put(requireNonNull(edition, "more").id(), edition);
        }
        return editions;
    }

    /** Returns the year of the figures that the form asks for once. */
    public int baseYear() {
        return last(seriesYears);
    }

    /** Returns the year of the plan's targets. */
    public int targetYear() {
        return last(stageYears);
    }

    /** Returns the number of years from the base year to the target year. */
    public int planYears() {
        return targetYear() - baseYear();
    }

    /** Only that of the id: a record's own {@code hashCode} takes time to link at startup. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private static int last(List<Integer> years) {
        return years.get(years.size() - 1);
    }

    private static boolean isAscending(List<Integer> years) {
        return !years.isEmpty() && List.copyOf(new TreeSet<>(years)).equals(years);
    }

    private static Map<String, Edition> read() {
        Map<String, Edition> editions = new TreeMap<>();
        for (Table.Row row : Table.readAll("editions.tsv")) {
            String id = row.get("edition");
            Edition edition = new Edition(id, row.years("seriesYears"), row.years("stageYears"));
            Edition other = editions.putIfAbsent(id, edition);
            // The class path may have the same jar twice, for example beside a jar that contains it.
            if (other != null && !other.equals(edition)) {
                throw new IllegalStateException("two editions of the same name: " + other + " and " + edition);
            }
        }
        return Collections.unmodifiableMap(editions);
    }
}
