package org.clusterrules.rulefile.reader;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.RuleLocation;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.TimeInForce;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleWord;

/**
 * The file format in which the build stores a rule set that it has read and checked, so that no program has to do so
 * again for the built-in ones. It is written and read by classes of the same build, so it has no versions, and nothing
 * in it is checked.
 */
public final class PreparedRuleSet {
    private PreparedRuleSet() {}

    /** Writes the file of each built-in rule set to a directory, as a step of this library's own build. */
    public static void main(String[] arguments) throws IOException {
        for (String id : BuiltIn.LIBRARY.builtInIds()) {
            byte[] prepared = write(BuiltIn.LIBRARY.known(id).orElseThrow());
            Files.write(Path.of(arguments[0], name(id)), prepared);
        }
    }

    private interface Write<T> {
        void write(T what) throws IOException;
    }

    private interface Read<T> {
        T read() throws IOException;
    }

    /** Returns the bytes of a rule set without warnings, whose edition of the form is a known one. */
    public static byte[] write(RuleSetDefinition ruleSet) {
        checkArgument(ruleSet.warnings().isEmpty(), "warnings: %s", ruleSet.warnings());
        checkArgument(
                Edition.of(ruleSet.info().edition()).equals(ruleSet.edition()),
                "edition: %s",
                ruleSet.info().edition());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new Writer(new DataOutputStream(bytes)).ruleSet(ruleSet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the name of the file of a rule set of that id. */
    public static String name(String id) {
        return id + ".prepared";
    }

    /** Reads a rule set; the library provides the one that it extends. */
    public static RuleSetDefinition read(byte[] prepared, RuleLibrary library) {
        try {
            return new Reader(new DataInputStream(new ByteArrayInputStream(prepared))).ruleSet(library);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each method writes what the method of the same name in {@link Reader} reads. */
    private record Writer(DataOutputStream out) {
        void ruleSet(RuleSetDefinition ruleSet) throws IOException {
            optional(ruleSet.base(), base -> text(base.info().id()));
            info(ruleSet.info());
            List<Rule> inherited = ruleSet.base().map(RuleSetDefinition::rules).orElse(List.of());
            list(ruleSet.rules(), rule -> {
                int index = inherited.indexOf(rule);
                out.writeInt(index);
                if (index < 0) {
                    rule(rule);
                }
            });
        }

        private void info(RuleSetInfo info) throws IOException {
            text(info.id());
            label(info.title());
            text(info.edition());
            optional(info.inForce().from(), day -> text(day.toString()));
            optional(info.inForce().to(), day -> text(day.toString()));
            list(info.sources(), this::text);
            list(info.notAtHand(), this::label);
            list(info.off(), off -> {
                criterion(off.criterion());
                text(off.ruleSet());
                out.writeInt(off.line());
                label(off.reason());
            });
            text(info.sha256());
        }

        private void rule(Rule rule) throws IOException {
            criterion(rule.criterion());
            list(rule.facts(), this::fact);
            List<Rule.Variable> variables = rule.variables();
            list(rule.calls(), call -> call(call, variables));
            optional(rule.overrides(), overrides -> {
                text(overrides.ruleSet());
                out.writeInt(overrides.line());
                out.writeInt(overrides.column());
            });
        }

        private void criterion(Criterion criterion) throws IOException {
            text(criterion.id());
            constant(criterion.part());
            constant(criterion.kind());
            optional(criterion.area(), this::constant);
            text(criterion.weight().toString());
            label(criterion.title());
            label(criterion.basis());
            label(criterion.note());
            label(criterion.alternativeNote());
            location(criterion.location());
        }

        private void location(RuleLocation location) throws IOException {
            text(location.ruleSet());
            text(location.file());
            out.writeInt(location.line());
            list(location.comment(), this::text);
            optional(location.replaced(), this::location);
        }

        private void fact(Rule.Fact fact) throws IOException {
            out.writeInt(FactType.all().indexOf(fact.type()));
            optional(fact.part(), this::constant);
            list(fact.variables(), variable -> {
                text(variable.name());
                text(variable.field().path());
            });
        }

        private void call(Rule.Call call, List<Rule.Variable> variables) throws IOException {
            out.writeInt(RuleWord.of(call.word().subject()).indexOf(call.word()));
            list(call.arguments(), argument -> {
                out.writeInt(variables.indexOf(argument));
                if (argument instanceof Rule.QuotedText given) {
                    text(given.text());
                    optional(given.role(), this::constant);
                }
            });
        }

        private void label(Label label) throws IOException {
            text(label.zh());
            text(label.en());
        }

        private void constant(Enum<?> constant) throws IOException {
            text(constant.name());
        }

        private void text(String text) throws IOException {
            out.writeUTF(text);
        }

        private <T> void list(List<T> list, Write<T> write) throws IOException {
            out.writeInt(list.size());
            for (T one : list) {
                write.write(one);
            }
        }

        private <T> void optional(Optional<T> optional, Write<T> write) throws IOException {
            list(optional.stream().toList(), write);
        }
    }

    private record Reader(DataInputStream in) {
        RuleSetDefinition ruleSet(RuleLibrary library) throws IOException {
            Optional<RuleSetDefinition> base =
                    optional(() -> library.known(text()).orElseThrow());
            RuleSetInfo info = info(base.map(RuleSetDefinition::info));
            List<Rule> inherited = base.map(RuleSetDefinition::rules).orElse(List.of());
            List<Rule> rules = list(() -> {
                int index = in.readInt();
                return index < 0 ? rule() : inherited.get(index);
            });
            return new RuleSetDefinition(info, Edition.of(info.edition()), base, rules, List.of());
        }

        private RuleSetInfo info(Optional<RuleSetInfo> base) throws IOException {
            return new RuleSetInfo(
                    text(),
                    label(),
                    text(),
                    new TimeInForce(optional(this::day), optional(this::day)),
                    list(this::text),
                    list(this::label),
                    base,
                    list(() -> new RuleSetInfo.Off(criterion(), text(), in.readInt(), label())),
                    text());
        }

        private Rule rule() throws IOException {
            Criterion criterion = criterion();
            List<Rule.Fact> facts = list(this::fact);
            List<Rule.Variable> variables = new ArrayList<>();
            facts.forEach(fact -> variables.addAll(fact.variables()));
            return new Rule(
                    criterion,
                    facts,
                    calls(variables),
                    optional(() -> new Rule.Overrides(text(), in.readInt(), in.readInt())));
        }

        private Criterion criterion() throws IOException {
            return new Criterion(
                    text(),
                    constant(Part.class),
                    constant(Kind.class),
                    optional(() -> constant(Area.class)),
                    new BigDecimal(text()),
                    label(),
                    label(),
                    label(),
                    label(),
                    location());
        }

        private RuleLocation location() throws IOException {
            return new RuleLocation(text(), text(), in.readInt(), list(this::text), optional(this::location));
        }

        private Rule.Fact fact() throws IOException {
            FactType type = FactType.all().get(in.readInt());
            return new Rule.Fact(
                    type,
                    optional(() -> constant(Part.class)),
                    list(() -> new Rule.Variable(text(), field(type, text()))));
        }

        private static FactField field(FactType type, String path) {
            FactField field = type.root();
            if (!path.equals(field.path())) {
                for (String name : path.split("\\.", -1)) {
                    field = field.field(name).orElseThrow();
                }
            }
            return field;
        }

        private List<Rule.Call> calls(List<Rule.Variable> variables) throws IOException {
            List<Rule.Call> calls = new ArrayList<>();
            Class<?> subject = CriterionWords.class;
            for (int left = in.readInt(); left > 0; left--) {
                RuleWord word = RuleWord.of(subject).get(in.readInt());
                calls.add(new Rule.Call(word, list(() -> argument(variables))));
                subject = word.result();
            }
            return calls;
        }

        private Rule.Argument argument(List<Rule.Variable> variables) throws IOException {
            int index = in.readInt();
            return index < 0 ? new Rule.QuotedText(text(), optional(() -> constant(Role.class))) : variables.get(index);
        }

        private Label label() throws IOException {
            return new Label(text(), text());
        }

        private LocalDate day() throws IOException {
            return LocalDate.parse(text());
        }

        private <E extends Enum<E>> E constant(Class<E> type) throws IOException {
            return Enum.valueOf(type, text());
        }

        private String text() throws IOException {
            return in.readUTF();
        }

        private <T> List<T> list(Read<T> read) throws IOException {
            List<T> list = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                list.add(read.read());
            }
            return list;
        }

        private <T> Optional<T> optional(Read<T> read) throws IOException {
            return list(read).stream().findFirst();
        }
    }
}
