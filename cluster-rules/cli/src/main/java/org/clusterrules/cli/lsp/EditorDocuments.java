package org.clusterrules.cli.lsp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.layout.RuleFileLayout;
import org.clusterrules.workbench.internal.layout.YamlLayout;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** Answers the editor's requests about a file. */
final class EditorDocuments implements TextDocumentService {
    private final Workspace workspace;
    private volatile boolean snippets;

    EditorDocuments(Workspace workspace) {
        this.workspace = workspace;
    }

    void useSnippets(boolean use) {
        snippets = use;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams opened) {
        workspace.open(
                opened.getTextDocument().getUri(), opened.getTextDocument().getText());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams changed) {
        var changes = changed.getContentChanges();
        if (!changes.isEmpty()) { // each change has the whole text
            workspace.open(
                    changed.getTextDocument().getUri(),
                    changes.get(changes.size() - 1).getText());
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams closed) {
        workspace.close(closed.getTextDocument().getUri());
    }

    @Override
    public void didSave(DidSaveTextDocumentParams saved) {
        workspace.checkAgain();
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams asked) {
        return workspace.ask(asked.getTextDocument().getUri(), Either.forLeft(List.of()), file -> {
            EditorMessages messages = workspace.messages();
            Optional<RuleSet> rules = workspace.rules(file);
            return Either.forLeft(
                    file.isRules()
                            ? Completions.at(messages, file, rules, snippets, asked.getPosition())
                            : YamlCompletions.at(messages, file, rules, asked.getPosition()));
        });
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams asked) {
        return workspace.ask(() -> workspace
                .file(asked.getTextDocument().getUri())
                .flatMap(file -> Hovers.at(workspace.messages(), file, workspace.rules(file), asked.getPosition()))
                .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams asked) {
        return workspace.ask(asked.getTextDocument().getUri(), Either.forLeft(List.of()), file -> {
            Optional<Location> found = workspace.definitions().of(file, workspace.rules(file), asked.getPosition());
            return Either.forLeft(found.stream().toList());
        });
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams asked) {
        return workspace.ask(
                asked.getTextDocument().getUri(),
                List.of(),
                file -> file.isRules()
                        ? CodeLenses.of(workspace.messages(), file, workspace.cases(file), workspace.effect(file))
                        : List.of());
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
        return workspace.ask(asked.getTextDocument().getUri(), List.of(), file -> {
            List<RuleProblem> problems = workspace.problems(file, Optional.empty());
            QuickFixes fixes =
                    new QuickFixes(workspace.messages(), file, text -> workspace.problems(file, Optional.of(text)));
            return fixes.of(problems, asked.getRange()).stream()
                    .map(Either::<Command, CodeAction>forRight)
                    .toList();
        });
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams asked) {
        return workspace.ask(asked.getTextDocument().getUri(), List.of(), EditorDocuments::format);
    }

    /** Formats the file; leaves one with syntax errors, which are marked, as it is. */
    private static List<TextEdit> format(OpenFile file) {
        if (!file.isRules() && !file.isCases()) {
            return List.of();
        }
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        try {
            String text = file.isRules() ? RuleFileLayout.of(file.name(), bytes) : YamlLayout.of(file.name(), bytes);
            return text.equals(file.text())
                    ? List.of()
                    : List.of(new TextEdit(file.positions().whole(), text));
        } catch (InvalidRuleSetException e) {
            return List.of();
        }
    }
}
