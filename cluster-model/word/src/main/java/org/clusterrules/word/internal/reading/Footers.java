package org.clusterrules.word.internal.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.model.Numeric;

/** What people add at the foot of a table: who filled it in and when, a seal, a note. It is left out and reported. */
record Footers(GridLabels labels, Answers answers) {
    private static final Pattern SIGNED = Pattern.compile("(?s)(?:(?:填表|填报|填写|制表|编制|审核|复核|校对|审批|审定|经办|统计|录入|单位|部门|主管)"
            + "(?:人|人员|者|单位|部门|机构|日期|时间|负责人|领导)?|日期|签字|签章|盖章|公章)"
            + "(?:[（(](?:盖章|公章|签字|签章|签名)[）)]|盖章|公章|签字|签章|签名)?[\\s\u3000]*(?:[：:].*)?"
            + "|[（(](?:单位)?(?:盖章|公章|签章|签字)[）)]");

    private static final Pattern NOTE = Pattern.compile("(?s)(?:注|备注|说明|附注|注释|数据来源|资料来源)[\\s\u3000]*[0-9]?[：:].*");

    /** Whether a line says who filled in the form, or when. */
    static boolean isSigned(String line) {
        return SIGNED.matcher(Wording.trim(line)).matches();
    }

    /** Returns the cells of a table without the rows at its foot that the form does not have. */
    List<GridCell> without(List<GridCell> table) {
        TreeMap<Integer, List<GridCell>> rows =
                table.stream().collect(Collectors.groupingBy(cell -> cell.row(), TreeMap::new, Collectors.toList()));
        boolean isUnderText = endsWithText(table);
        int endOfMerged = table.stream()
                .filter(cell -> cell.isLabel() && cell.rows() > 1)
                .mapToInt(cell -> cell.row() + cell.rows())
                .max()
                .orElse(0);
        Set<GridCell> left = new HashSet<>();
        for (Map.Entry<Integer, List<GridCell>> row : rows.descendingMap().entrySet()) {
            List<GridCell> filled =
                    row.getValue().stream().filter(cell -> !cell.isBlank()).toList();
            if (filled.isEmpty()) {
                continue;
            } else if (row.getKey() < endOfMerged || !isFooter(filled.get(0), isUnderText)) {
                break;
            }
            left.addAll(row.getValue());
            answers.report(
                    "label-added.added",
                    filled.get(0).passage,
                    filled.stream().map(cell -> cell.text()).collect(Collectors.joining("　")));
        }
        return table.stream().filter(cell -> !left.contains(cell)).toList();
    }

    private static boolean isFooter(GridCell first, boolean isUnderText) {
        String text = Wording.trim(first.text());
        return !first.isLabel()
                && (isSigned(text) || (NOTE.matcher(text).matches() && (first.column() == 0 || !isUnderText)));
    }

    /** Whether the last label asks for text, which may continue below. */
    private boolean endsWithText(List<GridCell> table) {
        return table.stream()
                .filter(cell -> labels.isMainLabel(cell.label))
                .reduce((one, later) -> later)
                .filter(label -> labels.slots(label.label).stream()
                        .flatMap(slot -> slot.template().pointers().stream())
                        .anyMatch(pointer -> !(answers.cell(pointer) instanceof Numeric)))
                .isPresent();
    }
}
