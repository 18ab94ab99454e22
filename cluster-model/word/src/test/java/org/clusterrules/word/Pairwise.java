package org.clusterrules.word;

import java.util.ArrayList;
import java.util.List;

/** Combinations of several choices in which each two options of two choices come together at least once: a covering array of strength two. */
final class Pairwise {
    private final int[] sizes;
    /** By the first choice, its option, the second choice and its option. */
    private final boolean[][][][] isCovered;

    private Pairwise(int[] sizes) {
        this.sizes = sizes;
        this.isCovered = new boolean[sizes.length][][][];
        for (int i = 0; i < sizes.length; i++) {
            isCovered[i] = new boolean[sizes[i]][sizes.length][];
            for (boolean[][] ofOption : isCovered[i]) {
                for (int j = i + 1; j < sizes.length; j++) {
                    ofOption[j] = new boolean[sizes[j]];
                }
            }
        }
    }

    /**
     * Returns the combinations, the same each time.
     *
     * @param sizes how many options each choice has
     */
    static List<int[]> of(int... sizes) {
        Pairwise pairs = new Pairwise(sizes);
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length; j++) {
                for (int a = 0; a < sizes[i]; a++) {
                    for (int b = 0; b < sizes[j]; b++) {
                        if (!pairs.isCovered[i][a][j][b]) {
                            rows.add(pairs.row(i, a, j, b, rows.size()));
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** Returns a combination with two given options, and with others that bring together as many new pairs as can be. */
    private int[] row(int first, int a, int second, int b, int number) {
        int[] row = new int[sizes.length];
        boolean[] isChosen = new boolean[sizes.length];
        row[first] = a;
        row[second] = b;
        isChosen[first] = true;
        isChosen[second] = true;
        for (int i = 0; i < sizes.length; i++) {
            int most = -1;
            for (int turn = 0; !isChosen[i] && turn < sizes[i]; turn++) {
                int option = (number / (i + 1) + turn) % sizes[i]; // of as good ones another each time
                int newPairs = 0;
                for (int j = 0; j < sizes.length; j++) {
                    newPairs += isChosen[j] && !isCovered(i, option, j, row[j]) ? 1 : 0;
                }
                if (newPairs > most) {
                    most = newPairs;
                    row[i] = option;
                }
            }
            isChosen[i] = true;
        }
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length; j++) {
                isCovered[i][row[i]][j][row[j]] = true;
            }
        }
        return row;
    }

    private boolean isCovered(int i, int a, int j, int b) {
        return i < j ? isCovered[i][a][j][b] : isCovered[j][b][i][a];
    }
}
