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
import org.clusterrules.assessment.RuleSetInfo.Off;
import org.clusterrules.model.Label;

/**
 * What is known of a compiled rule set beside its classes, as a table that stands beside them: lines of columns separated by
 * tabs, the first of which says what the line is. What belongs to a line follows it: to a rule set its documents, what is
 * switched off, and then what it extends; to a criterion its rule, and those that this replaces.
 *
 * @param info which rule set it is
 * @param criteria its criteria, in the order of its rules
 * @param modelClass the name of the class that makes the executable model
 */
public record RuleTable(RuleSetInfo info, List<Criterion> criteria, String modelClass) {
    private static final String MODEL = "model";
    private static final String RULE_SET = "rule-set";
    private static final String SOURCE = "source";
    private static final String NOT_AT_HAND = "not-at-hand";
    private static final String OFF = "off";
    private static final String CRITERION = "criterion";
    private static final String RULE = "rule";
    private static final String COMMENT = "comment";

    /** Copies the list. */
    public RuleTable {
        criteria = List.copyOf(criteria);
    }

    /** Reads the lines that {@link #lines} writes. */
    public static RuleTable parse(List<String> lines) {
        return new Reader(lines).table();
    }

    /** Returns the lines of the table. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, MODEL, modelClass);
        criteria.forEach(criterion -> add(lines, criterion));
        for (RuleSetInfo one : info.chain()) {
            add(lines, RULE_SET, one.id(), one.title().zh(), one.title().en(), one.edition(), one.sha256());
            one.sources().forEach(source -> add(lines, SOURCE, source));
            one.notAtHand().forEach(text -> add(lines, NOT_AT_HAND, text.zh(), text.en()));
            for (Off off : one.off()) {
                add(
                        lines,
                        OFF,
                        off.ruleSet(),
                        off.line() + "",
                        off.reason().zh(),
                        off.reason().en());
                add(lines, off.criterion());
            }
        }
        return lines;
    }

    private static void add(List<String> lines, Criterion criterion) {
        add(
                lines,
                CRITERION,
                criterion.id(),
                criterion.part().name(),
                criterion.kind().name(),
                criterion.area().map(Area::name).orElse(""),
                criterion.weight().toPlainString(),
                criterion.title().zh(),
                criterion.title().en(),
                criterion.basis().zh(),
                criterion.basis().en(),
                criterion.note().zh(),
                criterion.note().en(),
                criterion.alternativeNote().zh(),
                criterion.alternativeNote().en());
        for (Optional<Source> rule = Optional.of(criterion.source());
                rule.isPresent();
                rule = rule.get().replaced()) {
            add(lines, RULE, rule.get().ruleSet(), rule.get().file(), rule.get().line() + "");
            rule.get().comment().forEach(line -> add(lines, COMMENT, line));
        }
    }

    private static void add(List<String> lines, String... columns) {
        lines.add(String.join("\t", columns));
    }

    private static final class Reader {
        private static final Splitter TABS = Splitter.on('\t');

        private final List<List<String>> lines;
        private int next;

        Reader(List<String> lines) {
            this.lines = lines.stream().map(TABS::splitToList).toList();
        }

        private boolean isAt(String kind) {
            return next < lines.size() && lines.get(next).get(0).equals(kind);
        }

        /** Returns the columns behind the first. */
        private List<String> take() {
            List<String> line = lines.get(next++);
            return line.subList(1, line.size());
        }

        RuleTable table() {
            String model = take().get(0);
            List<Criterion> criteria = new ArrayList<>();
            while (isAt(CRITERION)) {
                criteria.add(criterion());
            }
            return new RuleTable(ruleSet().orElseThrow(), criteria, model);
        }

        private Optional<RuleSetInfo> ruleSet() {
            if (!isAt(RULE_SET)) {
                return Optional.empty();
            }
            List<String> head = take();
            List<String> sources = new ArrayList<>();
            while (isAt(SOURCE)) {
                sources.add(take().get(0));
            }
            List<Label> notAtHand = new ArrayList<>();
            while (isAt(NOT_AT_HAND)) {
                notAtHand.add(label(take(), 0));
            }
            List<Off> off = new ArrayList<>();
            while (isAt(OFF)) {
                List<String> columns = take();
                off.add(new Off(criterion(), columns.get(0), Integer.parseInt(columns.get(1)), label(columns, 2)));
            }
            return Optional.of(new RuleSetInfo(
                    head.get(0), label(head, 1), head.get(3), sources, notAtHand, ruleSet(), off, head.get(4)));
        }

        private Criterion criterion() {
            List<String> columns = take();
            return new Criterion(
                    columns.get(0),
                    Part.valueOf(columns.get(1)),
                    Kind.valueOf(columns.get(2)),
                    columns.get(3).isEmpty() ? Optional.empty() : Optional.of(Area.valueOf(columns.get(3))),
                    new BigDecimal(columns.get(4)),
                    label(columns, 5),
                    label(columns, 7),
                    label(columns, 9),
                    label(columns, 11),
                    rule().orElseThrow());
        }

        private Optional<Source> rule() {
            if (!isAt(RULE)) {
                return Optional.empty();
            }
            List<String> columns = take();
            List<String> comment = new ArrayList<>();
            while (isAt(COMMENT)) {
                comment.add(take().get(0));
            }
            return Optional.of(
                    new Source(columns.get(0), columns.get(1), Integer.parseInt(columns.get(2)), comment, rule()));
        }

        private static Label label(List<String> columns, int at) {
            return new Label(columns.get(at), columns.get(at + 1));
        }
    }
}
