package org.clusterrules.cli.lsp;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cli.DirectoryCheck;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * The open files, and what is known of their directories. Everything here runs in one thread, in the order of the editor's requests;
 * cases and applications, which can take longer, run in another, which stops at the next edit.
 */
final class Workspace implements AutoCloseable {
    private static final String CASE_FAILS = "case-fails";

    private final ExecutorService requests = worker("clusterrules-editor");
    private final ExecutorService background = worker("clusterrules-cases");
    private final AtomicInteger edits = new AtomicInteger();
    private final Function<Path, Optional<RuleSet>> committed;
    private final Definitions definitions = new Definitions();
    private final Map<String, OpenFile> open = new LinkedHashMap<>();
    private final Map<Path, FolderState> folders = new TreeMap<>();

    private volatile @Nullable LanguageClient client;
    private volatile EditorMessages messages;
    private volatile boolean refreshesLenses;
    private volatile Optional<Path> applications = Optional.empty();

    /** The applications of the file, read when first needed, and again when the file has changed. */
    private Map<List<Object>, List<Application>> portfolio = Map.of();

    /** What is known of a directory; the rule set is the last that could be read. */
    private static final class FolderState {
        private List<RuleProblem> problems = List.of();
        private Optional<RuleSet> rules = Optional.empty();
        private Optional<CaseReport> cases = Optional.empty();
        private Optional<PortfolioEffect> effect = Optional.empty();
        private Set<String> withDiagnostics = Set.of();
    }

    /** @param committed returns the rule set of a directory as last committed */
    Workspace(Locale language, Function<Path, Optional<RuleSet>> committed) {
        this.messages = new EditorMessages(language);
        this.committed = committed;
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(
                new ThreadFactoryBuilder().setNameFormat(name).setDaemon(true).build());
    }

    void connect(LanguageClient to) {
        client = to;
    }

    void useLanguage(Locale language) {
        messages = new EditorMessages(language);
    }

    void refreshLenses(boolean refreshes) {
        refreshesLenses = refreshes;
    }

    EditorMessages messages() {
        return messages;
    }

    Definitions definitions() {
        return definitions;
    }

    /** Answers a question once everything before it is done. */
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, requests);
    }

    /** Asks about an open file; answers {@code otherwise} if it is not open. */
    <T> CompletableFuture<T> ask(String uri, T otherwise, Function<OpenFile, T> question) {
        return ask(() -> file(uri).map(question).orElse(otherwise));
    }

    Optional<OpenFile> file(String uri) {
        return Optional.ofNullable(open.get(uri));
    }

    /** Applies an edit, and checks the directories unless another edit follows. */
    void edit(Runnable change) {
        int edit = edits.incrementAndGet();
        requests.execute(() -> {
            change.run();
            if (edits.get() == edit) {
                guarded(() -> checkAll(edit));
            }
        });
    }

    void open(String uri, String text) {
        edit(() -> OpenFile.path(uri).ifPresent(path -> open.put(uri, OpenFile.of(uri, path, text))));
    }

    void close(String uri) {
        edit(() -> open.remove(uri));
    }

    /** Checks again, after files were saved or changed by others. */
    void checkAgain() {
        edit(() -> {});
    }

    void useApplications(Optional<Path> file) {
        applications = file;
        checkAgain();
    }

    private void send(Consumer<LanguageClient> what) {
        LanguageClient to = client;
        if (to != null) {
            what.accept(to);
        }
    }

    private void log(MessageType type, String message) {
        send(to -> to.logMessage(new MessageParams(type, message)));
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RejectedExecutionException e) {
            // The workspace is closed.
        } catch (RuntimeException e) {
            log(MessageType.Error, String.valueOf(e));
        }
    }

    private void checkAll(int edit) {
        Set<Path> needed = open.values().stream()
                .map(OpenFile::directory)
                .filter(this::isRuleDirectory)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Path folder : List.copyOf(folders.keySet())) {
            if (!needed.contains(folder)) {
                FolderState closed = new FolderState();
                closed.withDiagnostics = known(folder).withDiagnostics;
                publish(folder, closed);
                folders.remove(folder);
            }
        }
        for (Path folder : needed) {
            DirectoryCheck check = check(folder, texts());
            FolderState known = known(folder);
            known.problems = check.problems();
            check.rules().ifPresent(rules -> known.rules = Optional.of(rules));
            publish(folder, known);
            background.execute(() -> guarded(() -> runCases(folder, check, edit)));
        }
    }

    private boolean isRuleDirectory(Path folder) {
        Path manifest = folder.resolve(RuleSetFile.MANIFEST_NAME);
        return Files.exists(manifest)
                || open.values().stream().anyMatch(file -> file.path().equals(manifest));
    }

    private FolderState known(Path folder) {
        return folders.computeIfAbsent(folder, there -> new FolderState());
    }

    private Map<Path, String> texts() {
        Map<Path, String> texts = new HashMap<>();
        open.values().forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }

    private DirectoryCheck check(Path folder, Map<Path, String> texts) {
        try {
            return OverlaidFolder.check(folder, texts);
        } catch (IOException e) {
            log(MessageType.Error, folder + ": " + e.getMessage());
            return new DirectoryCheck("", Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** Runs the cases and assesses the applications, in the other thread. */
    private void runCases(Path folder, DirectoryCheck check, int edit) {
        if (edits.get() != edit || check.rules().isEmpty()) {
            return;
        }
        RuleSet rules = check.rules().get();
        Optional<CaseReport> report = check.cases().map(cases -> cases.run(rules.direct()));
        Optional<PortfolioEffect> effect = effect(folder, rules, edit);
        requests.execute(() -> {
            FolderState known = folders.get(folder);
            if (known != null && edits.get() == edit) {
                known.cases = report;
                known.effect = effect;
                publish(folder, known);
                if (refreshesLenses) {
                    send(to -> {
                        CompletableFuture<@Nullable Void> unused = to.refreshCodeLenses();
                    });
                }
            }
        });
    }

    private Optional<PortfolioEffect> effect(Path folder, RuleSet rules, int edit) {
        Optional<Path> file = applications;
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Object> state = List.of(file.get(), Files.getLastModifiedTime(file.get()), rules.edition());
            if (!portfolio.containsKey(state)) {
                PortfolioEffect.Portfolio there = PortfolioEffect.read(file.get(), rules.edition());
                portfolio = Map.of(state, there.read());
                if (!there.refused().isEmpty()) {
                    String first = there.refused().get(0).describe(messages.language());
                    int refused = there.refused().size();
                    log(MessageType.Warning, messages.of("applications.refused", file.get(), refused, first));
                }
            }
            List<Application> forms = portfolio.getOrDefault(state, List.of());
            Optional<RuleSet> saved = committed.apply(folder);
            String against = saved.isPresent()
                    ? messages.of("lens.committed")
                    : rules.base().map(base -> base.info().id()).orElse("");
            return saved.or(rules::base)
                    .flatMap(before -> PortfolioEffect.of(against, before, rules, forms, () -> edits.get() == edit));
        } catch (IOException e) {
            log(MessageType.Warning, messages.of("applications.unreadable", file.get(), e.toString()));
            return Optional.empty();
        }
    }

    /** Sends the diagnostics of each file, and removes those of files that have none any more. */
    private void publish(Path folder, FolderState known) {
        Map<String, List<Diagnostic>> diagnostics = new LinkedHashMap<>();
        for (OpenFile file : open.values()) {
            if (file.directory().equals(folder)) {
                diagnostics.put(file.uri(), new ArrayList<>());
            }
        }
        known.withDiagnostics.forEach(uri -> diagnostics.putIfAbsent(uri, new ArrayList<>()));
        for (RuleProblem problem : known.problems) {
            Path path = folder.resolve(problem.file()).normalize();
            String uri = uri(path);
            boolean isRules = path.toString().endsWith(".drl");
            diagnostics
                    .computeIfAbsent(uri, key -> new ArrayList<>())
                    .add(Diagnostics.of(problem, text(uri, path), isRules, messages.language()));
        }
        known.cases.ifPresent(report -> report.results().stream()
                .filter(result -> !result.passes())
                .forEach(result -> failure(folder, result, diagnostics)));
        known.withDiagnostics = new HashSet<>(diagnostics.keySet());
        send(to -> diagnostics.forEach((uri, list) -> to.publishDiagnostics(new PublishDiagnosticsParams(uri, list))));
    }

    private void failure(Path folder, CaseResult result, Map<String, List<Diagnostic>> diagnostics) {
        Path path = folder.resolve(result.what().file());
        String uri = uri(path);
        TextPositions positions = new TextPositions(text(uri, path));
        int start = positions.offset(result.what().line(), 1);
        String failures = result.failures().stream().map(messages::of).collect(Collectors.joining(messages.of("and")));
        Diagnostic diagnostic = new Diagnostic(
                positions.range(start, positions.endOfLine(start)),
                messages.of("case.fails", result.what().criterionId(), failures),
                DiagnosticSeverity.Warning,
                Diagnostics.SOURCE,
                CASE_FAILS);
        diagnostics.computeIfAbsent(uri, key -> new ArrayList<>()).add(diagnostic);
    }

    /** Returns the URI under which the editor has the file open, or else its own. */
    private String uri(Path path) {
        return open.values().stream()
                .filter(file -> file.path().equals(path))
                .map(OpenFile::uri)
                .findFirst()
                .orElseGet(() -> path.toUri().toString());
    }

    private String text(String uri, Path path) {
        OpenFile file = open.get(uri);
        if (file != null) {
            return file.text();
        }
        try {
            return Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return ""; // this is the problem to report
        }
    }

    Optional<RuleSet> rules(OpenFile file) {
        return folders.getOrDefault(file.directory(), new FolderState()).rules;
    }

    Optional<CaseReport> cases(OpenFile file) {
        return folders.getOrDefault(file.directory(), new FolderState()).cases;
    }

    Optional<PortfolioEffect> effect(OpenFile file) {
        return folders.getOrDefault(file.directory(), new FolderState()).effect;
    }

    /** Returns the problems of a file, as it is or with another text. */
    List<RuleProblem> problems(OpenFile file, Optional<String> otherText) {
        List<RuleProblem> all;
        if (otherText.isEmpty()) {
            all = folders.getOrDefault(file.directory(), new FolderState()).problems;
        } else {
            Map<Path, String> texts = texts();
            texts.put(file.path(), otherText.get());
            all = check(file.directory(), texts).problems();
        }
        return all.stream()
                .filter(problem -> problem.file().equals(file.name()))
                .toList();
    }

    /** Starts nothing more. Nothing is interrupted: an answer may be on its way. */
    @Override
    public void close() {
        edits.incrementAndGet();
        requests.shutdown();
        background.shutdown();
        definitions.close();
    }
}
