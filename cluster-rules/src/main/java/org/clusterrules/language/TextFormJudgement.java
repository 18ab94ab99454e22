package org.clusterrules.language;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Text;

/**
 * A text that has to have a form, in which … stands for any words: nothing at all at either end, something in between.
 * Brackets may be of half or of full width.
 */
final class TextFormJudgement extends Judgement {
    private static final String ANY = "…";

    private final Text text;
    private final String form;

    TextFormJudgement(Text text, String form) {
        super(judge(text, form));
        this.text = text;
        this.form = form;
    }

    private static Outcome judge(Text text, String form) {
        if (text.isBlank()) {
            return Outcome.UNDETERMINED;
        }
        String written = normalize(Spaces.removeFrom(String.valueOf(text.value())));
        return matches(written, normalize(form)) ? Outcome.MET : Outcome.UNMET;
    }

    /** Looks for the words of the form one behind the other, each as near as it can be, the last at the end if need be. */
    private static boolean matches(String written, String form) {
        boolean openStart = form.startsWith(ANY);
        boolean openEnd = form.length() > ANY.length() && form.endsWith(ANY);
        String inner = form.substring(openStart ? ANY.length() : 0, form.length() - (openEnd ? ANY.length() : 0));
        List<String> words = Splitter.on(ANY).splitToList(inner);
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int least = i == 0 ? 0 : end + 1; // something in between
            boolean atEnd = i == words.size() - 1 && !openEnd;
            int start = atEnd ? written.length() - word.length() : written.indexOf(word, least);
            if (start < least || !written.startsWith(word, start) || (i == 0 && !openStart && start > 0)) {
                return false;
            }
            end = start + word.length();
        }
        return true;
    }

    private static String normalize(String text) {
        return text.replace('(', '（').replace(')', '）');
    }

    @Override
    List<Cell> cells() {
        return List.of(text);
    }

    @Override
    List<Cell> missing() {
        return text.isBlank() ? List.of(text) : List.of();
    }

    @Override
    String requirement(Locale language) {
        return Wording.of("text-form.required", language, text.place().label(language), form);
    }

    @Override
    String clause(Locale language) {
        String key = "text-form." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(key, language, text.place().label(language), String.valueOf(text.value()), form);
    }
}
