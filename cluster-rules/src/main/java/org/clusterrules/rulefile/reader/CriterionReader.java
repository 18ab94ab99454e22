package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.RuleLocation;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.ParsedRule.Annotation;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Reads the name and the annotations of a rule. */
final class CriterionReader {
    private final Reports reports;
    private final ParsedRule rule;
    private final Map<String, Annotation> annotations = new HashMap<>();
    private boolean misspelt;

    CriterionReader(Reports reports, ParsedRule rule) {
        this.reports = reports;
        this.rule = rule;
        rule.annotations().forEach(this::add);
    }

    private void add(Annotation annotation) {
        String name = annotation.name().text();
        if (!RuleSetKeys.ANNOTATIONS.contains(name)) {
            misspelt = true;
            reports.addUnknown(ProblemCode.UNKNOWN_ANNOTATION, annotation.name(), RuleSetKeys.ANNOTATIONS);
        } else if (annotations.putIfAbsent(name, annotation) != null) {
            reports.add(ProblemCode.DUPLICATE_ANNOTATION, annotation.name(), name);
        }
    }

    Optional<Token> title() {
        return token("title");
    }

    Optional<Rule.Overrides> overrides() {
        return token("overrides")
                .map(name -> new Rule.Overrides(name.text(), reports.line(name), reports.column(name)));
    }

    Criterion criterion(String ruleSet, Part part) {
        String title = required("title", ProblemCode.MISSING_TITLE);
        String basis = required("basis", ProblemCode.MISSING_BASIS);
        if (!annotations.containsKey("titleEn") && !misspelt) {
            reports.add(ProblemCode.MISSING_ENGLISH_TITLE, rule.name());
        }
        return new Criterion(
                rule.name().text(),
                part,
                constant("kind", Kind.class, Kind::label, ProblemCode.UNKNOWN_KIND)
                        .orElse(Kind.REQUIRED),
                area(part),
                weight(),
                label("title", title),
                label("basis", basis),
                label("note", text("note").orElse("")),
                label("alternativeNote", text("alternativeNote").orElse("")),
                location(ruleSet));
    }

    private RuleLocation location(String ruleSet) {
        int line = reports.line(rule.rule());
        return new RuleLocation(ruleSet, reports.path(), line, reports.source().commentAbove(line), Optional.empty());
    }

    /** Returns an annotation and its English companion, or the same text if that is missing. */
    private Label label(String name, String chinese) {
        return new Label(
                chinese, text(name + "En").filter(words -> !words.isBlank()).orElse(chinese));
    }

    private String required(String name, ProblemCode missing) {
        Annotation annotation = annotations.get(name);
        if (annotation == null) {
            reports.add(missing, rule.name());
        } else if (annotation.text().isPresent()
                && annotation.text().get().text().isBlank()) {
            reports.add(missing, annotation.text().get());
        }
        return text(name).orElse("");
    }

    private Optional<String> text(String name) {
        return token(name).map(Token::text);
    }

    private Optional<Token> token(String name) {
        return Optional.ofNullable(annotations.get(name)).flatMap(Annotation::text);
    }

    private Optional<Area> area(Part part) {
        boolean scored = part != Part.COMPLETENESS && part != Part.CONSISTENCY;
        Annotation annotation = annotations.get("area");
        if (scored && annotation == null) {
            reports.add(ProblemCode.MISSING_AREA, rule.name(), ProblemWording.list(names(Area.class)));
        } else if (!scored && annotation != null) {
            reports.add(ProblemCode.AREA_NOT_SCORED, annotation.name());
            return Optional.empty();
        }
        return constant("area", Area.class, Area::label, ProblemCode.UNKNOWN_AREA);
    }

    private <E extends Enum<E>> Optional<E> constant(
            String annotation, Class<E> type, Function<E, Label> label, ProblemCode unknown) {
        Optional<Token> token = token(annotation);
        Optional<E> constant = token.flatMap(text ->
                find(type, candidate -> candidate.name().equals(text.text().toUpperCase(Locale.ROOT))));
        if (token.isPresent() && constant.isEmpty()) {
            String written = token.get().text();
            Label advice = find(type, candidate -> label.apply(candidate).zh().equals(written))
                    .map(meant -> ProblemWording.of("did-you-mean", meant.name()))
                    .orElseGet(() -> ProblemWording.hint(written, names(type)));
            reports.add(unknown, token.get(), ProblemWording.quote(written), advice);
        }
        return constant;
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, Predicate<E> wanted) {
        return Arrays.stream(type.getEnumConstants()).filter(wanted).findFirst();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private BigDecimal weight() {
        Optional<Token> token = token("weight");
        if (token.isEmpty()) {
            return BigDecimal.ONE;
        } else if (!token.get().text().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            reports.add(
                    ProblemCode.WRONG_WEIGHT,
                    token.get(),
                    ProblemWording.quote(token.get().text()));
            return BigDecimal.ONE;
        }
        BigDecimal weight = new BigDecimal(token.get().text());
        if (weight.signum() == 0) {
            reports.add(ProblemCode.ZERO_WEIGHT, token.get());
        }
        return weight;
    }
}
