package org.clusterrules.cli.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor is told while rules are written. */
class EditorServerTest extends EditorSession {
    private static List<String> codes(List<Diagnostic> marks) {
        return marks.stream().map(mark -> mark.getCode().getLeft()).toList();
    }

    private static String message(Diagnostic mark) {
        return mark.getMessage().getLeft();
    }

    private static String marked(String text, Diagnostic mark) {
        TextPositions positions = new TextPositions(text);
        return text.substring(
                positions.offset(mark.getRange().getStart()),
                positions.offset(mark.getRange().getEnd()));
    }

    @Test
    void whatIsTypedIsMarkedThoughItIsNotSaved() throws Exception {
        open("standard.drl", RULE);
        assertEquals(List.of(), marks("standard.drl"));
        String typed = RULE.replace("isMoreThan", "isMoreTan");
        editor.type(uri("standard.drl"), typed);
        Diagnostic mark =
                editor.marks(uri("standard.drl"), marks -> !marks.isEmpty()).get(0);
        assertEquals("unknown-word", mark.getCode().getLeft());
        assertEquals("isMoreTan", marked(typed, mark));
        assertTrue(message(mark).contains("did you mean \"isMoreThan\"?"), () -> message(mark));
        editor.type(uri("standard.drl"), RULE);
        editor.marks(uri("standard.drl"), List::isEmpty);
        assertEquals(RULE, Files.readString(rules.resolve("standard.drl")));
    }

    @Test
    void placesCountUtf16UnitsAsEditorsDo() throws Exception {
        String typed = RULE.replace("@title(\"主导产业占集群总产值比例高于60%\")", "@title(\"𠮷𠮷主导产业高于60%\") @titel(\"x\")");
        open("standard.drl", typed);
        Diagnostic mark =
                editor.marks(uri("standard.drl"), marks -> codes(marks).contains("unknown-annotation")).stream()
                        .filter(one -> one.getCode().getLeft().equals("unknown-annotation"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("titel", marked(typed, mark));
        String line = typed.lines().toList().get(2);
        assertEquals(line.indexOf("titel"), mark.getRange().getStart().getCharacter());
    }

    @Test
    void manifestsAndCasesAreMarkedToo() throws Exception {
        open("ruleset.yaml", MANIFEST.replace("extends", "extend"));
        List<Diagnostic> marks = editor.marks(uri("ruleset.yaml"), there -> !there.isEmpty());
        assertTrue(codes(marks).contains("unknown-key"), marks::toString);
        editor.type(uri("ruleset.yaml"), MANIFEST);
        editor.marks(uri("ruleset.yaml"), List::isEmpty);

        String cases = CASES.replace("then: MET", "then: METT");
        editor.open(uri("standard.cases.yaml"), cases);
        Diagnostic mark = editor.marks(uri("standard.cases.yaml"), there -> !there.isEmpty())
                .get(0);
        assertEquals("case-file", mark.getCode().getLeft());
        assertEquals("METT", marked(cases, mark));
    }

    @Test
    void aCaseThatFailsIsMarkedAndCountedAboveItsRule() throws Exception {
        open("standard.drl", RULE);
        editor.awaitRefreshes(1);
        assertEquals(List.of("cases: 2, all pass"), lenses());
        int before = editor.refreshes();
        editor.type(uri("standard.drl"), RULE.replace("\"60\"", "\"70\"").replace("60%", "70%"));
        editor.awaitRefreshes(before + 1);
        assertEquals(List.of("cases: 2, failed: 1"), lenses());
        Diagnostic mark = editor.marks(uri("standard.cases.yaml"), marks -> !marks.isEmpty())
                .get(0);
        assertEquals("case-fails", mark.getCode().getLeft());
        assertEquals(1, mark.getRange().getStart().getLine());
    }

    private List<String> lenses() throws Exception {
        List<? extends CodeLens> lenses = Editor.get(
                editor.server().getTextDocumentService().codeLens(new CodeLensParams(Editor.id(uri("standard.drl")))));
        return lenses.stream().map(lens -> lens.getCommand().getTitle()).toList();
    }

    @ParameterizedTest
    @CsvSource({"false, national-2022", "true, the last commit"})
    void applicationsThatAreJudgedDifferentlyAreCounted(boolean isCommitted, String against) throws Exception {
        if (isCommitted) {
            committed = Optional.of(RuleSet.builtIn("national-2022"));
        }
        String form = Resources.toString(ApplicationJson.class.getResource("samples/eligible.json"), UTF_8);
        String share =
                form.replaceFirst("(?s)(\"leadingOutputShare\"\\s*:\\s*\\{[^}]*\"2021\"\\s*:\\s*)[\\d.]+", "$165");
        assertFalse(share.equals(form));
        Path applications = Files.writeString(folder.resolve("forms.json"), "[" + form + "," + share + "]");
        editor.initialize("en", applications.toString());
        editor.open(uri("standard.drl"), RULE);
        editor.awaitRefreshes(1);
        assertEquals(
                List.of("cases: 2, all pass", "outcome differs from " + against + ": 1 of 2 applications"), lenses());
    }

    @Test
    void applicationsThatCannotBeReadAreNotCountedAndTheLogSaysSo() throws Exception {
        String form = Resources.toString(ApplicationJson.class.getResource("samples/eligible.json"), UTF_8);
        String wrong = form.replaceFirst("\"edition\"\\s*:\\s*\"2022\"", "\"edition\": \"1999\"");
        assertFalse(wrong.equals(form));
        Path applications = Files.writeString(folder.resolve("forms.json"), "[" + form + "," + wrong + "]");
        editor.initialize("en", applications.toString());
        editor.open(uri("standard.drl"), RULE);
        editor.awaitRefreshes(1);
        assertEquals(List.of("cases: 2, all pass", "outcome differs from national-2022: 0 of 1 application"), lenses());
        assertTrue(
                editor.logged().stream()
                        .anyMatch(message -> message.contains("not counted: 1") && message.contains("1999")),
                editor.logged()::toString);
    }

    @Test
    void applicationsMayBeOfTheEditionThatTheRulesBring() throws Exception {
        bringEdition();
        String form = ApplicationJson.template(RuleSet.load(rules).edition());
        Path applications = Files.writeString(folder.resolve("forms.json"), form);
        editor.initialize("en", applications.toString());
        editor.open(uri("standard.drl"), RULE);
        editor.awaitRefreshes(1);
        assertEquals(List.of("no cases", "outcome differs from national-2022: 0 of 1 application"), lenses());
    }

    /** Lets the directory bring an edition of the form, without its cases, which name the years of another. */
    private void bringEdition() throws IOException {
        String edition = "{id: next, seriesYears: [2028, 2029, 2030], stageYears: [2031, 2032, 2033]}";
        Files.writeString(rules.resolve("ruleset.yaml"), MANIFEST.replace("\"2022\"", edition));
        Files.delete(rules.resolve("standard.cases.yaml"));
    }

    /** Returns what is shown at the mark. */
    private String hover(String marked) throws Exception {
        open("standard.drl", RULE);
        marks("standard.drl");
        return Editor.get(editor.server()
                        .getTextDocumentService()
                        .hover(new HoverParams(Editor.id(uri("standard.drl")), Editor.place(marked))))
                .getContents()
                .getRight()
                .getValue();
    }

    @Test
    void aRuleIsExplainedInBothLanguagesWithItsBasis() throws Exception {
        String text = hover(RULE.replace("standard.leading", "standard.|leading"));
        assertTrue(text.contains("主导产业占集群总产值比例高于60%"), text);
        assertTrue(text.contains("the leading industry accounts for more than 60% of output"), text);
        assertTrue(text.contains("某省认定标准"), text);
        assertTrue(text.contains("national-2022"), text);
    }

    @Test
    void aRuleForAnEditionThatTheDirectoryBringsIsExplainedWithWhatItRequires() throws Exception {
        bringEdition();
        String text = hover(RULE.replace("standard.leading", "standard.|leading"));
        assertTrue(text.lines().anyMatch(line -> line.strip().equals("高于60%")), text);
    }

    @Test
    void aFieldIsExplainedWithItsPlaceOnTheFormAndItsUnit() throws Exception {
        String text = hover(RULE.replace(": leadingOutput", ": leading|Output"));
        assertTrue(text.contains("主导产业产值占集群总产值比例"), text);
        assertTrue(text.contains("2\\. Leading industry"), text);
        assertTrue(text.contains("Unit: %"), text);
        assertTrue(text.contains("`/industry/leadingOutputShare`"), text);
    }

    @Test
    void aWordIsExplained() throws Exception {
        String text = hover(RULE.replace("isMoreThan", "isMore|Than"));
        assertTrue(text.contains("isMoreThan(\"threshold\")"), text);
        assertTrue(text.contains("高于"), text);
    }

    @Test
    void theOverriddenRuleIsFound() throws Exception {
        open("standard.drl", RULE);
        marks("standard.drl");
        Location there = definition(RULE.replace("@overrides(\"nat", "@overrides(\"n|at"));
        Path file = OpenFile.path(there.getUri()).orElseThrow();
        String line = Files.readAllLines(file).get(there.getRange().getStart().getLine());
        assertEquals("rule \"standard.leading-output-share\"", line);
        assertFalse(Files.isWritable(file) && !System.getProperty("user.name").equals("root"));
        Location bound = definition(RULE.replace("baseYear($share", "baseYear($sh|are"));
        assertEquals(uri("standard.drl"), bound.getUri());
        assertEquals(7, bound.getRange().getStart().getLine());
    }

    private Location definition(String marked) throws Exception {
        return Editor.get(editor.server()
                        .getTextDocumentService()
                        .definition(new DefinitionParams(Editor.id(uri("standard.drl")), Editor.place(marked))))
                .getLeft()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "isMoreThan ! isMoreTan",
                "@area ! @aera",
                "INDUSTRY ! INDUSTRI",
                "leadingOutputShare ) ! leadingOutputShar )",
                "Industry( ! Industri(",
                "\"60\"); ! \"60\")",
                "\"60\" ! 60",
                "($share).is ! （$share).is",
                "$share : ! $share ：",
            })
    void adviceIsAFixThatHelps(String right, String wrong) throws Exception {
        assertTrue(RULE.contains(right));
        String typed = RULE.replace(right, wrong);
        open("standard.drl", typed);
        List<Diagnostic> marks = editor.marks(uri("standard.drl"), there -> !there.isEmpty());
        CodeActionParams asked = new CodeActionParams(
                Editor.id(uri("standard.drl")), new TextPositions(typed).whole(), new CodeActionContext(marks));
        List<CodeAction> fixes = Editor.get(
                        editor.server().getTextDocumentService().codeAction(asked))
                .stream()
                .map(fix -> fix.getRight())
                .toList();
        assertFalse(fixes.isEmpty(), marks::toString);
        List<TextEdit> edits = fixes.get(0).getEdit().getChanges().get(uri("standard.drl"));
        assertEquals(RULE, apply(typed, edits));
    }

    private static String apply(String text, List<TextEdit> edits) {
        assertEquals(1, edits.size());
        TextPositions positions = new TextPositions(text);
        Range range = edits.get(0).getRange();
        return text.substring(0, positions.offset(range.getStart()))
                + edits.get(0).getNewText()
                + text.substring(positions.offset(range.getEnd()));
    }

    @Test
    void aFileIsFormattedUnlessItDoesNotRead() throws Exception {
        String typed = RULE.replace("\n    @", " @").replace("\n", "\r\n");
        open("standard.drl", typed);
        assertEquals(RULE, apply(typed, format()));
        editor.type(uri("standard.drl"), typed.replace("then", ""));
        assertEquals(List.of(), format());
    }

    private List<TextEdit> format() throws Exception {
        return Editor.get(editor.server()
                        .getTextDocumentService()
                        .formatting(new DocumentFormattingParams(
                                Editor.id(uri("standard.drl")), new FormattingOptions(4, true))))
                .stream()
                .collect(Collectors.toList());
    }

    @Test
    void aRequestThatFailsIsAnsweredAndTheNextIsServed() throws Exception {
        open("standard.drl", RULE);
        marks("standard.drl");
        for (String method : List.of("textDocument/hover", "textDocument/completion", "textDocument/noSuchThing")) {
            assertNull(error(method, Map.of()).getData(), "a stack trace, or anything else that nobody asked for");
        }
        assertTrue(hoverAgain().contains("60%"));
    }

    /** Parameters that are no parameters are found by the connection, and others by what serves them. */
    @Test
    void parametersOfTheWrongShapeAreAnsweredWithoutATrace() throws Exception {
        open("standard.drl", RULE);
        marks("standard.drl");
        ResponseError error = error("textDocument/hover", Map.of("textDocument", List.of(1), "position", "top"));
        assertNull(error.getData());
        assertFalse(error.getMessage().isBlank());
        assertTrue(hoverAgain().contains("60%"));
    }

    private ResponseError error(String method, Object parameters) {
        ExecutionException failed =
                assertThrows(ExecutionException.class, () -> Editor.get(editor.request(method, parameters)));
        return assertInstanceOf(ResponseErrorException.class, failed.getCause()).getResponseError();
    }

    private String hoverAgain() throws Exception {
        return Editor.get(editor.server()
                        .getTextDocumentService()
                        .hover(new HoverParams(Editor.id(uri("standard.drl")), new Position(0, 10))))
                .getContents()
                .getRight()
                .getValue();
    }

    @Test
    void aDirectoryThatIsNoRuleSetIsLeftAlone() throws Exception {
        Files.delete(rules.resolve("ruleset.yaml"));
        open("standard.drl", "package com.example;\nrule \"x\" when eval(true) then end\n");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("ruleset.yaml"), MANIFEST);
        String uri = other.resolve("standard.drl").toUri().toString();
        editor.open(uri, RULE.replace("then", ""));
        editor.marks(uri, marks -> !marks.isEmpty()); // what was opened before it is looked at before it
        assertEquals(0, editor.told(uri("standard.drl")));
    }

    @Test
    void whatIsTypedInABaseIsSeenFromWhatExtendsIt() throws Exception {
        Path city = Files.createDirectories(folder.resolve("city"));
        Files.writeString(
                city.resolve("ruleset.yaml"),
                MANIFEST.replace("my-rules", "city").replace("national-2022", "\"../规则 𠮷\""));
        editor.initialize("zh-cn", "");
        String manifest = city.resolve("ruleset.yaml").toUri().toString();
        editor.open(manifest, Files.readString(city.resolve("ruleset.yaml")));
        editor.marks(manifest, List::isEmpty);
        editor.open(uri("standard.drl"), RULE.replace("isMoreThan", "isMoreTan"));
        Diagnostic mark =
                editor.marks(uri("standard.drl"), marks -> !marks.isEmpty()).get(0);
        assertTrue(message(mark).contains("isMoreThan"), () -> message(mark));
        assertTrue(message(mark).codePoints().anyMatch(c -> c > 0x4E00), "in Chinese");
    }
}
