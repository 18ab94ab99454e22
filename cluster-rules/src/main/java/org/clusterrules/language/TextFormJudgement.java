package org.clusterrules.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Text;

/**
 * A text that has to have a form, in which … stands for any words: nothing at all at either end, something in between.
 * Brackets may be of half or of full width.
 */
final class TextFormJudgement extends Judgement {
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
        return pattern(form).matcher(written).matches() ? Outcome.MET : Outcome.UNMET;
    }

    private static Pattern pattern(String form) {
        String inner = form.replaceAll("^…|…$", "");
        String words = Pattern.quote(normalize(inner)).replace("…", "\\E.+\\Q");
        return Pattern.compile((form.startsWith("…") ? ".*" : "") + words + (form.endsWith("…") ? ".*" : ""));
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
