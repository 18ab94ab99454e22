package org.clusterrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("it changes the default locale")
class MachineLocaleTest {
    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void machineLocaleHasNoSay(ReportFormat format) throws IOException {
        Assessment assessment = Samples.assess("near-miss");
        String chinese = format.write(assessment, Locale.CHINESE);
        String english = format.write(assessment, Locale.ENGLISH);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertEquals(chinese, format.write(assessment, Locale.SIMPLIFIED_CHINESE));
            assertEquals(english, format.write(assessment, Locale.US));
        } finally {
            Locale.setDefault(before);
        }
    }
}
