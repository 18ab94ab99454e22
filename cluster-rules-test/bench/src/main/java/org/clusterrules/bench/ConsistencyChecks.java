package org.clusterrules.bench;

import static org.clusterrules.bench.HandClauses.amount;
import static org.clusterrules.bench.HandClauses.blank;
import static org.clusterrules.bench.HandClauses.label;
import static org.clusterrules.bench.HandClauses.option;
import static org.clusterrules.bench.HandClauses.quoted;
import static org.clusterrules.bench.HandClauses.say;
import static org.clusterrules.bench.HandClauses.section;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Day;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Innovation.Platforms;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Text;
import org.clusterrules.model.internal.SeenText;

/** What the criteria of consistency come to, but for figures that follow from others. */
final class ConsistencyChecks {
    /** The mix is of this edition; the factors of growth are those of its three years. */
    static final Edition EDITION = Edition.of("2022");

    private ConsistencyChecks() {}

    static Outcome cover(Cover cover, Basics basics, Notes notes) {
        Outcome name = same(cover.clusterName(), basics.clusterName());
        Outcome authority =
                same(cover.countyAuthority(), basics.countyAuthority().name());
        Outcome operator = same(cover.operator(), basics.operator().name());
        Outcome all = Checks.worse(name, Checks.worse(authority, operator));
        if (notes != null) {
            notes.decided(name, all, cover.clusterName());
            notes.decided(authority, all, cover.countyAuthority());
            notes.decided(operator, all, cover.operator());
            notes.decided(name, all, basics.clusterName());
            notes.decided(authority, all, basics.countyAuthority().name());
            notes.decided(operator, all, basics.operator().name());
            if (notes.whole()) {
                sayCover(cover, basics, all, new Outcome[] {name, authority, operator}, notes);
            }
        }
        return all;
    }

    private static void sayCover(Cover cover, Basics basics, Outcome all, Outcome[] outcomes, Notes notes) {
        Text[] ones = {cover.clusterName(), cover.countyAuthority(), cover.operator()};
        Text[] others = {
            basics.clusterName(),
            basics.countyAuthority().name(),
            basics.operator().name()
        };
        notes.say(HandClauses.all(
                all,
                outcomes,
                i -> HandClauses.blanks(ones[i], others[i]),
                -1,
                i -> sayTexts(ones[i], others[i], outcomes[i])));
    }

    private static String sayTexts(Text one, Text other, Outcome outcome) {
        List<Cell> blank = HandClauses.blanks(one, other);
        List<String> names = blank.stream()
                .map(cell -> HandClauses.name(cell.place().fullLabel(Locale.CHINESE)))
                .toList();
        return say(
                "texts",
                outcome,
                label(one),
                section(one),
                quoted(one),
                section(other),
                quoted(other),
                outcome == Outcome.UNMET ? sayAlike(one, other) : "",
                blank.isEmpty() ? "" : HandClauses.list(names, names.size()));
    }

    private static String sayAlike(Text one, Text other) {
        return SeenText.differences(one.value(), other.value())
                .map(difference -> say("texts.alike", difference.zh()))
                .orElse("");
    }

    private static Outcome same(Text one, Text other) {
        return one.isBlank() || other.isBlank()
                ? Outcome.UNDETERMINED
                : Checks.met(SeenText.of(one.value()).equals(SeenText.of(other.value())));
    }

    static Outcome platforms(Innovation innovation, Notes notes) {
        Innovation.PlatformsByLevel levels = innovation.platforms();
        Outcome national = platforms(levels.national());
        Outcome provincial = platforms(levels.provincial());
        Outcome other = platforms(levels.other());
        Outcome all = Checks.worse(national, Checks.worse(provincial, other));
        if (notes != null) {
            note(levels.national(), national, all, notes);
            note(levels.provincial(), provincial, all, notes);
            note(levels.other(), other, all, notes);
            if (notes.whole()) {
                Platforms[] each = {levels.national(), levels.provincial(), levels.other()};
                Outcome[] outcomes = {national, provincial, other};
                notes.say(HandClauses.all(
                        all, outcomes, i -> missing(each[i]), -1, i -> sayPlatforms(each[i], outcomes[i])));
            }
        }
        return all;
    }

    private static List<Cell> missing(Platforms level) {
        return Checks.orZero(level.count()).signum() > 0
                ? HandClauses.blanks(level.count(), level.names())
                : HandClauses.blanks(level.count());
    }

    private static String sayPlatforms(Platforms level, Outcome outcome) {
        List<Cell> missing = missing(level);
        return say(
                "platforms",
                outcome,
                blank(level.count()),
                amount(Notes.shown(level.count()), level.count().place().unit()),
                level.names().named().size(),
                missing.isEmpty() ? "" : HandClauses.cells(missing));
    }

    private static Outcome platforms(Platforms platforms) {
        BigDecimal count = Checks.orZero(platforms.count());
        if (platforms.count().isBlank() || (platforms.names().isBlank() && count.signum() > 0)) {
            return Outcome.UNDETERMINED;
        }
        int named = 0;
        if (platforms.names().values() != null) {
            for (String name : platforms.names().values()) {
                named += Names.names(name) ? 1 : 0;
            }
        }
        return Checks.met(count.compareTo(BigDecimal.valueOf(named)) == 0);
    }

    /** Names left out are a blank only beside a count above zero. */
    private static void note(Platforms level, Outcome outcome, Outcome all, Notes notes) {
        notes.decided(outcome, all, level.count());
        if (all != Outcome.UNDETERMINED || Checks.orZero(level.count()).signum() > 0) {
            notes.decided(outcome, all, level.names());
        }
    }

    static Outcome stageTarget(Plan plan, Notes notes) {
        Stage stage = plan.stages().last();
        Plan.Targets targets = plan.targets();
        Outcome smes = whereGiven(stage.qualitySmes(), targets.qualitySmes().target());
        Outcome spending = whereGiven(stage.rdSpending(), targets.rdSpending().target());
        Outcome patents =
                whereGiven(stage.inventionPatents(), targets.inventionPatents().target());
        Outcome adoption =
                whereGiven(stage.iiotAdoption(), targets.iiotAdoption().target());
        Outcome emissions =
                whereGiven(stage.co2Emissions(), targets.co2Emissions().target());
        Outcome energy =
                whereGiven(stage.energyPerOutput(), targets.energyPerOutput().target());
        Outcome all = Checks.worse(
                Checks.worse(Checks.worse(smes, spending), Checks.worse(patents, adoption)),
                Checks.worse(emissions, energy));
        if (notes != null) {
            Outcome[] outcomes = {smes, spending, patents, adoption, emissions, energy};
            List<Numeric> reached = List.of(
                    targets.qualitySmes().target(),
                    targets.rdSpending().target(),
                    targets.inventionPatents().target(),
                    targets.iiotAdoption().target(),
                    targets.co2Emissions().target(),
                    targets.energyPerOutput().target());
            List<Numeric> given = stage.values().subList(1, 7);
            for (List<Numeric> cells : List.of(reached, given)) {
                for (int i = 0; i < outcomes.length; i++) {
                    if (all == Outcome.NOT_APPLICABLE || !given.get(i).isBlank()) {
                        notes.decided(outcomes[i], all, cells.get(i));
                    }
                }
            }
            if (notes.whole()) {
                sayStageTarget(outcomes, given, reached, all, notes);
            }
        }
        return all;
    }

    /** Optional values that are left out are not spoken of, unless all of them are. */
    private static void sayStageTarget(
            Outcome[] outcomes, List<Numeric> given, List<Numeric> reached, Outcome all, Notes notes) {
        boolean none = given.stream().allMatch(Cell::isBlank);
        int[] spoken = IntStream.range(0, outcomes.length)
                .filter(i -> none || !given.get(i).isBlank())
                .toArray();
        Outcome[] some = IntStream.of(spoken).mapToObj(i -> outcomes[i]).toArray(Outcome[]::new);
        notes.say(HandClauses.all(
                all,
                some,
                i -> HandClauses.blanks(reached.get(spoken[i])),
                -1,
                i -> given.get(spoken[i]).isBlank()
                        ? say("pair.left-out", label(given.get(spoken[i])))
                        : Checks.sayPair("pair.same", given.get(spoken[i]), reached.get(spoken[i]), some[i])));
    }

    private static Outcome whereGiven(Numeric optional, Numeric other) {
        return optional.isBlank() ? Outcome.NOT_APPLICABLE : Checks.same(optional, other);
    }

    static Outcome qualityBaseline(Plan plan, Industry industry, Notes notes) {
        Count baseline = plan.targets().qualitySmes().baseline();
        Count specialized = industry.specializedSmes().last();
        Count giants = industry.littleGiants().last();
        Outcome first = Checks.atMost(specialized, baseline);
        Outcome second = Checks.atMost(giants, baseline);
        Outcome all = Checks.worse(first, second);
        if (notes != null) {
            notes.decided(first, all, specialized);
            notes.decided(second, all, giants);
            notes.decided(all, all, baseline);
            if (first == all) {
                notes.compareTightest(Notes.numbers(baseline, Operator.AT_LEAST, specialized));
            }
            if (second == all) {
                notes.compareTightest(Notes.numbers(baseline, Operator.AT_LEAST, giants));
            }
            if (notes.whole()) {
                Count[] others = {specialized, giants};
                Outcome[] outcomes = {first, second};
                notes.say(HandClauses.all(
                        all,
                        outcomes,
                        i -> HandClauses.blanks(baseline, others[i]),
                        Checks.orZero(giants).compareTo(Checks.orZero(specialized)) > 0 ? 1 : 0,
                        i -> Checks.sayPair("pair.at-least", baseline, others[i], outcomes[i])));
            }
        }
        return all;
    }

    static Outcome nonIndustrial(Green green, Basics basics, Notes notes) {
        Choice waste = green.solidWasteAboveAverage();
        Choice water = green.waterReuseAboveAverage();
        Choice type = basics.industryType();
        boolean says = saysNonIndustrial(waste) || saysNonIndustrial(water);
        boolean differ = says && (denies(waste) || denies(water));
        boolean industrial = says && type.is("SECONDARY");
        boolean missing = waste.isBlank() || water.isBlank() || (says && type.isBlank());
        Outcome outcome = differ || industrial ? Outcome.UNMET : missing ? Outcome.UNDETERMINED : Outcome.MET;
        if (notes != null) {
            if (industrial
                    || (says && outcome == Outcome.MET)
                    || (says && outcome == Outcome.UNDETERMINED && type.isBlank())) {
                notes.add(type);
            }
            for (Choice box : List.of(waste, water)) {
                boolean decides = switch (outcome) {
                    case UNMET -> saysNonIndustrial(box) || (differ && !box.isBlank());
                    case UNDETERMINED -> box.isBlank();
                    default -> true;
                };
                if (decides) {
                    notes.add(box);
                }
            }
            if (notes.whole()) {
                notes.say(sayNonIndustrial(List.of(waste, water), type, outcome, differ, industrial));
            }
        }
        return outcome;
    }

    private static String sayNonIndustrial(
            List<Choice> boxes, Choice type, Outcome outcome, boolean differ, boolean industrial) {
        List<Choice> saying =
                boxes.stream().filter(ConsistencyChecks::saysNonIndustrial).toList();
        if (outcome == Outcome.UNDETERMINED) {
            List<Cell> missing = HandClauses.blanks(boxes);
            if (!saying.isEmpty() && type.isBlank()) {
                missing.add(type);
            }
            return say("non-industrial.undetermined", HandClauses.cells(missing));
        } else if (industrial && !differ) {
            return say("non-industrial.industrial", label(type), option(type, "SECONDARY"), HandClauses.cells(saying));
        }
        String key = differ ? "differ" : saying.isEmpty() ? "none" : "met";
        return say("non-industrial." + key, HandClauses.cells(boxes));
    }

    private static boolean saysNonIndustrial(Choice box) {
        return box.is(Choice.NOT_APPLICABLE);
    }

    private static boolean denies(Choice box) {
        return !box.isBlank() && !saysNonIndustrial(box);
    }

    static Outcome dates(Cover cover, Declaration declaration, Notes notes) {
        Day declared = cover.declaredOn();
        LocalDate signed = declaration.signedOn().date();
        LocalDate recommended = declaration.recommendation().recommendedOn().date();
        boolean early = declared.date() != null && declared.date().getYear() <= EDITION.baseYear();
        boolean both = signed != null && recommended != null;
        boolean reversed = both && recommended.isBefore(signed);
        Outcome outcome = early || reversed ? Outcome.UNMET : declared.isBlank() ? Outcome.UNDETERMINED : Outcome.MET;
        if (notes != null) {
            if (early || outcome != Outcome.UNMET) {
                notes.add(declared);
            }
            if (reversed || (both && outcome == Outcome.MET)) {
                notes.add(declaration.signedOn());
                notes.add(declaration.recommendation().recommendedOn());
            }
            if (notes.whole()) {
                String[] words = {
                    label(declared),
                    date(declared.date()),
                    EDITION.baseYear() + "",
                    label(declaration.recommendation().recommendedOn()),
                    date(recommended),
                    label(declaration.signedOn()),
                    date(signed)
                };
                notes.say(
                        outcome != Outcome.UNMET
                                ? say(
                                        outcome == Outcome.UNDETERMINED
                                                ? "days.undetermined"
                                                : both ? "days.met.both" : "days.met",
                                        (Object[]) words)
                                : (early ? say("days.declared", (Object[]) words) : "")
                                        + (early && reversed ? "；" : "")
                                        + (reversed ? say("days.recommended", (Object[]) words) : ""));
            }
        }
        return outcome;
    }

    private static String date(LocalDate date) {
        return date == null ? "" : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
