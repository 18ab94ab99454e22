package org.clusterrules.cli.lsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor: a client of the language server that remembers what it is told. */
public final class Editor implements LanguageClient {
    /** No test waits as long; one that fails does not wait for ever. */
    private static final long MINUTES = 5;

    private final List<PublishDiagnosticsParams> told = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private int refreshes;
    private LanguageServer server;
    private RemoteEndpoint endpoint;
    private Future<Void> listening;
    private int version;

    private Editor() {}

    /** Connects with a server. */
    public static Editor connect(InputStream in, OutputStream out) {
        Editor editor = new Editor();
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(editor, in, out);
        editor.server = launcher.getRemoteProxy();
        editor.endpoint = launcher.getRemoteEndpoint();
        editor.listening = launcher.startListening();
        return editor;
    }

    public static <T> T get(CompletableFuture<T> answer) throws Exception {
        return answer.get(MINUTES, TimeUnit.MINUTES);
    }

    public InitializeResult initialize(String locale, String applications) throws Exception {
        InitializeParams editor = new InitializeParams();
        editor.setLocale(locale);
        JsonObject options = new JsonObject();
        options.addProperty("applications", applications);
        editor.setInitializationOptions(options);
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(true)));
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
        editor.setCapabilities(new ClientCapabilities(workspace, text, null));
        InitializeResult result = get(server.initialize(editor));
        server.initialized(new InitializedParams());
        return result;
    }

    /** Sends a request as it is. */
    public CompletableFuture<Object> request(String method, Object parameters) {
        return endpoint.request(method, parameters);
    }

    public LanguageServer server() {
        return server;
    }

    public void open(String uri, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "clusterrules", ++version, text)));
    }

    public void type(String uri, String text) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, ++version),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    public static TextDocumentIdentifier id(String uri) {
        return new TextDocumentIdentifier(uri);
    }

    /** Returns the place of the bar in a text, which is not part of it. */
    public static Position place(String marked) {
        String before = marked.substring(0, marked.indexOf('|'));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
    }

    public void end() throws Exception {
        get(server.shutdown());
        server.exit();
        listening.get(MINUTES, TimeUnit.MINUTES);
    }

    /** Waits until what was last told of a file is as wanted, and returns it. */
    public synchronized List<Diagnostic> marks(String uri, Predicate<List<Diagnostic>> wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (true) {
            List<Diagnostic> last = told.stream()
                    .filter(marks -> marks.getUri().equals(uri))
                    .map(PublishDiagnosticsParams::getDiagnostics)
                    .reduce((one, other) -> other)
                    .orElse(null);
            if (last != null && wanted.test(last)) {
                return last;
            }
            waitUntil(end);
        }
    }

    /** Returns how often anything was told of a file. */
    public synchronized long told(String uri) {
        return told.stream().filter(marks -> marks.getUri().equals(uri)).count();
    }

    /** Waits until the server has asked so many times to look at lenses anew. */
    public synchronized void awaitRefreshes(int times) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (refreshes < times) {
            waitUntil(end);
        }
    }

    /** Returns what the server wrote to the editor's log. */
    public synchronized List<String> logged() {
        return List.copyOf(logged);
    }

    public synchronized int refreshes() {
        return refreshes;
    }

    @SuppressWarnings("WaitNotInLoop") // it is called in loops
    private void waitUntil(long end) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        assertTrue(left > 0, () -> "told: " + told + ", logged: " + logged);
        wait(left);
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams marks) {
        told.add(marks);
        notifyAll();
    }

    @Override
    public synchronized CompletableFuture<Void> refreshCodeLenses() {
        refreshes++;
        notifyAll();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void logMessage(MessageParams message) {
        logged.add(message.getMessage());
        notifyAll();
    }

    @Override
    public void telemetryEvent(Object event) {
        throw new AssertionError("telemetry: " + event);
    }

    @Override
    public void showMessage(MessageParams message) {
        logMessage(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }
}
