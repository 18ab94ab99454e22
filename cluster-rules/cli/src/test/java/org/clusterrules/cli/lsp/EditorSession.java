package org.clusterrules.cli.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An editor and the server that it has started, in a rule directory that extends the national rules. */
@Timeout(600)
abstract class EditorSession {
    static final String MANIFEST =
            "id: my-rules\ntitle: 我的规则\ntitleEn: my rules\nedition: \"2022\"\nextends: national-2022\n";
    static final String RULE = """
            rule "standard.leading-output-share"
                @overrides("national-2022")
                @title("主导产业占集群总产值比例高于60%")
                @titleEn("the leading industry accounts for more than 60% of output")
                @basis("某省认定标准")
                @area("INDUSTRY")
            when
                Industry( $share : leadingOutputShare )
            then
                criterion.baseYear($share).isMoreThan("60");
            end
            """;
    static final String CASES = """
            standard.leading-output-share:
              - {when: {/industry/leadingOutputShare/2021: 61}, then: MET}
              - {when: {/industry/leadingOutputShare/2021: 60}, then: UNMET}
            """;

    @TempDir
    Path folder;

    Path rules;
    Pipe toServer;
    Pipe toEditor;
    Editor editor;
    CompletableFuture<Integer> exit;
    Optional<RuleSet> committed = Optional.empty();

    @BeforeEach
    void connect() throws IOException {
        rules = Files.createDirectories(folder.resolve("规则 𠮷"));
        Files.writeString(rules.resolve("ruleset.yaml"), MANIFEST);
        Files.writeString(rules.resolve("standard.drl"), RULE);
        Files.writeString(rules.resolve("standard.cases.yaml"), CASES);
        toServer = Pipe.open();
        toEditor = Pipe.open();
        exit = CompletableFuture.supplyAsync(
                () -> EditorServer.run(
                        Channels.newInputStream(toServer.source()),
                        Channels.newOutputStream(toEditor.sink()),
                        Optional.empty(),
                        "test",
                        directory -> committed),
                task -> new Thread(task).start());
        editor = Editor.connect(Channels.newInputStream(toEditor.source()), Channels.newOutputStream(toServer.sink()));
    }

    @AfterEach
    void end() throws Exception {
        Editor.get(editor.server().shutdown());
        editor.server().exit();
        assertEquals(0, Editor.get(exit));
        toServer.sink().close();
        toEditor.sink().close();
    }

    String uri(String file) {
        return rules.resolve(file).toUri().toString();
    }

    void open(String file, String text) throws Exception {
        editor.initialize("en", "");
        editor.open(uri(file), text);
    }

    List<Diagnostic> marks(String file) throws Exception {
        return editor.marks(uri(file), marks -> true);
    }
}
