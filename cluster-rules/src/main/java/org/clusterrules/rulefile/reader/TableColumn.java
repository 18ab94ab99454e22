package org.clusterrules.rulefile.reader;

import com.google.common.base.CharMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Label;

/** A column of {@code thresholds.csv}, in the order of the file. */
enum TableColumn {
    CRITERION("判定项", "criterion"),
    TITLE("标题", "title"),
    THRESHOLD("门槛值", "threshold"),
    TOLERANCE("容差", "tolerance"),
    WEIGHT("权重", "weight"),
    KIND("类别", "kind"),
    BASIS("依据", "basis"),
    TITLE_EN("标题（英文）", "titleEn"),
    BASIS_EN("依据（英文）", "basisEn");

    private final Label label;

    TableColumn(String zh, String en) {
        this.label = new Label(zh, en);
    }

    Label header() {
        return label;
    }

    static Optional<TableColumn> headed(String header) {
        String name = simplified(header);
        return Arrays.stream(values())
                .filter(column -> simplified(column.label.zh()).equals(name)
                        || simplified(column.label.en()).equals(name))
                .findFirst();
    }

    private static String simplified(String header) {
        return CharMatcher.whitespace().removeFrom(FullWidth.half(header)).toLowerCase(Locale.ROOT);
    }

    /** Returns all headers, in the language of the given one. */
    static List<String> headersLike(String header) {
        boolean chinese = header.codePoints().anyMatch(Character::isIdeographic);
        return Arrays.stream(values())
                .map(column -> chinese ? column.label.zh() : column.label.en())
                .toList();
    }
}
