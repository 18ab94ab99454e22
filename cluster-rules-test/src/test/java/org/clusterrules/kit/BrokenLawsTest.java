package org.clusterrules.kit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** Each law notices a rule set that breaks it, and says which criterion does. */
class BrokenLawsTest {
    private static final RuleSet RULES = RuleSet.builtIn("national-2022").direct();
    private static final Variation FORM = Variation.of(Laws.samples().get(0)).with("/basics/area", "100.01");
    private static final String AREA = "standard.area";
    /** A law that tries one cell of many at a time needs some tries to come to the one that is wrong. */
    private static final int TRIES = 500;

    @Test
    void aCriterionThatIsSilent() {
        assertBroken(
                Law.ONE_ANSWER,
                AREA,
                broken(findings -> findings.stream()
                        .filter(finding -> !finding.criterion().id().equals(AREA))
                        .toList()));
    }

    @Test
    void aCriterionThatSpeaksTwice() {
        assertBroken(Law.ONE_ANSWER, AREA, broken(findings -> {
            List<Finding> twice = new ArrayList<>(findings);
            findings.stream()
                    .filter(finding -> finding.criterion().id().equals(AREA))
                    .forEach(twice::add);
            return twice;
        }));
    }

    @Test
    void anAnswerThatChangesFromCallToCall() {
        AtomicInteger calls = new AtomicInteger();
        assertBroken(Law.SAME_BYTES, AREA, area(finding -> new DelegatingFinding(finding) {
            @Override
            public String message(Locale language) {
                return finding.message(language) + calls.incrementAndGet();
            }
        }));
    }

    @Test
    void aBlankThatIsTakenForAMiss() {
        assertBroken(Law.BLANKS, AREA, area(finding -> new DelegatingFinding(finding) {
            @Override
            public Outcome outcome() {
                return missing().isEmpty() ? Outcome.MET : Outcome.UNMET;
            }
        }));
    }

    @Test
    void aSmallerAreaThatIsWorse() {
        assertBroken(Law.BETTER_FIGURE, AREA, area(BrokenLawsTest::turnedRound));
    }

    @Test
    void adviceThatIsAStepShort() {
        assertBroken(Law.SMALLEST_CHANGE, AREA, area(finding -> advising(finding, "0.01")));
    }

    @Test
    void adviceThatIsAStepTooFar() {
        assertBroken(Law.SMALLEST_CHANGE, AREA, area(finding -> advising(finding, "-0.01")));
    }

    @Test
    void anEdgeThatIsNotSeen() {
        assertBroken(Law.KNIFE_EDGE, AREA, area(finding -> edge(finding, false)), "100.00");
    }

    @Test
    void anEdgeThatIsNone() {
        assertBroken(Law.KNIFE_EDGE, AREA, area(finding -> edge(finding, true)), "120.00");
    }

    @Test
    void aNumberThatContradictsTheOutcome() {
        assertBroken(Law.NUMBERS_SHOWN, AREA, area(BrokenLawsTest::turnedRound));
    }

    @Test
    void cellsOutOfOrder() {
        String rows = "standard.total-output";
        assertBroken(Law.CELLS_NAMED, rows, only(rows, finding -> new DelegatingFinding(finding) {
            @Override
            public List<Cell> cells() {
                List<Cell> cells = new ArrayList<>(finding.cells());
                Collections.reverse(cells);
                return cells;
            }
        }));
    }

    @Test
    void aMissingCellThatIsNotNamed() {
        assertBroken(
                Law.CELLS_NAMED,
                AREA,
                area(finding -> new DelegatingFinding(finding) {
                    @Override
                    public List<Cell> cells() {
                        return missing().isEmpty() ? super.cells() : List.of();
                    }
                }),
                "");
    }

    @Test
    void aSentenceWithoutItsEnd() {
        assertBroken(Law.SENTENCES, AREA, area(finding -> new DelegatingFinding(finding) {
            @Override
            public String message(Locale language) {
                return finding.message(language) + " ";
            }
        }));
    }

    @Test
    void anAnswerThatDependsOnWhichObjectIsAsked() {
        Subject broken = new Broken((application, findings) -> findings.stream()
                .map(finding -> finding.criterion().id().equals(AREA)
                        ? new DelegatingFinding(finding) {
                            @Override
                            public boolean knifeEdge() {
                                return System.identityHashCode(application) % 2 == 0;
                            }
                        }
                        : finding)
                .toList());
        assertBroken(Law.READ_AGAIN, AREA, broken);
    }

    @Test
    void zerosThatAreCounted() {
        assertBroken(Law.TRAILING_ZEROS, AREA, area(finding -> new DelegatingFinding(finding) {
            @Override
            public boolean knifeEdge() {
                return finding.cells().stream()
                        .anyMatch(cell -> cell instanceof Figure figure
                                && figure.number() != null
                                && figure.number().scale() > 2);
            }
        }));
    }

    @Test
    void aChangeThatNobodyMeant() {
        Extension extension = new Extension(Subject.of(RULES), Set.of("standard.rd-growth"));
        AssertionError error = assertThrows(
                AssertionError.class, () -> extension.check(Extension.LAW, area(BrokenLawsTest::turnedRound), FORM, 1));
        assertTrue(error.getMessage().contains(AREA), error.getMessage());
    }

    private static Finding turnedRound(Finding finding) {
        return new DelegatingFinding(finding) {
            @Override
            public Outcome outcome() {
                return switch (finding.outcome()) {
                    case MET -> Outcome.UNMET;
                    case UNMET -> Outcome.MET;
                    default -> finding.outcome();
                };
            }
        };
    }

    private static Finding advising(Finding finding, String more) {
        return new DelegatingFinding(finding) {
            @Override
            public List<Change> advice() {
                return finding.advice().stream()
                        .map(change -> new Change(change.from(), change.to().add(new BigDecimal(more))))
                        .toList();
            }
        };
    }

    private static Finding edge(Finding finding, boolean edge) {
        return new DelegatingFinding(finding) {
            @Override
            public boolean knifeEdge() {
                return edge;
            }
        };
    }

    private static void assertBroken(Law law, String criterion, Subject rules) {
        assertBroken(law, criterion, rules, "100.01");
    }

    /** The law holds of the rules as they are and not of the broken ones, in some of several tries. */
    private static void assertBroken(Law law, String criterion, Subject rules, String area) {
        Variation form = FORM.with("/basics/area", area);
        law.check(RULES, form, new Random(1));
        AssertionError error = assertThrows(AssertionError.class, () -> {
            for (int seed = 0; seed < TRIES; seed++) {
                law.check(rules, form, new Random(seed));
            }
        });
        assertTrue(error.getMessage().contains(criterion + " breaks the law: " + law), error.getMessage());
    }

    private static Subject broken(UnaryOperator<List<Finding>> error) {
        return new Broken((application, findings) -> error.apply(findings));
    }

    private static Subject area(UnaryOperator<Finding> error) {
        return only(AREA, error);
    }

    private static Subject only(String criterion, UnaryOperator<Finding> error) {
        return broken(findings -> findings.stream()
                .map(finding -> finding.criterion().id().equals(criterion) ? error.apply(finding) : finding)
                .toList());
    }

    private interface Flaw {
        List<Finding> in(Application application, List<Finding> findings);
    }

    /** The national rules with an error in what they say. */
    private record Broken(Flaw flaw) implements Subject {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public List<Criterion> criteria() {
            return RULES.criteria();
        }

        @Override
        public Assessment assess(Application application) {
            Assessment right = RULES.assess(application);
            return new Assessment(right.ruleSet(), application, flaw.in(application, right.findings()));
        }
    }
}
