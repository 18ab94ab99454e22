package org.clusterrules.book;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.cases.Step;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Label;
import org.clusterrules.model.Unit;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.RuleSetKeys;
import org.clusterrules.workbench.internal.CaseKeys;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * Everything from which rule sets and cases are written: the words of a requirement, the fields that rules read, and the keys of the
 * files.
 */
public final class Reference {
    private static final Set<FieldType> CHOICES =
            Sets.immutableEnumSet(FieldType.YES_NO, FieldType.YES_NO_NA, FieldType.ENUM);

    private Reference() {}

    /**
     * The words that can be written in one place.
     *
     * @param after the words that they can follow; empty if they begin a requirement
     * @param isLast whether they follow a complete requirement
     */
    public record Group(List<String> after, boolean isLast, List<WordEntry> words) {
        public Group {
            after = List.copyOf(after);
            words = List.copyOf(words);
        }
    }

    /**
     * A word of a requirement.
     *
     * @param written its form in a rule: {@code isAtLeast("threshold")}
     * @param unit the unit of its result; empty if that is the unit of the cells
     * @param limit the numbers to which it is limited; empty if it can be used with any
     */
    public record WordEntry(
            String name,
            String written,
            Label meaning,
            String unit,
            Optional<Label> limit,
            List<RuleWord.Taken> parameters) {
        public WordEntry {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A field to which a rule can bind a variable.
     *
     * @param fact the fact: {@code Plan}
     * @param path the path from there: {@code targets.rdSpending}
     * @param label its label on the form
     * @param unit the unit; {@link Unit#NONE} if there is none
     * @param options the options by their names in rules; empty if nothing is chosen
     * @param pointer the JSON pointer to its place on the form; empty if it is not on the form
     */
    public record Entry(
            String fact, String path, Label label, Unit unit, Label type, Map<String, Label> options, String pointer) {}

    /** The keys in one kind of place: the entries of a manifest, the annotations of a rule. */
    public record KeyGroup(Label title, List<Key> keys) {
        public KeyGroup {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A name that is written as it is.
     *
     * @param written its form: {@code @title("…")}
     */
    public record Key(String written, Label meaning) {}

    /** Returns all names in rule sets and cases other than words and fields. */
    public static List<KeyGroup> keys() {
        return List.of(
                group("manifest", RuleSetKeys.MANIFEST, ""),
                constants("parts", Part.values(), RuleSetFile::rules, Part::label),
                group("annotations", RuleSetKeys.ANNOTATIONS, "@"),
                constants("areas", Area.values(), Enum::name, Area::label),
                constants("kinds", Kind.values(), Enum::name, Kind::label),
                group("cases", CaseKeys.FILE, ""),
                group("case", CaseKeys.CASE, ""),
                group("ladder", CaseKeys.LADDER, ""),
                values(),
                constants("outcomes", Outcome.values(), Enum::name, Outcome::label));
    }

    private static KeyGroup values() {
        List<Key> keys = new ArrayList<>();
        for (Step step : Step.values()) {
            String words = step.written().zh() + " / " + step.written().en();
            keys.add(new Key(words, WorkbenchMessages.of("keys.values." + step.name())));
        }
        for (String value : List.of("~", "无", "{repeat: 字, times: 200}")) {
            keys.add(new Key(value, WorkbenchMessages.of("keys.values." + value.charAt(0))));
        }
        return group("values", keys);
    }

    private static KeyGroup group(String name, List<Key> keys) {
        return new KeyGroup(WorkbenchMessages.of("keys." + name), keys);
    }

    private static KeyGroup group(String name, List<String> keys, String sign) {
        return group(
                name,
                Lists.transform(keys, key -> new Key(sign + key, WorkbenchMessages.of("keys." + name + "." + key))));
    }

    private static <E extends Enum<E>> KeyGroup constants(
            String name, E[] constants, Function<E, String> written, Function<E, Label> label) {
        return group(
                name,
                Arrays.stream(constants)
                        .map(one -> new Key(written.apply(one), label.apply(one)))
                        .toList());
    }

    /** Returns all words, those that begin a requirement first. */
    public static List<Group> words() {
        Map<Class<?>, List<RuleWord>> bySubject = RuleWord.all().stream()
                .collect(Collectors.groupingBy(RuleWord::subject, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        bySubject.forEach((subject, words) -> groups.add(new Group(
                groups.isEmpty() ? List.of() : before(subject),
                words.stream().anyMatch(RuleWord::joins),
                words.stream().map(Reference::word).toList())));
        groups.sort(Comparator.comparing(Group::isLast)); // stable
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

    private static WordEntry word(RuleWord word) {
        String parameters = word.taken().stream().map(Reference::written).collect(Collectors.joining(", "));
        String written = word.name() + "(" + parameters + ")";
        return new WordEntry(word.name(), written, word.label(), word.unit(), word.limit(), word.taken());
    }

    /** Returns a parameter as a rule writes it. */
    static String written(RuleWord.Taken parameter) {
        String written = parameter.isText() ? "\"" + parameter.name() + "\"" : "$" + parameter.name();
        return parameter.isOpen() ? written + ", …" : written;
    }

    /** Returns all fields in the form's order, then the conclusions of earlier parts. */
    public static List<Entry> fields() {
        return FactType.all().stream().flatMap(fact -> entries(fact.root())).toList();
    }

    private static Stream<Entry> entries(FactField field) {
        boolean whole = field.formField()
                .filter(blank -> !blank.pointer().equals(field.pointer()))
                .isEmpty();
        Stream<Entry> here = whole && isTaken(field) ? Stream.of(entry(field)) : Stream.empty();
        return Stream.concat(here, field.fields().stream().flatMap(Reference::entries));
    }

    /** Whether a word takes it or one of its components. */
    private static boolean isTaken(FactField field) {
        return RuleWord.all().stream().anyMatch(word -> word.takes(field.type()))
                || (field.formField().isPresent() && field.fields().stream().anyMatch(Reference::isTaken));
    }

    private static Entry entry(FactField field) {
        Optional<Field> formField = field.formField();
        return new Entry(
                field.factType().typeName(),
                field.path(),
                formField.map(Field::label).orElse(field.typeLabel()),
                formField.map(Field::unit).orElse(Unit.NONE),
                field.typeLabel(),
                formField
                        .filter(there -> CHOICES.contains(there.type()))
                        .map(Field::options)
                        .orElse(Map.of()),
                field.factType() == FactType.CONCLUSION ? "" : field.pointer());
    }
}
