package org.clusterrules.rulefile.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Edition;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.reader.Manifest.NamedEdition;
import org.clusterrules.rulefile.reader.Manifest.Placed;
import org.clusterrules.rulefile.reader.YamlNodes.Entry;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.yaml.snakeyaml.nodes.Node;

/** An edition of the form that a manifest defines: {@code {id: "…", seriesYears: [ … ], stageYears: [ … ]}}. */
record EditionEntry(YamlNodes nodes, Node node, Map<String, Entry> entries) {
    private static final String ID = "id";
    private static final String SERIES = "seriesYears";
    private static final String STAGES = "stageYears";
    private static final int FEWEST = 2;
    private static final int MOST = 10;

    /** Returns the edition; only its name if it is wrong, which is reported. */
    NamedEdition read() {
        nodes.refuseOthers(entries, Set.of(ID, SERIES, STAGES));
        Placed id = id();
        List<Integer> series = years(SERIES);
        List<Integer> stages = years(STAGES);
        boolean isRead = !id.text().isEmpty() && !series.isEmpty() && !stages.isEmpty();
        if (isRead && series.get(series.size() - 1) + 1 != stages.get(0)) {
            nodes.addWrong(value(STAGES).orElse(node), "value.stage-years", STAGES, SERIES);
            isRead = false;
        }
        return isRead
                ? new NamedEdition(id, Optional.of(new Edition(id.text(), series, stages)))
                : new NamedEdition(new Placed("", id.line(), id.column()), Optional.empty());
    }

    private Optional<Node> value(String key) {
        Optional<Node> value = Optional.ofNullable(entries.get(key)).map(Entry::value);
        if (value.isEmpty()) {
            nodes.add(ProblemCode.MISSING_KEY, node, key);
        }
        return value;
    }

    private Placed id() {
        Optional<Node> value = value(ID);
        String text = value.flatMap(nodes::text).orElse("");
        if (value.isPresent() && !Manifest.ID.matcher(text).matches()) {
            nodes.addWrong(value.get(), "value.id", ProblemWording.quote(text));
            return Placed.of("", value.get());
        }
        return Placed.of(text, value.orElse(node));
    }

    /** Returns the years; empty if they are not consecutive. */
    private List<Integer> years(String key) {
        Optional<Node> value = value(key);
        List<Integer> years = value.stream()
                .flatMap(list -> nodes.texts(list).stream())
                .map(text -> text.matches("\\d{4}") ? Integer.valueOf(text) : -1)
                .toList();
        boolean isRow = years.size() >= FEWEST && years.size() <= MOST && years.get(0) > 0;
        for (int i = 1; i < years.size() && isRow; i++) {
            isRow = years.get(i) == years.get(i - 1) + 1;
        }
        if (value.isPresent() && !isRow) {
            nodes.addWrong(value.get(), "value.years", key, FEWEST, MOST);
        }
        return isRow ? years : List.of();
    }
}
