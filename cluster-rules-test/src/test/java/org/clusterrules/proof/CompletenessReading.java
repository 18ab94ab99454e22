package org.clusterrules.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Text;
import org.clusterrules.model.internal.SeenText;

/** Whether the form is filled in as it asks: criteria.tsv, completeness.*. */
final class CompletenessReading {
    private static final Set<String> LEFT_OUT = Set.of(
            "/basics/operator/kind",
            "/cover/authoritySealed",
            "/plan/stages",
            "/plan/targets/other",
            "/green/co2Formula");

    private static final Pattern CLUSTER_NAME = Pattern.compile(".*中小企业特色产业集群[（(].+产业[）)]", Pattern.DOTALL);

    private final Application form;
    private final List<Cell> cells;

    CompletenessReading(Application form, List<Cell> cells) {
        this.form = form;
        this.cells = cells;
    }

    void read(Map<String, Verdict> verdicts) {
        EvidenceReading evidence = new EvidenceReading(form, cells);
        verdicts.put("completeness.filled", filled());
        verdicts.put("completeness.text-length", textLength());
        verdicts.put("completeness.plan-length", planLength());
        verdicts.put("completeness.two-decimals", twoDecimals());
        verdicts.put("completeness.tick-evidence", evidence.ticks());
        verdicts.put("completeness.chain-map-evidence", evidence.chainMap());
        verdicts.put("completeness.carbon-monitoring-evidence", evidence.carbonMonitoring());
        verdicts.put("completeness.carbon-work-evidence", evidence.carbonWork());
        verdicts.put("completeness.co2-formula", evidence.co2Formula());
        verdicts.put("completeness.standards-list", evidence.standardsList());
        verdicts.put("completeness.patents-list", evidence.patentsList());
        verdicts.put("completeness.overseas-branches-evidence", evidence.overseasBranches());
        verdicts.put("completeness.signed", signed());
        verdicts.put("completeness.cluster-name", clusterName());
        verdicts.put("completeness.stages", stages());
        verdicts.put("completeness.yearly-targets", yearlyTargets());
    }

    /** UNMET for cells that are blank; whether they count as missing as well is left open. */
    private static Verdict noneOf(List<Cell> blanks) {
        return blanks.isEmpty()
                ? Verdict.met(blanks).withCellsOpen()
                : Verdict.unmet(blanks).withMissingOpen();
    }

    private Verdict filled() {
        return noneOf(cells.stream()
                .filter(CompletenessReading::isRequired)
                .filter(Cell::isBlank)
                .toList());
    }

    /** Of platforms the count alone is required, and evidence has criteria of its own: no list of names is. */
    private static boolean isRequired(Cell cell) {
        String field = cell.place().field().pointer();
        return !(cell instanceof Names) && !LEFT_OUT.contains(field) && !field.startsWith("/declaration/");
    }

    private Verdict textLength() {
        List<Cell> texts = cells.stream()
                .filter(cell -> cell instanceof Text && cell.place().field().maxLength() == 200)
                .toList();
        List<Cell> tooLong =
                texts.stream().filter(text -> Characters.in((Text) text) > 200).toList();
        return tooLong.isEmpty() ? Verdict.met(texts).withCellsOpen() : Verdict.unmet(tooLong);
    }

    private Verdict planLength() {
        Plan plan = form.plan();
        List<Text> texts = new ArrayList<>(List.of(
                plan.profile(),
                plan.achievements(),
                plan.problems(),
                plan.approach(),
                plan.targets().openness().baseline(),
                plan.targets().openness().target(),
                plan.targets().governance().baseline(),
                plan.targets().governance().target()));
        plan.stages().values().forEach(stage -> texts.add(stage.text()));
        texts.addAll(List.of(plan.keyTasks(), plan.safeguards()));
        int length = texts.stream().mapToInt(Characters::in).sum();
        return Verdict.metIf(
                length <= 3000, texts.stream().filter(text -> !text.isBlank()).toList());
    }

    /** 13.505 has too many; 13.500 is 13.5. */
    private Verdict twoDecimals() {
        List<Cell> tooFine = cells.stream()
                .filter(cell -> cell instanceof Figure figure
                        && figure.number() != null
                        && figure.number().stripTrailingZeros().scale() > 2)
                .toList();
        return tooFine.isEmpty() ? Verdict.met(tooFine).withCellsOpen() : Verdict.unmet(tooFine);
    }

    private Verdict signed() {
        Declaration declaration = form.declaration();
        List<Cell> offending = new ArrayList<>();
        if (!form.cover().authoritySealed().is("YES")) {
            offending.add(form.cover().authoritySealed());
        }
        if (declaration.responsiblePerson().isBlank()
                || declaration.responsiblePerson().isNone()) {
            offending.add(declaration.responsiblePerson());
        }
        if (!declaration.authoritySealed().is("YES")) {
            offending.add(declaration.authoritySealed());
        }
        if (declaration.signedOn().isBlank()) {
            offending.add(declaration.signedOn());
        }
        return offending.isEmpty()
                ? Verdict.met(List.of(
                        form.cover().authoritySealed(),
                        declaration.responsiblePerson(),
                        declaration.authoritySealed(),
                        declaration.signedOn()))
                : Verdict.unmet(offending).withMissingOpen();
    }

    /** …中小企业特色产业集群（…产业）, as people see it; blank or 无 is UNMET. */
    private Verdict clusterName() {
        Text name = form.basics().clusterName();
        boolean named = !name.isBlank()
                && CLUSTER_NAME.matcher(SeenText.of(name.value())).matches();
        Verdict verdict = Verdict.metIf(named, List.of(name));
        return name.isBlank() ? verdict.withMissingOpen() : verdict;
    }

    /** A silent stage is named by its text. */
    private Verdict stages() {
        return noneOf(form.plan().stages().values().stream()
                .filter(stage -> contents(stage).allMatch(Cell::isBlank))
                .<Cell>map(Stage::text)
                .toList());
    }

    private static Stream<Cell> contents(Stage stage) {
        return Stream.concat(Stream.of(stage.text()), stage.values().stream());
    }

    private Verdict yearlyTargets() {
        return noneOf(form.plan().stages().values().stream()
                .<Cell>flatMap(stage -> stage.values().stream())
                .filter(Cell::isBlank)
                .toList());
    }
}
