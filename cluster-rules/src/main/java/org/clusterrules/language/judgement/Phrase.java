package org.clusterrules.language.judgement;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Place;

/** A text in both languages, created on demand. */
@FunctionalInterface
interface Phrase {
    Phrase NOTHING = language -> "";

    Catalogue MESSAGES = new Catalogue(name -> Phrase.class.getResourceAsStream(name));

    /** Every assessment uses the same few hundred. */
    Memo<Place, Phrase> LABELS = new Memo<>(place -> once(name(place::label)));

    /** Nobody reads a sentence that lists more. */
    int MOST_NAMED = 6;

    String in(Locale language);

    static Phrase once(Phrase phrase) {
        Supplier<String> chinese = Suppliers.memoize(() -> phrase.in(Locale.CHINESE));
        Supplier<String> english = Suppliers.memoize(() -> phrase.in(Locale.ENGLISH));
        return language -> (Catalogue.isChinese(language) ? chinese : english).get();
    }

    /** Fills a pattern of the catalogue; a phrase as an argument is created only if the pattern contains it. */
    static Phrase of(String key, Object... arguments) {
        return language -> {
            Object[] filled = new Object[arguments.length];
            for (int i = 0; i < filled.length; i++) {
                filled[i] = arguments[i] instanceof Phrase phrase ? new LazyText(phrase, language) : arguments[i];
            }
            return MESSAGES.in(language, key, filled);
        };
    }

    record LazyText(Phrase phrase, Locale language) {
        @Override
        public String toString() {
            return phrase.in(language);
        }
    }

    static String key(String key, Enum<?> constant) {
        return key + "." + constant.name().toLowerCase(Locale.ROOT);
    }

    static Phrase ofCells(String key, List<? extends Cell> cells) {
        return of(key, cells(cells), cells.size());
    }

    static Phrase label(Cell cell) {
        return LABELS.of(cell.place());
    }

    /** Returns the name of a cell's blank, without the year. */
    static Phrase field(Cell cell) {
        return name(language -> cell.place().field().label().in(language));
    }

    /** Returns the name of a cell for a requirement, the same for every year of a row. */
    static Phrase row(Cell cell) {
        return cell.place().field().series() ? field(cell) : label(cell);
    }

    static Phrase name(Phrase name) {
        Phrase quotable = quotable(name);
        return language -> MESSAGES.in(language, "name", quotable.in(language));
    }

    /** Turns Chinese quotation marks into single ones, so that the text can be quoted. */
    static Phrase quotable(Phrase phrase) {
        return language -> {
            String text = phrase.in(language);
            return Catalogue.isChinese(language) ? text.replace('“', '‘').replace('”', '’') : text;
        };
    }

    static Phrase cells(List<? extends Cell> cells) {
        return language ->
                list(each(firstOf(cells), Phrase::label), cells.size()).in(language);
    }

    /** Gives the total if there are more. Uses semicolons between Chinese names that contain the comma of a list. */
    static Phrase list(List<Phrase> phrases, int all) {
        return language -> {
            List<String> names = in(language, phrases);
            String comma = MESSAGES.in(language, "comma");
            boolean isChinese = Catalogue.isChinese(language);
            if (isChinese && all == 2) {
                return String.join(MESSAGES.in(language, "and"), names);
            }
            boolean ambiguous = isChinese && names.stream().anyMatch(name -> name.contains(comma));
            String mark = ambiguous ? MESSAGES.in(language, "semicolon") : comma;
            if (all > names.size()) {
                return MESSAGES.in(language, "and-more", String.join(mark, names), all, all - names.size());
            }
            int last = names.size() - 1;
            return isChinese || last < 1
                    ? String.join(mark, names)
                    : String.join(comma, names.subList(0, last)) + MESSAGES.in(language, "and") + names.get(last);
        };
    }

    static Phrase join(String key, List<? extends Phrase> phrases) {
        return language -> String.join(MESSAGES.in(language, key), in(language, phrases));
    }

    static Phrase joinDistinct(String key, List<? extends Phrase> phrases) {
        return language -> String.join(MESSAGES.in(language, key), new LinkedHashSet<>(in(language, phrases)));
    }

    /** Joins the first few phrases, and gives the total if there are more. */
    static Phrase some(List<Phrase> phrases) {
        int more = phrases.size() - MOST_NAMED;
        Phrase first = join("semicolon", firstOf(phrases));
        return more <= 0 ? first : of("and-more", first, phrases.size(), more);
    }

    static Phrase someStatements(List<Phrase> clauses) {
        int more = clauses.size() - MOST_NAMED;
        Phrase first = join("semicolon", firstOf(clauses));
        return more <= 0 ? first : of("more-clauses", first, more);
    }

    private static <T> List<T> firstOf(List<T> many) {
        return many.subList(0, Math.min(many.size(), MOST_NAMED));
    }

    private static List<String> in(Locale language, List<? extends Phrase> phrases) {
        List<String> texts = new ArrayList<>(phrases.size());
        phrases.forEach(phrase -> texts.add(phrase.in(language)));
        return texts;
    }

    static <T> List<Phrase> each(Collection<? extends T> things, Function<? super T, Phrase> phrase) {
        List<Phrase> phrases = new ArrayList<>(things.size());
        things.forEach(thing -> phrases.add(phrase.apply(thing)));
        return phrases;
    }
}
