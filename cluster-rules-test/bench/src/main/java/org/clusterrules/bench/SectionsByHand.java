package org.clusterrules.bench;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Contact;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Governance;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Innovation.Platforms;
import org.clusterrules.model.Innovation.Standards;
import org.clusterrules.model.Openness;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Plan.NamedTarget;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Plan.Target;
import org.clusterrules.model.Series;

/** The sections of a form made of its cells by hand: one after the other, in the order of the components. */
final class SectionsByHand {
    private final Application like;
    private final List<Cell> cells;
    private final int others;
    private int next;

    /**
     * Makes sections.
     *
     * @param like a form of the same edition, whose places rows and targets have
     */
    SectionsByHand(Application like, List<Cell> cells, int others) {
        this.like = like;
        this.cells = cells;
        this.others = others;
    }

    Facts facts() {
        return new Facts(
                new Cover(cell(), new Cover.Region(cell(), cell(), cell()), cell(), cell(), cell(), cell(), contact()),
                new Basics(
                        cell(),
                        new Basics.CountyAuthority(cell(), contact()),
                        new Basics.OperatingBody(cell(), cell(), contact()),
                        cell(),
                        cell(),
                        cell(),
                        cell(),
                        cell(),
                        cell(),
                        cell(),
                        cell()),
                industry(like.industry()),
                innovation(like.innovation()),
                new Digital(
                        cell(),
                        cell(),
                        cell(),
                        row(like.digital().industrialSoftwareSpending()),
                        cell(),
                        cell(),
                        cell(),
                        cell()),
                green(like.green()),
                new Openness(
                        cell(),
                        cell(),
                        cell(),
                        cell(),
                        row(like.openness().exportGrowth()),
                        row(like.openness().fdiGrowth())),
                new Governance(cell(), cell(), cell(), cell()),
                new Plan(
                        cell(),
                        cell(),
                        cell(),
                        cell(),
                        targets(like.plan().targets()),
                        stages(like.plan().stages()),
                        cell(),
                        cell()),
                new Declaration(cell(), cell(), cell(), new Declaration.Recommendation(cell(), cell(), cell(), cell())),
                new FormWalk(cells),
                new Verdicts());
    }

    @SuppressWarnings("unchecked")
    private <C extends Cell> C cell() {
        return (C) cells.get(next++);
    }

    private Contact contact() {
        return new Contact(cell(), cell());
    }

    private <C extends Cell> Series<C> row(Series<C> like) {
        List<C> values = new ArrayList<>(like.years().size());
        for (int i = 0; i < like.years().size(); i++) {
            values.add(cell());
        }
        return new Series<>(like.place(), like.years(), values);
    }

    private <C extends Cell> Target<C> target(Target<C> like) {
        return new Target<>(like.place(), cell(), cell());
    }

    private Industry industry(Industry like) {
        return new Industry(
                row(like.totalOutput()),
                row(like.smeOutputShare()),
                row(like.leadingOutputShare()),
                row(like.leadingOutputGrowth()),
                cell(),
                row(like.enterprises()),
                row(like.smes()),
                row(like.specializedSmes()),
                row(like.littleGiants()),
                row(like.manufacturingChampions()),
                row(like.highTechAndInnovativeEnterprises()),
                new Industry.ChainMap(cell(), cell()),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell());
    }

    private Innovation innovation(Innovation like) {
        return new Innovation(
                row(like.rdIntensity()),
                row(like.rdSpendingGrowth()),
                standards(like.standards()),
                cell(),
                new Innovation.PlatformsByLevel(
                        new Platforms(cell(), cell()), new Platforms(cell(), cell()), new Platforms(cell(), cell())),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell());
    }

    private Series<Standards> standards(Series<Standards> like) {
        List<Standards> years = new ArrayList<>(like.years().size());
        for (int i = 0; i < like.years().size(); i++) {
            years.add(new Standards(
                    new Standards.Drafted(cell(), cell()),
                    new Standards.Drafted(cell(), cell()),
                    new Standards.Drafted(cell(), cell()),
                    new Standards.Drafted(cell(), cell())));
        }
        return new Series<>(like.place(), like.years(), years);
    }

    private Green green(Green like) {
        return new Green(
                new Green.CarbonMonitoring(cell(), cell()),
                row(like.co2PerOutput()),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                cell());
    }

    private Plan.Targets targets(Plan.Targets like) {
        return new Plan.Targets(
                target(like.outputGrowth()),
                target(like.qualitySmes()),
                target(like.rdSpending()),
                target(like.inventionPatents()),
                target(like.iiotAdoption()),
                target(like.co2Emissions()),
                target(like.energyPerOutput()),
                target(like.openness()),
                target(like.governance()),
                others());
    }

    private List<NamedTarget> others() {
        List<NamedTarget> all = new ArrayList<>(others);
        for (int i = 0; i < others; i++) {
            all.add(new NamedTarget(cell(), cell(), cell(), cell(), cell(), cell()));
        }
        return all;
    }

    private Series<Stage> stages(Series<Stage> like) {
        List<Stage> years = new ArrayList<>(like.years().size());
        for (int i = 0; i < like.years().size(); i++) {
            years.add(new Stage(cell(), cell(), cell(), cell(), cell(), cell(), cell(), cell()));
        }
        return new Series<>(like.place(), like.years(), years);
    }
}
