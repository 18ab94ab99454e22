package org.clusterrules.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Application;

/** Everyone has to say the same of every form, before anyone is timed. */
final class Agreement {
    private Agreement() {}

    /**
     * Compares all contenders.
     *
     * @throws IllegalStateException if one says something else
     */
    static void check() throws IOException {
        List<Application> forms = new ArrayList<>(FormMix.of(FormMix.SIZE));
        forms.addAll(FormMix.near(FormMix.SIZE));
        Contender.Judge library = Contender.LIBRARY_FINDINGS.prepare();
        List<List<?>> expected = forms.stream().<List<?>>map(library::assess).toList();
        for (Contender contender : Contender.values()) {
            Contender.Judge judge = contender.prepare();
            for (int i = 0; i < forms.size(); i++) {
                check(contender, judge.assess(forms.get(i)), expected.get(i));
            }
            System.out.println("says the same of " + forms.size() + " forms: " + contender.title());
        }
        LineStep.check(forms);
    }

    private static void check(Contender contender, List<?> said, List<?> expected) {
        boolean whole = contender.tellsFindings();
        Object compared = whole ? said : Contender.outcomes(said);
        Object with = whole ? expected : Contender.outcomes(expected);
        if (!compared.equals(with)) {
            throw new IllegalStateException(contender + " says something else: " + compared + "\n" + with);
        }
    }
}
