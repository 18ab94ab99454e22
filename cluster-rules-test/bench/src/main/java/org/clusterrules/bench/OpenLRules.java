package org.clusterrules.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.openl.rules.calc.SpreadsheetResult;
import org.openl.rules.runtime.RulesEngineFactory;

/**
 * The criteria as steps of one spreadsheet table of OpenL Tablets, in a workbook that its factory compiles once. What a step comes to
 * is a call of a Java function, as for the other engines; the one that looks at others names their steps.
 */
final class OpenLRules implements Contender.Judge {
    private final Policy policy;

    OpenLRules() {
        try {
            Path workbook = write(Files.createTempDirectory("openl").resolve("policy.xlsx"));
            policy = new RulesEngineFactory<>(workbook.toUri().toURL(), Policy.class).newEngineInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the workbook provides. */
    public interface Policy {
        /** Decides every criterion on a form's facts. */
        SpreadsheetResult policy(Object facts);
    }

    @Override
    public List<Outcome> assess(Application form) {
        SpreadsheetResult result = policy.policy(Facts.of(form));
        List<Outcome> outcomes = new ArrayList<>(PolicyCriterion.ALL.size());
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            outcomes.add(Outcome.valueOf((String) result.getValue(i, 0)));
        }
        return outcomes;
    }

    private static Path write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("policy");
            row(sheet, 0, "Environment");
            row(sheet, 1, "import", RuleCalls.class.getPackageName());
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            row(sheet, 3, "Spreadsheet SpreadsheetResult policy(Object facts)");
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 1));
            row(sheet, 4, "Step", "Outcome");
            for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
                row(sheet, 5 + i, "d" + i + " : String", "= " + formula(i));
            }
            workbook.write(out);
        }
        return file;
    }

    private static void row(Sheet sheet, int index, String... cells) {
        Row row = sheet.createRow(index);
        IntStream.range(0, cells.length).forEach(i -> row.createCell(i).setCellValue(cells[i]));
    }

    private static String formula(int index) {
        return index == PolicyCriterion.CONCLUSION
                ? Arrays.stream(PolicyCriterion.REQUIRED_STANDARD)
                        .mapToObj(required -> "$d" + required)
                        .collect(Collectors.joining(", ", "RuleCalls.all(java.util.Arrays.asList(", "))"))
                : "RuleCalls.judge(" + index + ", facts)";
    }
}
