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

/** Words that are the same in Chinese and in English, put together when somebody asks for them. */
@FunctionalInterface
interface Phrase {
    /** Nothing. */
    Phrase NOTHING = language -> "";

    /** The patterns of what is said of a requirement. */
    Catalogue MESSAGES = new Catalogue(name -> Phrase.class.getResourceAsStream(name));

    /** Every assessment names the same few hundred. */
    Memo<Place, Phrase> LABELS = new Memo<>(place -> once(name(place::label)));

    /** A sentence that lists more is not read. */
    int MOST_NAMED = 6;

    /** Returns the words in one language. */
    String in(Locale language);

    /** Returns the same words, which are put together once in each language. */
    static Phrase once(Phrase phrase) {
        Supplier<String> chinese = Suppliers.memoize(() -> phrase.in(Locale.CHINESE));
        Supplier<String> english = Suppliers.memoize(() -> phrase.in(Locale.ENGLISH));
        return language -> (Catalogue.isChinese(language) ? chinese : english).get();
    }

    /** Fills a pattern of the catalogue; an argument can be a phrase itself, which is put together if the pattern names it. */
    static Phrase of(String key, Object... arguments) {
        return language -> {
            Object[] filled = new Object[arguments.length];
            for (int i = 0; i < filled.length; i++) {
                filled[i] = arguments[i] instanceof Phrase phrase ? new LazyWords(phrase, language) : arguments[i];
            }
            return MESSAGES.in(language, key, filled);
        };
    }

    /** A phrase in one language, put together when a pattern writes it. */
    record LazyWords(Phrase phrase, Locale language) {
        @Override
        public String toString() {
            return phrase.in(language);
        }
    }

    /** Returns the key of what is said of one constant: {@code answer.met}. */
    static String key(String key, Enum<?> constant) {
        return key + "." + constant.name().toLowerCase(Locale.ROOT);
    }

    /** Fills a pattern with the names of cells and their number. */
    static Phrase ofCells(String key, List<? extends Cell> cells) {
        return of(key, cells(cells), cells.size());
    }

    /** Returns the name of a cell, as it is written within a sentence. */
    static Phrase label(Cell cell) {
        return LABELS.of(cell.place());
    }

    /** Returns the name of the whole blank that a cell is a part of, without its year. */
    static Phrase blank(Cell cell) {
        return name(language -> cell.place().field().label().in(language));
    }

    /** Returns the name of a cell for a requirement, which is the same for every year of a row. */
    static Phrase row(Cell cell) {
        return cell.place().field().series() ? blank(cell) : label(cell);
    }

    /** Puts a name into quotation marks; Chinese ones within it become single ones. */
    static Phrase name(Phrase name) {
        Phrase quotable = quotable(name);
        return language -> MESSAGES.in(language, "name", quotable.in(language));
    }

    /** Makes words fit to stand in quotation marks: Chinese ones within them become single ones. */
    static Phrase quotable(Phrase phrase) {
        return language -> {
            String words = phrase.in(language);
            return Catalogue.isChinese(language) ? words.replace('“', '‘').replace('”', '’') : words;
        };
    }

    /** Names cells one after the other; of many, the first few and their number. */
    static Phrase cells(List<? extends Cell> cells) {
        return language ->
                list(each(firstOf(cells), Phrase::label), cells.size()).in(language);
    }

    /**
     * Lists names, and says how many there are in all where there are more. Chinese names that hold the mark of a list themselves
     * are listed by another.
     */
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

    /** Joins phrases by the words of a key. */
    static Phrase join(String key, List<? extends Phrase> phrases) {
        return language -> String.join(MESSAGES.in(language, key), in(language, phrases));
    }

    /** Joins phrases by the words of a key, each once. */
    static Phrase joinDistinct(String key, List<? extends Phrase> phrases) {
        return language -> String.join(MESSAGES.in(language, key), new LinkedHashSet<>(in(language, phrases)));
    }

    /** Joins the first few phrases, and says how many there are where there are more. */
    static Phrase some(List<Phrase> phrases) {
        int more = phrases.size() - MOST_NAMED;
        Phrase first = join("semicolon", firstOf(phrases));
        return more <= 0 ? first : of("and-more", first, phrases.size(), more);
    }

    /** Joins the first few clauses of a sentence, and says how many more there are. */
    static Phrase someClauses(List<Phrase> clauses) {
        int more = clauses.size() - MOST_NAMED;
        Phrase first = join("semicolon", firstOf(clauses));
        return more <= 0 ? first : of("more-clauses", first, more);
    }

    private static <T> List<T> firstOf(List<T> many) {
        return many.subList(0, Math.min(many.size(), MOST_NAMED));
    }

    private static List<String> in(Locale language, List<? extends Phrase> phrases) {
        List<String> words = new ArrayList<>(phrases.size());
        phrases.forEach(phrase -> words.add(phrase.in(language)));
        return words;
    }

    /** Returns a phrase for each of the things. */
    static <T> List<Phrase> each(Collection<? extends T> things, Function<? super T, Phrase> phrase) {
        List<Phrase> phrases = new ArrayList<>(things.size());
        things.forEach(thing -> phrases.add(phrase.apply(thing)));
        return phrases;
    }
}
