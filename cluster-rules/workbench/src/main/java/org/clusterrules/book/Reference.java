package org.clusterrules.book;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Label;
import org.clusterrules.model.Unit;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.RuleWord;

/** Everything that a rule can be made of: the words of a requirement, and the fields that it can read. */
public final class Reference {
    private static final Set<FieldType> CHOICES =
            Sets.immutableEnumSet(FieldType.YES_NO, FieldType.YES_NO_NA, FieldType.ENUM);

    private Reference() {}

    /**
     * The words that can be said in one place.
     *
     * @param after the words that they can follow; empty if they begin a requirement
     * @param isLast whether they follow what is a complete requirement already
     * @param words the words
     */
    public record Group(List<String> after, boolean isLast, List<Word> words) {
        /** Copies the lists. */
        public Group {
            after = List.copyOf(after);
            words = List.copyOf(words);
        }
    }

    /**
     * A word.
     *
     * @param name its name
     * @param written how a rule writes it: {@code isAtLeast("threshold")}
     * @param meaning what it says
     * @param unit the unit of what it works out; empty if that is the unit of the cells
     * @param limit the numbers of which alone it can be said; empty if it can be said of any
     * @param parameters what it takes
     */
    public record Word(
            String name,
            String written,
            Label meaning,
            String unit,
            Optional<Label> limit,
            List<RuleWord.Taken> parameters) {
        /** Copies the list. */
        public Word {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A field that a rule can bind a variable to.
     *
     * @param fact the fact: {@code Plan}
     * @param path the path from there: {@code targets.rdSpending}
     * @param label what the form calls it
     * @param unit the unit; {@link Unit#NONE} where there is none
     * @param type what is there
     * @param options the options to choose from, by the names that rules write; empty where nothing is chosen
     * @param pointer the place on the form, as JSON has it; empty where it is none
     */
    public record Entry(
            String fact, String path, Label label, Unit unit, Label type, Map<String, Label> options, String pointer) {}

    /** Returns all words, those that begin a requirement first. */
    public static List<Group> words() {
        Map<Class<?>, List<RuleWord>> bySubject = RuleWord.all().stream()
                .collect(Collectors.groupingBy(RuleWord::subject, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        bySubject.forEach((subject, words) -> groups.add(new Group(
                groups.isEmpty() ? List.of() : before(subject),
                words.stream().anyMatch(RuleWord::beginsAlternative),
                words.stream().map(Reference::word).toList())));
        groups.sort(Comparator.comparing(Group::isLast)); // and leaves the others in their order
        return groups;
    }

    private static List<String> before(Class<?> subject) {
        return RuleWord.all().stream()
                .filter(word -> word.result() == subject)
                .map(RuleWord::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static Word word(RuleWord word) {
        String parameters = word.taken().stream().map(Reference::written).collect(Collectors.joining(", "));
        return new Word(
                word.name(),
                word.name() + "(" + parameters + ")",
                word.label(),
                word.unit(),
                word.limit(),
                word.taken());
    }

    /** Returns how a rule writes what a word takes. */
    static String written(RuleWord.Taken parameter) {
        String written = parameter.isText() ? "\"" + parameter.name() + "\"" : "$" + parameter.name();
        return parameter.isOpen() ? written + ", …" : written;
    }

    /** Returns all fields, in the form's order, and at the end what earlier parts concluded. */
    public static List<Entry> fields() {
        return FactType.all().stream().flatMap(fact -> entries(fact.root())).toList();
    }

    private static Stream<Entry> entries(FactField field) {
        boolean whole = field.blank()
                .filter(blank -> !blank.pointer().equals(field.pointer()))
                .isEmpty();
        Stream<Entry> here = whole && isTaken(field) ? Stream.of(entry(field)) : Stream.empty();
        return Stream.concat(here, field.fields().stream().flatMap(Reference::entries));
    }

    /** Whether a word takes it, or a component of it. */
    private static boolean isTaken(FactField field) {
        return RuleWord.all().stream().anyMatch(word -> word.takes(field.type()))
                || (field.blank().isPresent() && field.fields().stream().anyMatch(Reference::isTaken));
    }

    private static Entry entry(FactField field) {
        Optional<Field> blank = field.blank();
        return new Entry(
                field.fact().typeName(),
                field.path(),
                blank.map(Field::label).orElse(field.typeLabel()),
                blank.map(Field::unit).orElse(Unit.NONE),
                field.typeLabel(),
                blank.filter(there -> CHOICES.contains(there.type()))
                        .map(Field::options)
                        .orElse(Map.of()),
                field.fact() == FactType.CONCLUSION ? "" : field.pointer());
    }
}
