package org.clusterrules.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.reflect.TypeToken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.language.Meaning.Units;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.RuleLibrary;
import org.clusterrules.rulefile.reader.RuleSetReader;

/** Draws rules that can be read, of any words and fields, as an analyst would seldom combine them. */
final class RandomRules {
    /** Plain Drools takes {@code unit} for a keyword of its own. */
    private static final String NOT_FOR_DROOLS = "recommendation.unit";

    /**
     * Whether something is filled in is a question of completeness; elsewhere a blank leaves a criterion undetermined. The last two take
     * a cell for one that may be left blank, whichever it is.
     */
    private static final Set<String> OF_BLANKS = Set.of(
            "isFilledInExcept",
            "hasShortTextsOfAtMost",
            "hasAPlanOfAtMost",
            "hasDecimalsOfAtMost",
            "haveTheForm",
            "thereIsText",
            "isComplete",
            "saySomething",
            "giveValues",
            "areInOrder",
            "isNoneOfIfGiven");

    private static final int MOST_REQUIREMENTS = 5;
    private static final String MANIFEST = "id: random\ntitle: 示例\nedition: \"2022\"\n";
    private static final List<FactField> FIELDS = fields();
    private static final List<String> POINTERS =
            Dictionary.fields().stream().map(Field::pointer).toList();

    private final Random random;
    private final Map<RuleWord, Integer> used = new HashMap<>();

    private Part part = Part.STANDARD;
    private Map<FactField, String> variables = new LinkedHashMap<>();
    private Map<String, String> conclusions = new LinkedHashMap<>();

    RandomRules(Random random) {
        this.random = random;
    }

    private static List<FactField> fields() {
        List<FactField> fields = new ArrayList<>();
        FactType.ofTheForm().forEach(fact -> add(fact.root(), fields));
        return List.copyOf(fields);
    }

    private static void add(FactField field, List<FactField> fields) {
        if (!field.path().equals(NOT_FOR_DROOLS)) {
            fields.add(field);
            field.fields().forEach(below -> add(below, fields));
        }
    }

    /** Returns a file of a rule set: rules of a part. */
    String file(Part of, int rules) {
        return IntStream.range(0, rules)
                .mapToObj(i -> rule(of, of.id() + ".random-" + i))
                .collect(Collectors.joining("\n"));
    }

    /** Returns a rule of that name. */
    String rule(Part of, String name) {
        part = of;
        while (true) {
            variables = new LinkedHashMap<>();
            conclusions = new LinkedHashMap<>();
            Optional<String> requirement = requirement();
            String rule = "rule \"" + name + "\"\n" + annotations() + "when\n" + facts() + "then\n    criterion"
                    + requirement.orElse("") + ";\nend\n";
            if (requirement.isPresent() && canBeRead(rule)) {
                return rule;
            }
        }
    }

    private boolean canBeRead(String rule) {
        try {
            RuleSetReader.read(
                    Map.of("ruleset.yaml", MANIFEST.getBytes(UTF_8), part.id() + ".drl", rule.getBytes(UTF_8)),
                    new RuleLibrary() {
                        @Override
                        public Optional<Map<String, byte[]>> files(String base) {
                            return Optional.empty();
                        }

                        @Override
                        public List<String> builtInIds() {
                            return List.of();
                        }
                    });
            return true;
        } catch (InvalidRuleSetException e) {
            return false;
        }
    }

    /** Returns words that may follow each other, told things that mostly fit; empty if nothing fits at all. */
    private Optional<String> requirement() {
        StringBuilder requirement = new StringBuilder();
        Class<?> subject = CriterionWords.class;
        List<FactField> about = List.of();
        String unit = "";
        boolean inCondition = false;
        int requirements = 0;
        while (subject != CriterionWords.Requirement.class
                || (random.nextInt(10) < 4 && requirements <= MOST_REQUIREMENTS)) {
            Optional<RuleWord> next = word(subject, inCondition);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            RuleWord word = next.get();
            boolean begins = word.subject() == CriterionWords.class;
            List<FactField> given = new ArrayList<>();
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < count(word, about); i++) {
                Optional<Role> role = word.role(i);
                try {
                    if (role.isPresent()) {
                        arguments.add("\"" + text(role.get(), about) + "\"");
                    } else {
                        FactField field = field(word, i, given, begins ? given : about, begins ? "" : unit);
                        given.add(field);
                        arguments.add(variable(field));
                    }
                } catch (NoSuchElementException e) {
                    return Optional.empty();
                }
            }
            if (begins) {
                about = given;
                unit = word.unit();
                requirements++;
            }
            inCondition |= word.beginsCondition();
            used.merge(word, 1, Integer::sum);
            requirement
                    .append('.')
                    .append(word.name())
                    .append('(')
                    .append(arguments.stream().distinct().collect(Collectors.joining(", ")))
                    .append(')');
            subject = word.result();
        }
        return Optional.of(requirement.toString());
    }

    /** Returns a word that can be said of the subject, every third time the one that was used least. */
    private Optional<RuleWord> word(Class<?> subject, boolean inCondition) {
        List<RuleWord> words = RuleWord.of(subject).stream()
                .filter(word -> !inCondition
                        || !(word.beginsCondition() || word.meaning().unrecorded()))
                .filter(word -> part == Part.COMPLETENESS
                        ? !word.name().equals("findingsOf")
                        : !OF_BLANKS.contains(word.name()))
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : random.nextInt(3) == 0
                        ? words.stream().min(Comparator.comparing(word -> used.getOrDefault(word, 0)))
                        : Optional.of(any(words));
    }

    private int count(RuleWord word, List<FactField> about) {
        return word.meaning().paired() ? about.size() : word.fixed() + (word.isOpen() ? 1 + random.nextInt(3) : 0);
    }

    private FactField field(RuleWord word, int place, List<FactField> given, List<FactField> about, String unit) {
        if (TypeToken.of(word.parameter(place)).isSupertypeOf(Conclusion.class)) {
            return FactType.CONCLUSION.root();
        }
        List<FactField> taken = FIELDS.stream()
                .filter(field -> word.takes(place, field.type()) && !given.contains(field))
                .toList();
        Predicate<FactField> fits = word.units(place)
                .<Predicate<FactField>>map(kind ->
                        kind == Units.Kind.SAME ? field -> isOf(unit, about, field) : field -> isOf(kind, field))
                .orElse(field -> true);
        List<FactField> fitting = taken.stream().filter(fits).toList();
        return any(fitting.isEmpty() ? taken : fitting);
    }

    private static boolean isOf(String unit, List<FactField> about, FactField field) {
        String wanted = unit.isEmpty() && !about.isEmpty() ? unit(about.get(0)) : unit;
        return unit(field).equals(wanted);
    }

    private static String unit(FactField field) {
        return field.formField().map(formField -> formField.unit().label().zh()).orElse("");
    }

    private static boolean isOf(Units.Kind kind, FactField field) {
        if (field.formField().isEmpty()) {
            return true;
        }
        Field formField = field.formField().get();
        Range range = formField.range();
        boolean percent = formField.unit().code().equals("%");
        boolean change =
                percent && (range == null || range.min() == null || range.min().signum() < 0);
        return switch (kind) {
            case CHANGES -> change;
            case NOT_CHANGES -> !change;
            case SHARES -> percent && range != null && range.kind() == Range.Kind.SHARE;
            case PERSONS -> formField.unit().code().equals("persons");
            case SAME -> true;
        };
    }

    private String variable(FactField field) {
        if (field == FactType.CONCLUSION.root()) {
            String earlier = any(Stream.of(Part.values())
                            .filter(other -> other.compareTo(part) < 0)
                            .toList())
                    .id();
            return conclusions.computeIfAbsent(earlier, id -> "$" + id);
        }
        return variables.computeIfAbsent(field, any -> "$cell" + variables.size());
    }

    private String facts() {
        Map<String, List<String>> constraints = new LinkedHashMap<>();
        variables.forEach((field, name) -> constraints
                .computeIfAbsent(field.factType().typeName(), type -> new ArrayList<>())
                .add(name + " : " + field.path()));
        StringBuilder facts = new StringBuilder();
        constraints.forEach((type, bound) -> facts.append("    ")
                .append(type)
                .append("( ")
                .append(String.join(", ", bound))
                .append(" )\n"));
        conclusions.forEach((id, name) -> facts.append("    Conclusion( part == \"")
                .append(id)
                .append("\", ")
                .append(name)
                .append(" : this )\n"));
        return facts.toString();
    }

    private String annotations() {
        boolean isScored = part != Part.COMPLETENESS && part != Part.CONSISTENCY;
        return "    @title(\"示例%d\") @titleEn(\"example %1$d\") @basis(\"示例\") @kind(\"%s\")%s\n"
                .formatted(
                        random.nextInt(1_000_000),
                        any(List.of("REQUIRED", "ADVISORY")),
                        isScored
                                ? " @area(\"%s\") @weight(\"%s\")"
                                        .formatted(
                                                any(List.of("INDUSTRY", "INNOVATION", "GREEN")),
                                                any(List.of("0", "1", "2.5")))
                                : "");
    }

    private String text(Role role, List<FactField> about) {
        return switch (role) {
            case THRESHOLD -> threshold(about);
            case TOLERANCE -> any(List.of("0%", "5%", "12.5%", "33.3333333333%"));
            case POINTS -> any(List.of("0", "0.05", "2.5", "100"));
            case FACTOR -> any(List.of("0.3333333333", "1", "10000", "99999999999999999999"));
            case MULTIPLE -> any(List.of("1", "3", "1/3", "9999", "1/9999"));
            case LIMIT -> any(List.of("0", "2", "10", "200", "3000"));
            case OPTION ->
                any(about.stream()
                        .flatMap(field -> field.formField().stream())
                        .flatMap(formField -> formField.options().keySet().stream())
                        .toList());
            case LEVEL -> any(List.of("international", "national", "industry", "group"));
            case POINTER -> any(POINTERS);
            case PATTERN -> any(List.of("…", "…省…", "中小企业…（…）", "虚构省…集群", "%"));
        };
    }

    /** Returns a number near those that the first cell has on a sample, so that forms are on either side of it. */
    private String threshold(List<FactField> about) {
        List<BigDecimal> there = about.stream()
                .limit(1)
                .flatMap(field -> Bases.ELIGIBLE.cells().stream()
                        .filter(cell -> (cell.pointer() + "/").startsWith(field.pointer() + "/")))
                .filter(Numeric.class::isInstance)
                .map(cell -> ((Numeric) cell).number())
                .filter(Objects::nonNull)
                .toList();
        if (there.isEmpty() || random.nextInt(4) == 0) {
            return any(List.of(
                    "0", "1", "2", "-5", "15", "33.33", "100", "0.0000000001", "12345678901234567890.0123456789"));
        }
        BigDecimal number = any(there);
        return random.nextBoolean()
                ? number.toPlainString()
                : number.multiply(BigDecimal.valueOf(random.nextInt(150)).movePointLeft(2))
                        .setScale(random.nextInt(3), RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private <T> T any(List<T> list) {
        if (list.isEmpty()) {
            throw new NoSuchElementException();
        }
        return list.get(random.nextInt(list.size()));
    }
}
