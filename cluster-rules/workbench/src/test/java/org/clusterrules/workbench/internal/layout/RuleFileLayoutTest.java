package org.clusterrules.workbench.internal.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.RuleSetReader;
import org.clusterrules.rulefile.reader.Token;
import org.clusterrules.rulefile.reader.Token.Kind;
import org.clusterrules.workbench.internal.layout.LayoutGap.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a rule file is laid out, it comes out in one way, and says what it said. */
class RuleFileLayoutTest {
    private static final Path BUILT_IN = Path.of("../src/main/resources/org/clusterrules/rules");
    private static final String MANIFEST = "id: test\ntitle: 测试\ntitleEn: test\nedition: \"2022\"\n";
    private static final String RULE = """
            // 面积
            rule "standard.area"
                @title("占地面积一般不超过50平方公里")
                @titleEn("an area of at most 50 km²")
                @basis("测试")
                @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("50");
            end
            """;

    static List<Path> builtInFiles() throws IOException {
        return files(BUILT_IN);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".drl")
                            && !file.endsWith("facts.drl")
                            && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static String layOut(String text) {
        return RuleFileLayout.of("standard.drl", text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("builtInFiles")
    void builtInFilesAreLaidOut(Path file) throws IOException {
        assertEquals(Files.readString(file), RuleFileLayout.of(file.toString(), Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @MethodSource("builtInFiles")
    void anyWhiteSpaceGivesTheSame(Path file) throws IOException {
        String laidOut = Files.readString(file);
        for (long seed = 0; seed < 6; seed++) {
            String scrambled = Scrambler.scramble(laidOut, new Random(seed));
            assertEquals(laidOut, layOut(scrambled), () -> "from:\n" + scrambled);
        }
    }

    @ParameterizedTest
    @MethodSource("builtInFiles")
    void rulesStayEqualWhateverCommentsAreAmongThem(Path file) throws IOException {
        for (long seed = 0; seed < 3; seed++) {
            String commented = Scrambler.comment(Files.readString(file), new Random(seed));
            String laidOut = layOut(commented);
            assertEquals(rules(file, commented), rules(file, laidOut), () -> "from:\n" + commented);
            assertEquals(laidOut, layOut(laidOut));
        }
    }

    /** The rules of the set as values, without the lines that they are on, where the file has that text. */
    private static String rules(Path file, String text) {
        Map<String, byte[]> files = filesIn(file.getParent());
        files.put(String.valueOf(file.getFileName()), text.getBytes(UTF_8));
        return rules(files);
    }

    private static String rules(Map<String, byte[]> files) {
        List<Rule> rules = RuleSetReader.readBuiltIn(files, base -> Optional.of(filesIn(BUILT_IN.resolve(base))))
                .rules();
        assertFalse(rules.isEmpty());
        return rules.toString().replaceAll("(line|column)=\\d+", "");
    }

    /** A rule set with one file of rules. */
    private static Map<String, byte[]> standard(String text) {
        return Map.of(RuleSetFile.MANIFEST_NAME, MANIFEST.getBytes(UTF_8), "standard.drl", text.getBytes(UTF_8));
    }

    private static Map<String, byte[]> filesIn(Path ruleSet) {
        try {
            return new TreeMap<>(
                    DirectoryFiles.read(ruleSet, DirectoryFiles.RULE_SET).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void commentsStayWhereTheyAre() {
        String commented = """
                // file

                // above
                rule "standard.area" // name
                    // title
                    @title("占地面积一般不超过50平方公里") // behind
                    @titleEn("an area of at most 50 km²")
                    @basis("测试")
                    @area("INDUSTRY")
                when // when
                    Basics( $area : area ) // fact
                    // none
                then
                    // why
                    criterion.figure($area) // figure
                        .isAtMost("50");
                end // over

                // last
                """;
        assertEquals(commented, layOut(commented));
    }

    @Test
    void aCommentAboveTheLineOfARuleIsToldOfItWhereverTheRuleBegins() {
        String other = RULE.replace("// 面积\n", "").replace("standard.area", "standard.other");
        String joined = RULE.substring(0, RULE.length() - "end\n".length()) + "// why\nend " + other;
        String laidOut = layOut(joined);
        assertEquals(rules(standard(joined)), rules(standard(laidOut)));
        assertTrue(laidOut.contains("end\n\n// why\nrule \"standard.other\""), laidOut);
    }

    @Test
    void aCommentThatABlankLineKeepsApartIsNotToldOfTheRule() {
        String apart = RULE.replace("// 面积\n", "// 面积\n\n\n\n");
        assertEquals(RULE.replace("// 面积\n", "// 面积\n\n"), layOut(apart));
    }

    @Test
    void longLinesAreBrokenBetweenArgumentsAndBeforeWords() {
        String options = "\"HIGH_TECH\", ".repeat(12);
        String text = RULE.replace(
                "figure($area).isAtMost(\"50\")",
                "answer($area).isNoneOf(" + options + "\"LAST\").or().answer($area).is(\"YES\")");
        String laidOut = layOut(text);
        assertTrue(laidOut.lines().allMatch(line -> line.length() <= 120), laidOut);
        assertTrue(laidOut.contains("\n        .or().answer($area).is(\"YES\");\n"), laidOut);
        assertEquals(laidOut, layOut(text.replace(", ", ",\n\n\t")));
    }

    @Test
    void byteOrderMarksAndOtherLineEndsGo() {
        assertEquals(RULE, layOut("\uFEFF" + RULE.replace("\n", "\r\n")));
        assertEquals(RULE, layOut(RULE.replace("\n", "\r")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " \t"})
    void aFileWithoutRulesIsEmpty(String blank) {
        assertEquals("", layOut(blank));
    }

    @Test
    void whatIsNotWrittenAsARuleIsRefused() {
        InvalidRuleSetException refused =
                assertThrows(InvalidRuleSetException.class, () -> layOut(RULE.replace("then", "")));
        assertEquals(ProblemCode.MISSING_THEN, refused.problems().get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken-rules", "hostile-rules"})
    void hostileFilesAreRefusedOrKeepTheirWords(String folder) throws IOException {
        int laidOut = 0;
        for (Path file : files(Path.of("../src/test/resources", folder))) {
            try {
                String text = RuleFileLayout.of(file.toString(), Files.readAllBytes(file));
                assertEquals(text, layOut(text), file::toString);
                laidOut++;
            } catch (InvalidRuleSetException e) {
                assertFalse(e.problems().isEmpty());
            }
        }
        assertTrue(laidOut > 0);
    }

    @Test
    void aRuleSetIsTheSameAfterwards() {
        String scrambled = Scrambler.scramble(RULE, new Random(1));
        assertEquals(rules(standard(scrambled)), rules(standard(layOut(scrambled))));
    }

    /** Writes the tokens of a file with other white space, or with comments among them. */
    private static final class Scrambler {
        private final Random random;
        private final StringBuilder text = new StringBuilder();

        private Scrambler(Random random) {
            this.random = random;
        }

        static String scramble(String file, Random random) {
            return new Scrambler(random).write(file, false);
        }

        static String comment(String file, Random random) {
            return new Scrambler(random).write(file, true);
        }

        private String write(String file, boolean withComments) {
            RuleFileOutline outline = RuleFileOutline.of(file);
            Map<Token, LayoutGap> gaps = LayoutGap.of(outline);
            Token last = null;
            for (Token token : outline.tokens()) {
                gap(gaps.get(token), token, last, withComments);
                text.append(file, token.start(), token.end());
                last = token;
            }
            return text.toString();
        }

        private void gap(LayoutGap gap, Token token, Token last, boolean withComments) {
            List<Comment> comments = new ArrayList<>(gap.comments());
            if (withComments && last != null && random.nextInt(4) == 0) {
                comments.add(0, new Comment("// " + random.nextInt(100), random.nextBoolean(), random.nextBoolean()));
            }
            for (Comment comment : comments) {
                if (comment.trailing()) {
                    text.append(" ".repeat(random.nextInt(3)));
                } else {
                    text.append(blank("\n")).append(comment.blank() ? "\n" + blank("\n") : "");
                }
                text.append(comment.text()).append(blank(""));
            }
            if (!comments.isEmpty()) {
                text.append(gap.blank() ? "\n" + blank("\n") : blank("\n").replace("\n\n", "\n"));
            } else if (last != null) {
                text.append(mayTouch(last) || mayTouch(token) ? white() : " " + white());
            }
        }

        /** White space with one line end at most. */
        private String blank(String lineEnd) {
            return " ".repeat(random.nextInt(3))
                    + "\t".repeat(random.nextInt(2))
                    + lineEnd
                    + " ".repeat(random.nextInt(9));
        }

        private String white() {
            StringBuilder white = new StringBuilder();
            for (int i = random.nextInt(4); i > 0; i--) {
                white.append(" \t\n\r".charAt(random.nextInt(4)));
            }
            return white.toString();
        }

        private static boolean mayTouch(Token token) {
            return token.is(Kind.SIGN) || token.is(Kind.TEXT) || token.is(Kind.END);
        }
    }
}
