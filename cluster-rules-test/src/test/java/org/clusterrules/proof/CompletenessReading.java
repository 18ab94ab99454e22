package org.clusterrules.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Section;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Standards;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * Whether the form is filled in as it asks: criteria.tsv, completeness.*. These are about how the blanks are filled in and not
 * about what the figures come to, so that none is at a knife's edge.
 */
final class CompletenessReading {
    private static final Set<String> NOT_REQUIRED = Set.of(
            "/plan/targets/other",
            "/declaration/recommendation/opinion",
            "/declaration/recommendation/unit",
            "/declaration/recommendation/recommendedOn",
            "/green/co2Formula",
            "/industry/chainMap/evidence",
            "/green/carbonMonitoring/evidence",
            "/green/carbonWorkEvidence",
            "/innovation/standardsList",
            "/innovation/inventionPatentsList",
            "/openness/overseasBranchesEvidence");

    private static final Pattern CLUSTER_NAME = Pattern.compile(".*中小企业特色产业集群[（(].+产业[）)]");

    private final Application form;
    private final List<Cell> cells;

    CompletenessReading(Application form) {
        this.form = form;
        this.cells = form.cells();
    }

    void read(Map<String, Set<Says>> answers) {
        answers.put("completeness.filled", Says.metIf(filled()));
        answers.put("completeness.text-length", Says.metIf(textLength()));
        answers.put("completeness.plan-length", Says.metIf(planLength()));
        answers.put("completeness.two-decimals", Says.metIf(twoDecimals()));
        answers.put("completeness.tick-evidence", Says.metIf(tickEvidence()));
        answers.put(
                "completeness.chain-map-evidence",
                whenYes(
                        form.industry().chainMap().drawn(),
                        form.industry().chainMap().evidence()));
        answers.put(
                "completeness.carbon-monitoring-evidence",
                whenYes(
                        form.green().carbonMonitoring().established(),
                        form.green().carbonMonitoring().evidence()));
        answers.put("completeness.carbon-work-evidence", carbonWorkEvidence());
        answers.put("completeness.co2-formula", co2Formula());
        answers.put(
                "completeness.standards-list",
                whenAbove0(drafted(), form.innovation().standardsList()));
        answers.put(
                "completeness.patents-list",
                whenAbove0(
                        List.of(form.innovation().inventionPatents()),
                        form.innovation().inventionPatentsList()));
        answers.put(
                "completeness.overseas-branches-evidence",
                whenAbove0(
                        List.of(form.openness().overseasBranches()),
                        form.openness().overseasBranchesEvidence()));
        answers.put("completeness.signed", Says.metIf(signed()));
        answers.put("completeness.cluster-name", clusterName());
        answers.put("completeness.stages", Says.metIf(stages().allMatch(CompletenessReading::saysSomething)));
        answers.put("completeness.yearly-targets", Says.metIf(yearlyTargets()));
    }

    private boolean filled() {
        return cells.stream().filter(CompletenessReading::isRequired).noneMatch(Cell::isBlank)
                && stages().allMatch(CompletenessReading::saysSomething);
    }

    /** Of platforms the count alone is required; of a stage year any of its cells, which is looked at by itself. */
    private static boolean isRequired(Cell cell) {
        String field = cell.place().field().pointer();
        boolean platformNames = field.startsWith("/innovation/platforms/") && cell instanceof Names;
        return !NOT_REQUIRED.contains(field) && !platformNames && !field.equals("/plan/stages");
    }

    private Stream<Stage> stages() {
        return form.plan().stages().values().stream();
    }

    private static boolean saysSomething(Stage stage) {
        return !stage.text().isBlank() || stage.figures().stream().anyMatch(figure -> !figure.isBlank());
    }

    private boolean yearlyTargets() {
        return stages().flatMap(stage -> stage.figures().stream()).noneMatch(Cell::isBlank);
    }

    /** 200字以内 in parts 二 to 七. */
    private boolean textLength() {
        return cells.stream()
                .filter(cell ->
                        cell instanceof Text text && text.place().field().maxLength() == 200)
                .allMatch(cell -> isWithin200((Text) cell));
    }

    /** A text has no more characters than code units, which need no counting. */
    private static boolean isWithin200(Text text) {
        return text.isBlank() || text.value().length() <= 200 || length(text) <= 200;
    }

    /** 3000字以内: the texts of part 八 together. */
    private boolean planLength() {
        Plan plan = form.plan();
        int length = Stream.concat(
                        Stream.of(
                                plan.profile(),
                                plan.achievements(),
                                plan.problems(),
                                plan.approach(),
                                plan.targets().openness(),
                                plan.targets().governance(),
                                plan.keyTasks(),
                                plan.safeguards()),
                        stages().map(Stage::text))
                .mapToInt(CompletenessReading::length)
                .sum();
        return length <= 3000;
    }

    /** Code points, white space left out. */
    private static int length(Text text) {
        return text.value() == null
                ? 0
                : Math.toIntExact(text.value()
                        .codePoints()
                        .filter(character -> !isWhiteSpace(character))
                        .count());
    }

    private static boolean isWhiteSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** 13.505 has too many; 13.500 is 13.5. */
    private boolean twoDecimals() {
        return cells.stream()
                .filter(cell -> cell.place().field().section() != Section.COVER
                        && cell.place().field().section() != Section.DECLARATION)
                .allMatch(cell -> !(cell instanceof Figure figure)
                        || figure.number() == null
                        || figure.number().stripTrailingZeros().scale() <= 2);
    }

    private boolean tickEvidence() {
        return cells.stream()
                .filter(cell -> cell instanceof Ticks ticks && ticks.ticked() != null)
                .flatMap(cell -> ((Ticks) cell).ticked().values().stream())
                .allMatch(CompletenessReading::namesSomething);
    }

    private static boolean namesSomething(Collection<String> names) {
        return names.stream()
                .anyMatch(name -> !name.codePoints().allMatch(CompletenessReading::isWhiteSpace)
                        && !name.strip().equals("无"));
    }

    private static Set<Says> listed(Names evidence) {
        return Says.metIf(evidence.values() != null && namesSomething(evidence.values()));
    }

    private static Set<Says> whenYes(Choice condition, Names evidence) {
        return condition.isBlank()
                ? Says.one(Says.UNDETERMINED)
                : condition.is("YES") ? listed(evidence) : Says.one(Says.NOT_APPLICABLE);
    }

    private static Set<Says> whenAbove0(List<Count> counts, Names list) {
        return counts.stream()
                        .anyMatch(count ->
                                count.number() != null && count.number().signum() > 0)
                ? listed(list)
                : Says.one(Rounding.anyBlank(counts) ? Says.UNDETERMINED : Says.NOT_APPLICABLE);
    }

    private List<Count> drafted() {
        return form.innovation().standards().values().stream()
                .flatMap((Standards year) ->
                        Stream.of(year.international(), year.national(), year.industry(), year.group()))
                .flatMap(level -> Stream.of(level.led(), level.joined()))
                .toList();
    }

    private Set<Says> carbonWorkEvidence() {
        Text work = form.green().carbonWork();
        return work.isBlank()
                ? Says.one(Says.UNDETERMINED)
                : work.isNone()
                        ? Says.one(Says.NOT_APPLICABLE)
                        : listed(form.green().carbonWorkEvidence());
    }

    /** A formula when any year has a number. 无 is no formula. */
    private Set<Says> co2Formula() {
        List<Figure> years = form.green().co2PerOutput().values();
        if (years.stream().anyMatch(year -> year.number() != null)) {
            Text formula = form.green().co2Formula();
            return Says.metIf(!formula.isBlank() && !formula.isNone());
        }
        return Says.one(Rounding.anyBlank(years) ? Says.UNDETERMINED : Says.NOT_APPLICABLE);
    }

    /** Named, sealed and dated; a missing signature is UNMET, and 无 is no name. */
    private boolean signed() {
        Text person = form.declaration().responsiblePerson();
        return !person.isBlank()
                && !person.isNone()
                && form.declaration().authoritySealed().is("YES")
                && !form.declaration().signedOn().isBlank();
    }

    /** …中小企业特色产业集群（…产业）, in brackets of either width, white space aside. */
    private Set<Says> clusterName() {
        Text name = form.basics().clusterName();
        return name.isBlank()
                ? Says.one(Says.UNDETERMINED)
                : Says.metIf(CLUSTER_NAME
                        .matcher(ConsistencyReading.withoutWhiteSpace(name))
                        .matches());
    }
}
