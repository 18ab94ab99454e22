package org.clusterrules.compiler;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.Source;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.model.Label;

/**
 * What is known of a compiled rule set beside its classes, as a table that stands beside them: a line with what the rule set
 * is, then a line a criterion, columns separated by tabs.
 *
 * @param info which rule set it is
 * @param criteria its criteria, in the order of its rules
 * @param modelClass the name of the class that makes the executable model
 */
public record RuleTable(RuleSetInfo info, List<Criterion> criteria, String modelClass) {
    private static final Splitter TABS = Splitter.on('\t');
    private static final String SOURCES = " | ";

    /** Copies the list. */
    public RuleTable {
        criteria = List.copyOf(criteria);
    }

    /** Reads the lines that {@link #lines} writes. */
    public static RuleTable parse(List<String> lines) {
        List<String> head = TABS.splitToList(lines.get(0));
        RuleSetInfo info = new RuleSetInfo(
                head.get(0),
                new Label(head.get(1), head.get(2)),
                head.get(3),
                Splitter.on(SOURCES).omitEmptyStrings().splitToList(head.get(4)),
                head.get(5));
        List<Criterion> criteria = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            criteria.add(criterion(TABS.splitToList(line)));
        }
        return new RuleTable(info, criteria, head.get(6));
    }

    private static Criterion criterion(List<String> columns) {
        return new Criterion(
                columns.get(0),
                Part.valueOf(columns.get(1)),
                Kind.valueOf(columns.get(2)),
                columns.get(3).isEmpty() ? Optional.empty() : Optional.of(Area.valueOf(columns.get(3))),
                new BigDecimal(columns.get(4)),
                new Label(columns.get(5), columns.get(6)),
                columns.get(7),
                new Label(columns.get(8), columns.get(9)),
                new Source(columns.get(10), Integer.parseInt(columns.get(11))));
    }

    /** Returns the lines of the table. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                "\t",
                info.id(),
                info.title().zh(),
                info.title().en(),
                info.edition(),
                String.join(SOURCES, info.sources()),
                info.sha256(),
                modelClass));
        for (Criterion criterion : criteria) {
            lines.add(String.join(
                    "\t",
                    criterion.id(),
                    criterion.part().name(),
                    criterion.kind().name(),
                    criterion.area().map(Area::name).orElse(""),
                    criterion.weight().toPlainString(),
                    criterion.title().zh(),
                    criterion.title().en(),
                    criterion.basis(),
                    criterion.note().zh(),
                    criterion.note().en(),
                    criterion.source().file(),
                    Integer.toString(criterion.source().line())));
        }
        return lines;
    }
}
