package org.clusterrules.cli.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.junit.jupiter.api.Test;

/** What an editor offers while something is typed. */
class CompletionTest extends EditorSession {
    private List<CompletionItem> complete(String marked) throws Exception {
        return complete("standard.drl", marked);
    }

    private List<CompletionItem> complete(String file, String marked) throws Exception {
        open(file, file.endsWith(".drl") ? RULE : CASES);
        marks(file);
        editor.type(uri(file), marked.replace("|", ""));
        return Editor.get(editor.server()
                        .getTextDocumentService()
                        .completion(new CompletionParams(Editor.id(uri(file)), Editor.place(marked))))
                .getLeft();
    }

    private static List<String> labels(List<CompletionItem> items) {
        return items.stream().map(CompletionItem::getLabel).toList();
    }

    private static CompletionItem item(List<CompletionItem> items, String label) {
        return items.stream()
                .filter(one -> one.getLabel().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " in " + labels(items)));
    }

    @Test
    void onlyWordsThatCanFollowAreOffered() throws Exception {
        List<CompletionItem> first =
                complete(RULE.replace("criterion.baseYear($share).isMoreThan(\"60\");", "criterion.ba|"));
        assertEquals(
                "baseYear(${1:\\$share})",
                item(first, "baseYear($row)").getTextEdit().getLeft().getNewText());
        assertTrue(labels(first).stream().noneMatch(label -> label.startsWith("isAtLeast")), () -> labels(first) + "");
    }

    @Test
    void afterAWordOnlyItsOwnAreOffered() throws Exception {
        List<CompletionItem> next = complete(RULE.replace(".isMoreThan(\"60\");", ".|"));
        assertEquals(
                "isAtLeast(\"${1:threshold}\")",
                item(next, "isAtLeast(\"threshold\")").getTextEdit().getLeft().getNewText());
        assertTrue(labels(next).stream().noneMatch(label -> label.startsWith("baseYear")), () -> labels(next) + "");
    }

    @Test
    void fieldsAreFoundByWhatTheFormCallsThem() throws Exception {
        List<CompletionItem> fields = complete(RULE.replace(": leadingOutputShare", ": 主导|"));
        CompletionItem field = item(fields, "leadingOutputShare");
        assertTrue(field.getFilterText().contains("主导产业产值占集群总产值比例"), field::getFilterText);
        assertEquals("leadingOutputShare", field.getTextEdit().getLeft().getNewText());
        assertFalse(labels(fields).contains("area"));
    }

    @Test
    void nestedFieldsAreOfferedByTheirPaths() throws Exception {
        List<CompletionItem> fields =
                complete(RULE.replace("Industry( $share : leadingOutputShare )", "Plan( $x : targets.rd| )"));
        CompletionItem field = item(fields, "targets.rdSpending");
        String line = "    Plan( $x : targets.rd )";
        assertEquals(
                line.indexOf("targets"),
                field.getTextEdit().getLeft().getRange().getStart().getCharacter());
    }

    @Test
    void factsAreOfferedAfterWhen() throws Exception {
        List<String> facts = labels(complete(RULE.replace("Industry( $share : leadingOutputShare )", "In|")));
        assertTrue(facts.containsAll(List.of("Industry", "Basics", "Conclusion", "then")), facts::toString);
    }

    @Test
    void areasAnnotationsAndOptionsAreOffered() throws Exception {
        assertEquals(
                List.of("INDUSTRY", "INNOVATION", "DIGITAL", "GREEN", "OPENNESS", "GOVERNANCE"),
                labels(complete(RULE.replace("INDUSTRY", "|"))));
        editor.type(uri("standard.drl"), RULE);
        List<CompletionItem> annotations = request(RULE.replace("    @area(\"INDUSTRY\")", "    @|"));
        assertTrue(labels(annotations).contains("@weight"));
        assertFalse(labels(annotations).contains("@title"), "it is there already");
        List<CompletionItem> options =
                request(RULE.replace("Industry( $share : leadingOutputShare )", "Basics( $kind : operator.kind )")
                        .replace(
                                "baseYear($share).isMoreThan(\"60\")",
                                "answer($kind).isNoneOf(\"NOT_A_LEGAL_ENTITY\", \"|\")"));
        assertTrue(labels(options).contains("INFRASTRUCTURE_BUILDER"), () -> labels(options) + "");
    }

    private List<CompletionItem> request(String marked) throws Exception {
        editor.type(uri("standard.drl"), marked.replace("|", ""));
        return Editor.get(editor.server()
                        .getTextDocumentService()
                        .completion(new CompletionParams(Editor.id(uri("standard.drl")), Editor.place(marked))))
                .getLeft();
    }

    @Test
    void casesAreCompleted() throws Exception {
        assertTrue(labels(complete("standard.cases.yaml", CASES + "sta|")).contains("standard.leading-output-share"));
    }
}
