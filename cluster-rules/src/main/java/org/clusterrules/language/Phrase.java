package org.clusterrules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Unit;

/** Words that are the same in Chinese and in English, put together when somebody asks for them. */
@FunctionalInterface
interface Phrase {
    /** Nothing. */
    Phrase NOTHING = language -> "";

    /** Returns the words in one language. */
    String in(Locale language);

    /** Fills a pattern of the catalogue; an argument can be a phrase itself. */
    static Phrase of(String key, Object... arguments) {
        return language -> {
            Object[] filled = new Object[arguments.length];
            for (int i = 0; i < filled.length; i++) {
                filled[i] = arguments[i] instanceof Phrase phrase ? phrase.in(language) : arguments[i];
            }
            return Wording.of(key, language, filled);
        };
    }

    /** Returns the name of a cell, as it stands within a sentence. */
    static Phrase label(Cell cell) {
        return name(language -> cell.place().label(language));
    }

    /** Returns the name of the whole blank that a cell is a part of, without its year. */
    static Phrase blank(Cell cell) {
        return name(language -> cell.place().field().label().in(language));
    }

    /** Returns the name of a cell for a requirement, which is the same for every year of a row. */
    static Phrase row(Cell cell) {
        return cell.place().field().series() ? blank(cell) : label(cell);
    }

    /** Puts a name into the quotation marks that it has within a sentence. */
    static Phrase name(Phrase name) {
        return language -> Wording.name(name.in(language), language);
    }

    /** Returns a day as people write it: {@code 2022年10月10日}. */
    static Phrase date(LocalDate day) {
        return of("date", day.getYear() + "", of("month." + day.getMonthValue()), day.getDayOfMonth());
    }

    /** Returns a number with its unit. */
    static Phrase amount(BigDecimal number, Unit unit) {
        return language -> Wording.amount(number, unit, language);
    }

    /** Returns a number with its unit as the form prints it, in every language where it is an amount of money. */
    static Phrase asOnTheForm(BigDecimal number, Unit unit) {
        return language -> Wording.asOnTheForm(number, unit, language);
    }

    /** Names cells one after the other; of many, the first few and their number. */
    static Phrase cells(List<? extends Cell> cells) {
        return language -> Wording.list(cells, language);
    }

    /** Joins phrases by the words of a key. */
    static Phrase join(String key, Collection<? extends Phrase> phrases) {
        return language -> {
            List<String> words = new ArrayList<>(phrases.size());
            phrases.forEach(phrase -> words.add(phrase.in(language)));
            return String.join(Wording.of(key, language), words);
        };
    }

    /** Joins the first few phrases, and says how many there are where there are more. */
    static Phrase some(List<Phrase> phrases) {
        int more = phrases.size() - Wording.MOST_NAMED;
        Phrase first = join("semicolon", phrases.subList(0, Math.min(phrases.size(), Wording.MOST_NAMED)));
        return more <= 0 ? first : of("and-more", first, phrases.size(), more);
    }

    /** Joins the first few clauses of a sentence, and says how many more there are. */
    static Phrase someClauses(List<Phrase> clauses) {
        Phrase first = join("semicolon", clauses.subList(0, Math.min(clauses.size(), Wording.MOST_NAMED)));
        return clauses.size() <= Wording.MOST_NAMED
                ? first
                : of("more-clauses", first, clauses.size() - Wording.MOST_NAMED);
    }

    /** Returns a phrase for each of the things. */
    static <T> List<Phrase> each(Collection<T> things, Function<? super T, Phrase> phrase) {
        List<Phrase> phrases = new ArrayList<>(things.size());
        things.forEach(thing -> phrases.add(phrase.apply(thing)));
        return phrases;
    }
}
