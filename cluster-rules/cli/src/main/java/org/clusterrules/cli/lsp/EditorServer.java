package org.clusterrules.cli.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/**
 * The language server of rule directories. It serves one editor over two streams, and ends with it. A request that fails is answered with
 * an error, and the next is served.
 */
public final class EditorServer implements LanguageServer, LanguageClientAware, WorkspaceService {
    private static final String SECTION = "clusterrules";

    /** The connection logs stack traces only: a request that fails is answered with an error, and invalid bytes end the server. */
    private static final Logger CONNECTION = Logger.getLogger("org.eclipse.lsp4j");

    private final Workspace workspace;
    private final EditorDocuments documents;
    private final Optional<Locale> asked;
    private final String version;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private volatile boolean shutDown;
    private volatile Path root = Path.of("");

    private EditorServer(Optional<Locale> asked, String version, Function<Path, Optional<RuleSet>> committed) {
        this.workspace = new Workspace(asked.orElse(Locale.CHINESE), committed);
        this.documents = new EditorDocuments(workspace);
        this.asked = asked;
        this.version = version;
    }

    /**
     * Serves an editor until it ends or is gone.
     *
     * @param in what the editor writes
     * @param out what the editor reads; nothing but the protocol is written there
     * @param language the language of messages; empty to follow the editor
     * @param version the version to report
     * @param committed returns the rule set of a directory as last committed, to compare with
     * @return the exit code: 0 if the editor ended as the protocol demands, or else 1
     */
    public static int run(
            InputStream in,
            OutputStream out,
            Optional<Locale> language,
            String version,
            Function<Path, Optional<RuleSet>> committed) {
        EditorServer server = new EditorServer(language, version, committed);
        CONNECTION.setLevel(Level.OFF);
        try {
            Launcher<LanguageClient> launcher = new LSPLauncher.Builder<LanguageClient>()
                    .setLocalService(server)
                    .setRemoteInterface(LanguageClient.class)
                    .setInput(in)
                    .setOutput(out)
                    .wrapMessages(EditorServer::withoutTraces)
                    .create();
            server.connect(launcher.getRemoteProxy());
            Future<@Nullable Void> listening = launcher.startListening();
            Thread end = new Thread(() -> server.endWith(listening), "clusterrules-connection");
            end.setDaemon(true);
            end.start();
            return server.exit.join();
        } finally {
            server.workspace.close();
        }
    }

    /** Removes the stack traces that the connection adds to errors. */
    private static MessageConsumer withoutTraces(MessageConsumer next) {
        return message -> {
            if (message instanceof ResponseMessage response && response.getError() != null) {
                response.getError().setData(null);
            }
            next.consume(message);
        };
    }

    private void endWith(Future<@Nullable Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException | ExecutionException e) {
            // either way, nothing more comes
        }
        exit.complete(shutDown ? 0 : 1);
    }

    @Override
    public void connect(LanguageClient client) {
        workspace.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams editor) {
        workspace.useLanguage(asked.orElseGet(() -> locale(editor.getLocale())));
        Optional<ClientCapabilities> can = Optional.ofNullable(editor.getCapabilities());
        documents.useSnippets(can.map(ClientCapabilities::getTextDocument)
                .map(text -> text.getCompletion())
                .map(completion -> completion.getCompletionItem())
                .map(item -> item.getSnippetSupport())
                .orElse(false));
        workspace.refreshLenses(can.map(ClientCapabilities::getWorkspace)
                .map(workspace -> workspace.getCodeLens())
                .map(lens -> lens.getRefreshSupport())
                .orElse(false));
        List<WorkspaceFolder> folders = editor.getWorkspaceFolders();
        if (folders != null && !folders.isEmpty()) {
            OpenFile.path(folders.get(0).getUri()).ifPresent(path -> root = path);
        }
        settings(editor.getInitializationOptions());
        return CompletableFuture.completedFuture(
                new InitializeResult(capabilities(), new ServerInfo(SECTION, version)));
    }

    private static Locale locale(@Nullable String name) {
        return name == null || name.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static ServerCapabilities capabilities() {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Full);
        sync.setSave(new SaveOptions(false));
        ServerCapabilities can = new ServerCapabilities();
        can.setTextDocumentSync(sync);
        can.setCompletionProvider(new CompletionOptions(false, List.of(".", "(", "@", "\"", "$", ":", "/", ",")));
        can.setHoverProvider(true);
        can.setDefinitionProvider(true);
        can.setCodeLensProvider(new CodeLensOptions(false));
        can.setDocumentFormattingProvider(true);
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        return can;
    }

    /** Takes the settings from {@code {"applications": …}}, with or without the section around it. */
    private void settings(@Nullable Object given) {
        if (!(given instanceof JsonObject object)) {
            return;
        }
        JsonElement inner = object.get(SECTION);
        JsonElement file = (inner instanceof JsonObject section ? section : object).get("applications");
        if (file != null || inner != null) {
            workspace.useApplications(
                    file != null && file.isJsonPrimitive() ? path(file.getAsString()) : Optional.empty());
        }
    }

    private Optional<Path> path(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(root.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams changed) {
        settings(changed.getSettings());
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
        workspace.checkAgain();
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return workspace.ask(Object::new);
    }

    @Override
    public void exit() {
        exit.complete(shutDown ? 0 : 1);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }
}
