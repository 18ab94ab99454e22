package org.clusterrules.model.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that was probably meant by an unknown one. */
public final class NearestName {
    private static final int LONGEST = 80;

    private NearestName() {}

    /** Returns the known name that differs least, ignoring case; empty if none is near. */
    public static Optional<String> of(String name, Collection<String> known) {
        return within(Math.max(2, name.length() / 3), name, known);
    }

    /** Returns the known name that differs least, ignoring case, by at most that many letters inserted, deleted or replaced. */
    public static Optional<String> within(int letters, String name, Collection<String> known) {
        String best = null;
        int bestDistance = letters + 1;
        if (name.length() <= LONGEST) {
            for (String candidate : known) {
                int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < bestDistance && distance < candidate.length()) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The Damerau–Levenshtein distance (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 ? j : i; // the first row and the first column
                if (i > 0 && j > 0) {
                    int exchanged = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    rows[i][j] = Math.min(exchanged, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                }
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
