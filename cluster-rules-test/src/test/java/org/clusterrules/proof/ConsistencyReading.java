package org.clusterrules.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan.Targets;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Target;
import org.clusterrules.model.Text;

/** Whether the form contradicts itself: criteria.tsv, consistency.*. */
final class ConsistencyReading {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]");

    private final Application form;
    private final Industry industry;
    private final Targets targets;
    private final Rounding rounding;

    ConsistencyReading(Application form, Rounding rounding) {
        this.form = form;
        this.industry = form.industry();
        this.targets = form.plan().targets();
        this.rounding = rounding;
    }

    void read(Map<String, Set<Says>> answers) {
        answers.put("consistency.cover", cover());
        answers.put("consistency.shares", shares());
        answers.put("consistency.amounts", amounts());
        answers.put("consistency.smes", atMost(industry.smes(), industry.enterprises()));
        answers.put("consistency.specialized-smes", atMost(industry.specializedSmes(), industry.smes()));
        answers.put("consistency.little-giants", atMost(industry.littleGiants(), industry.smes()));
        answers.put("consistency.champions", atMost(industry.manufacturingChampions(), industry.enterprises()));
        answers.put("consistency.platforms", platforms());
        answers.put(
                "consistency.iiot-baseline",
                rounding.equal(targets.iiotAdoption().baseline(), form.digital().iiotAdoption()));
        answers.put("consistency.stage-target", stageTarget());
        answers.put("consistency.leading-growth", new LeadingGrowthReading(industry, rounding).says());
        answers.put("consistency.average-growth", new AverageGrowthReading(industry, rounding).says());
        answers.put("consistency.patents-per-10k", patentsPer10k());
        answers.put(
                "consistency.patents-baseline",
                rounding.equal(
                        targets.inventionPatents().baseline(), form.innovation().inventionPatents()));
        answers.put("consistency.quality-smes-baseline", qualitySmesBaseline());
        answers.put("consistency.dates", dates());
    }

    private Set<Says> cover() {
        return Says.all(List.of(
                same(form.cover().clusterName(), form.basics().clusterName()),
                same(
                        form.cover().countyAuthority(),
                        form.basics().countyAuthority().name()),
                same(form.cover().operator(), form.basics().operator().name())));
    }

    private static Set<Says> same(Text cover, Text basics) {
        return cover.isBlank() || basics.isBlank()
                ? Says.one(Says.UNDETERMINED)
                : Says.metIf(withoutWhiteSpace(cover).equals(withoutWhiteSpace(basics)));
    }

    static String withoutWhiteSpace(Text text) {
        return WHITE_SPACE.matcher(text.value()).replaceAll("");
    }

    /** The fields marked "0 to 100"; a stage figure is optional. */
    private Set<Says> shares() {
        List<Set<Says>> each = new ArrayList<>();
        Stream.of(
                        industry.smeOutputShare().values().stream(),
                        industry.leadingOutputShare().values().stream(),
                        Stream.of(
                                form.innovation().rdStaffShare(),
                                form.digital().cloudAdoption(),
                                form.digital().iiotAdoption(),
                                form.green().solidWasteUse(),
                                form.green().waterReuse(),
                                targets.iiotAdoption().baseline(),
                                targets.iiotAdoption().target()),
                        stageFigures(Stage::iiotAdoption))
                .flatMap(figures -> figures)
                .forEach(figure -> each.add(rounding.compared(
                        figure, share -> Says.all(List.of(Says.atLeast(share, "0"), Says.atMost(share, "100"))))));
        return Says.all(each);
    }

    private interface StageFigure {
        Figure of(Stage stage);
    }

    private Stream<Figure> stageFigures(StageFigure which) {
        return form.plan().stages().values().stream().map(which::of).filter(figure -> !figure.isBlank());
    }

    private Set<Says> amounts() {
        List<Set<Says>> each = new ArrayList<>();
        each.add(rounding.compared(form.basics().area(), area -> Says.moreThan(area, "0")));
        Stream.of(
                        industry.totalOutput().values().stream(),
                        form.digital().industrialSoftwareSpending().values().stream(),
                        form.green().co2PerOutput().values().stream(),
                        Stream.of(
                                        targets.qualitySmes(),
                                        targets.rdSpending(),
                                        targets.inventionPatents(),
                                        targets.co2Emissions(),
                                        targets.energyPerOutput())
                                .flatMap(target -> Stream.of(target.baseline(), target.target())),
                        stageFigures(Stage::qualitySmes),
                        stageFigures(Stage::rdSpending),
                        stageFigures(Stage::inventionPatents),
                        stageFigures(Stage::co2Emissions),
                        stageFigures(Stage::energyPerOutput))
                .flatMap(figures -> figures)
                .forEach(figure -> each.add(rounding.compared(figure, amount -> Says.atLeast(amount, "0"))));
        return Says.all(each);
    }

    /** Each year ≤ the other of that year. */
    private static Set<Says> atMost(Series<Count> some, Series<Count> all) {
        return Says.all(IntStream.range(0, some.values().size())
                .mapToObj(year -> {
                    Count part = some.values().get(year);
                    Count whole = all.values().get(year);
                    return part.isBlank() || whole.isBlank()
                            ? Says.one(Says.UNDETERMINED)
                            : Says.metIf(number(part).compareTo(number(whole)) <= 0);
                })
                .toList());
    }

    private static BigDecimal number(Numeric cell) {
        return cell.isNone() ? BigDecimal.ZERO : cell.number();
    }

    private Set<Says> platforms() {
        Innovation.PlatformsByLevel levels = form.innovation().platforms();
        return Says.all(Stream.of(levels.national(), levels.provincial(), levels.other())
                .map(ConsistencyReading::countIsThatOfNames)
                .toList());
    }

    /** Names left out are a blank, save beside a count of zero. */
    private static Set<Says> countIsThatOfNames(Platforms platforms) {
        Names names = platforms.names();
        if (platforms.count().isBlank()) {
            return Says.one(Says.UNDETERMINED);
        }
        BigDecimal count = number(platforms.count());
        if (names.isBlank()) {
            return Says.one(count.signum() == 0 ? Says.MET : Says.UNDETERMINED);
        }
        long named = names.values().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("无"))
                .count();
        return Says.metIf(count.compareTo(BigDecimal.valueOf(named)) == 0);
    }

    /** The figures of the target year's stage, where they are there, are the targets, which have to be there. */
    private Set<Says> stageTarget() {
        Stage last = form.plan().stages().last();
        return Says.all(Stream.of(
                        twin(last.outputGrowth(), targets.outputGrowth()),
                        twin(last.qualitySmes(), targets.qualitySmes()),
                        twin(last.rdSpending(), targets.rdSpending()),
                        twin(last.inventionPatents(), targets.inventionPatents()),
                        twin(last.iiotAdoption(), targets.iiotAdoption()),
                        twin(last.co2Emissions(), targets.co2Emissions()),
                        twin(last.energyPerOutput(), targets.energyPerOutput()))
                .toList());
    }

    private Set<Says> twin(Figure stage, Target target) {
        return stage.isBlank() ? Says.one(Says.NOT_APPLICABLE) : rounding.equal(stage, target.target());
    }

    /** Within 1 % of patents ÷ employees × 10,000, which is: figure × employees within 9,900 to 10,100 × patents. */
    private Set<Says> patentsPer10k() {
        Figure per10k = form.innovation().inventionPatentsPer10k();
        Count patents = form.innovation().inventionPatents();
        Count employees = form.innovation().smeEmployees();
        if (Rounding.anyBlank(List.of(per10k, patents, employees))) {
            return Says.one(Says.UNDETERMINED);
        } else if (per10k.isNone()) {
            return Says.one(Says.NOT_APPLICABLE);
        } else if (number(employees).signum() == 0) {
            return Says.one(Says.UNDETERMINED);
        }
        Span held = rounding.span(per10k).times(rounding.span(employees));
        Span allowed = new Span(
                number(patents).multiply(new BigDecimal("9900")),
                number(patents).multiply(new BigDecimal("10100")));
        return Says.either(
                held.meets(allowed),
                held.low().compareTo(allowed.low()) < 0 || held.high().compareTo(allowed.high()) > 0);
    }

    private Set<Says> qualitySmesBaseline() {
        Figure baseline = targets.qualitySmes().baseline();
        return Says.all(Stream.of(
                        industry.specializedSmes().last(),
                        industry.littleGiants().last())
                .map(count -> baseline.isBlank() || count.isBlank()
                        ? Says.one(Says.UNDETERMINED)
                        : Says.atLeast(rounding.span(baseline), number(count).toPlainString()))
                .toList());
    }

    /** Declared in a year after the base year; recommended, where it is, not before the signature. */
    private Set<Says> dates() {
        LocalDate declared = form.cover().declaredOn().date();
        LocalDate signed = form.declaration().signedOn().date();
        LocalDate recommended =
                form.declaration().recommendation().recommendedOn().date();
        Set<Says> afterBaseYear = declared == null
                ? Says.one(Says.UNDETERMINED)
                : Says.metIf(declared.getYear() > form.edition().baseYear());
        Set<Says> notBeforeSigned = recommended == null
                ? Says.one(Says.NOT_APPLICABLE)
                : signed == null ? Says.one(Says.UNDETERMINED) : Says.metIf(!recommended.isBefore(signed));
        return Says.all(List.of(afterBaseYear, notBeforeSigned));
    }
}
