package org.clusterrules.book;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.CaseText;
import org.clusterrules.cases.Cases;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.WorkbenchMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few cases make the same book as all, or are not used. */
class BookCasesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final Path BUILT_IN = Path.of("src/main/resources/org/clusterrules/cases/built-in");
    private static final Path EXAMPLES = Path.of("src/main/resources/org/clusterrules/cases/examples");

    private static final Pattern FIRST_CRITERION = Pattern.compile("(?m)^(?=[a-z]+\\.[a-z0-9-]+:)");

    private static final String MANIFEST = """
            id: own
            title: 自己的规则
            edition: "2022"
            extends: national-2022
            """;

    @TempDir
    private Path directory;

    /**
     * After a change of cases or rules that is meant, {@code -Dgolden.update=true} writes them anew, and fails. Of a criterion that reads
     * what others say, all cases are kept, and of every other that has one, at least one.
     */
    @Test
    void theCasesThatAreKeptAreThoseThatTheBooksOfTheBuiltInRuleSetsLookAt() throws IOException {
        Map<String, Cases> all = RuleSet.builtInIds().stream().collect(Collectors.toMap(id -> id, Cases::builtIn));
        Set<Case> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String id : RuleSet.builtInIds()) {
            RuleSet rules = RuleSet.builtIn(id).direct();
            for (Locale language : LANGUAGES) {
                BookBuilder book = new BookBuilder(
                        rules, new BookCases(rules, Optional.empty()).all(all::get), WorkbenchMessages.in(language));
                book.build();
                kept.addAll(book.examples().considered());
                assertEquals(BookCases.EXHAUSTED, book.examples().exhausted());
            }
        }
        for (String id : RuleSet.builtInIds()) {
            Set<String> reading = RuleSet.builtIn(id).rules().stream()
                    .filter(Rule::readsConclusions)
                    .map(rule -> rule.criterion().id())
                    .collect(toSet());
            List<Case> ofThis = all.get(id).all();
            Set<String> seen = ofThis.stream()
                    .filter(kept::contains)
                    .map(Case::criterionId)
                    .collect(toSet());
            List<Case> chosen = ofThis.stream()
                    .filter(one ->
                            kept.contains(one) || reading.contains(one.criterionId()) || seen.add(one.criterionId()))
                    .toList();
            for (String name : chosen.stream().map(Case::file).collect(toSet())) {
                Path golden = EXAMPLES.resolve(id).resolve(name);
                String text = text(Files.readString(BUILT_IN.resolve(id).resolve(name)), chosen, name);
                if (Boolean.getBoolean("golden.update")) {
                    Files.createDirectories(golden.getParent());
                    Files.writeString(golden, text);
                } else {
                    assertEquals(Files.readString(golden), text, "run with -Dgolden.update=true if this is meant");
                }
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            fail(EXAMPLES + " is written anew: look at the difference, and run again without golden.update");
        }
    }

    /** Returns a case file of these cases, with what stands above all cases of the file that they are from. */
    private static String text(String file, List<Case> cases, String name) {
        String above = FIRST_CRITERION
                .split(file, 2)[0]
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(joining());
        return above
                + cases.stream()
                        .filter(one -> one.file().equals(name))
                        .collect(collectingAndThen(toList(), CaseText::of))
                        .replace(", /", ",\n      /"); // a line cannot have any length
    }

    @Test
    void theBookOfABuiltInRuleSetIsThatOfAllCases() {
        for (String id : RuleSet.builtInIds()) {
            assertIsTheBookOfAllCases(RuleSet.builtIn(id), Optional.empty());
        }
    }

    @Test
    void theBookOfRulesThatReplaceAndAddAFewIsThatOfAllCases() throws IOException {
        write("ruleset.yaml", MANIFEST);
        write("standard.drl", output("standard.total-output", "30") + output("standard.own", "35"));
        write("standard.cases.yaml", """
                standard.total-output:
                  - {when: {/industry/totalOutput/2021: 29.99}, then: UNMET, part: UNMET}
                standard.own:
                  - {when: {/industry/totalOutput/2021: 35}, then: MET}
                  - {when: {/industry/totalOutput/2021: }, then: UNDETERMINED}
                """);
        assertIsTheBookOfAllCases();
    }

    @Test
    void theBookOfRulesThatFailThePartOfOthersIsThatOfAllCases() throws IOException {
        write("ruleset.yaml", MANIFEST);
        write("standard.drl", output("standard.own", "4000"));
        assertIsTheBookOfAllCases();
    }

    @Test
    void theBookOfARuleOfWhichOnlyTheNumberIsChangedIsThatOfAllCases() throws IOException {
        write("ruleset.yaml", MANIFEST);
        write("thresholds.csv", "criterion,threshold\nstandard.total-output,30\n");
        assertIsTheBookOfAllCases();
    }

    @Test
    void theBookOfARuleThatTellsWhatAnotherWouldTellIsThatOfAllCases() throws IOException {
        write("ruleset.yaml", MANIFEST);
        write("standard.drl", """
                rule "standard.own"
                    @title("有效发明专利数年均增长不低于15%") @basis("自己的标准") @area("INNOVATION")
                when
                    Plan( $patents : targets.inventionPatents )
                then
                    criterion.averageGrowth($patents).isAtLeast("15");
                end
                """);
        write(
                "standard.cases.yaml",
                Cases.builtInExamples("national-2022").all().stream()
                        .filter(one -> one.criterionId().equals("targets.invention-patents"))
                        .collect(collectingAndThen(toList(), CaseText::of))
                        .replace("targets.invention-patents", "standard.own"));
        assertIsTheBookOfAllCases();
        RuleSet rules = RuleSet.load(directory).direct();
        BookCases cases = new BookCases(rules, Optional.of(Cases.in(directory)));
        BookBuilder book = new BookBuilder(rules, cases.few(), WorkbenchMessages.in(Locale.CHINESE));
        book.build();
        assertFalse(cases.wereEnough(book.examples().exhausted()));
    }

    private void assertIsTheBookOfAllCases() throws IOException {
        assertIsTheBookOfAllCases(RuleSet.load(directory), Optional.of(Cases.in(directory)));
    }

    private static void assertIsTheBookOfAllCases(RuleSet loaded, Optional<Cases> beside) {
        RuleSet rules = loaded.direct();
        BookCases cases = new BookCases(rules, beside);
        List<CaseResult> all = cases.all(Cases::builtIn);
        for (Locale language : LANGUAGES) {
            String book = new RuleBook(rules, all, language).html();
            assertEquals(book, RuleBook.of(rules, beside, language).html());
        }
    }

    private static String output(String id, String number) {
        return """
                rule "%1$s"
                    @title("产值均在%2$s亿元以上") @basis("自己的标准") @area("INDUSTRY")
                when
                    Industry( $output : totalOutput )
                then
                    criterion.eachYear($output).isAtLeast("%2$s");
                end
                """.formatted(id, number);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
