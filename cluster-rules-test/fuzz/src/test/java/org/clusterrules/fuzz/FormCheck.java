package org.clusterrules.fuzz;

import static com.google.common.base.Verify.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.FormReader.Arrangement;
import org.clusterrules.model.FormReader.Entry;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;

/**
 * Reads forms: the input in every arrangement as UTF-8, and in one as another character set that depends on its length; and
 * assesses each, once. An input
 * that begins with {@code #} is a {@link SampleVariant}.
 */
final class FormCheck implements InputCheck {
    /** A longer list helps nobody. */
    private static final int MOST_PROBLEMS = 100;

    private static final int LONGEST_POINTER = 200;
    /** The most characters that {@link Problem#describe} has. */
    static final int LONGEST_PROBLEM = 1_500;

    private static final List<Charset> OTHERS =
            List.of(Charset.forName("GB18030"), Charset.forName("UTF-16"), Charset.forName("Big5"));

    private final AssessmentCheck assessments = new AssessmentCheck();

    @Override
    public void check(byte[] input) throws IOException {
        if (input.length > 0 && input[0] == '#') {
            read(SampleVariant.of(input).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, Arrangement.ANY);
            return;
        }
        for (Arrangement arrangement : Arrangement.values()) {
            read(input, StandardCharsets.UTF_8, arrangement);
        }
        read(input, OTHERS.get(input.length % OTHERS.size()), Arrangement.ANY);
    }

    private void read(byte[] file, Charset charset, Arrangement arrangement) throws IOException {
        TextPlaces places = TextPlaces.of(file, charset);
        int forms = 0;
        try (FormReader reader = new FormReader(new ByteArrayInputStream(file), charset, arrangement)) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                forms++;
                verify(forms <= file.length + 1, "more forms than bytes");
                verify(next.get().end() <= file.length, "it ends beyond the file");
                read(next.get(), places, arrangement == Arrangement.ANY);
            }
        }
        verify(forms > 0, "neither a form nor a problem");
    }

    private void read(Entry entry, TextPlaces places, boolean assess) throws IOException {
        Application form;
        try {
            form = entry.application();
        } catch (InvalidApplicationException e) {
            verify(
                    e.problems().size() <= MOST_PROBLEMS,
                    "%s problems",
                    e.problems().size());
            verify(!e.problems().isEmpty(), "refused without a reason");
            e.problems().forEach(problem -> verifyProblem(problem, entry, places));
            return;
        }
        verify(ApplicationJson.parse(ApplicationJson.write(form)).equals(form), "not what was written");
        String line = ApplicationJson.writeLine(form);
        verify(ApplicationJson.parse(line).equals(form), "not what was written on one line");
        verify(line.indexOf('\n') < 0, "more than one line");
        if (assess) {
            assessments.check(form);
        }
    }

    private static void verifyProblem(Problem problem, Entry entry, TextPlaces places) {
        places.verifyInside(problem.line(), problem.column(), problem);
        verify(problem.line() >= entry.line(), "before the form: %s", problem);
        String pointer = problem.pointer();
        verify(pointer.codePointCount(0, pointer.length()) <= LONGEST_POINTER, "a long pointer: %s", problem);
        PlainText.verifyLine(problem.describe(Locale.CHINESE), LONGEST_PROBLEM);
        PlainText.verifyLine(problem.describe(Locale.ENGLISH), LONGEST_PROBLEM);
    }
}
