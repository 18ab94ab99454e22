package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clusterrules.model.internal.Table;

/**
 * An edition of the form: the years that its blanks are about. Each resource {@code org/clusterrules/model/editions.tsv} on the class path
 * adds editions. A rule directory may define another one, with the blanks of every edition; pass it to the readers of forms.
 *
 * @param id the edition's name in a document, for example {@code 2022}
 * @param seriesYears the years of parts 二 to 六, ascending; the last is the base year
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
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static Edition of(String id) {
        Edition edition = all().get(requireNonNull(id, "id"));
        if (edition == null) {
            throw new IllegalArgumentException("no edition \"" + id + "\" of the form; known: " + all().keySet());
        }
        return edition;
    }

    /** Returns all editions by their names, in the order of the names. */
    public static Map<String, Edition> all() {
        return ALL;
    }

    /** Returns all editions by their names, and more of them, each of which comes before one of the same name. */
    static Map<String, Edition> allAnd(Edition... more) {
        Map<String, Edition> editions = requireNonNull(more, "more").length == 0 ? all() : new TreeMap<>(all());
        for (Edition edition : more) {
            editions.put(requireNonNull(edition, "more").id(), edition);
        }
        return editions;
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

    /** That of its name, which tells editions apart well enough: the one that records come with has to be linked when a program starts. */
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
            // The same edition twice is the same jar twice on the class path, as beside a jar that contains it.
            if (other != null && !other.equals(edition)) {
                throw new IllegalStateException("two editions of the same name: " + other + " and " + edition);
            }
        }
        return Collections.unmodifiableMap(editions);
    }
}
