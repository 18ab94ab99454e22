package org.clusterrules.cli;

import java.util.Optional;
import org.clusterrules.book.ProblemExample;
import org.clusterrules.book.ProblemGuide;
import org.clusterrules.book.ProblemPage;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.workbench.internal.Json;

/**
 * Explains problem codes: one, or all of them.
 *
 * @param words the words, in one language
 */
record Explanation(Words words) {
    /** Returns the page of a code, or a list of all. */
    String text(Optional<ProblemCode> code) {
        return code.map(guide()::text).orElseGet(guide()::list);
    }

    String markdown(Optional<ProblemCode> code) {
        return code.map(guide()::markdown).orElseGet(guide()::markdown);
    }

    String json(Optional<ProblemCode> code) {
        return Json.indented(code.<Object>map(one -> json(ProblemPage.of(one)))
                .orElseGet(() -> ProblemPage.all().stream().map(this::json).toList()));
    }

    private ProblemGuide guide() {
        return new ProblemGuide(words.language());
    }

    private Json json(ProblemPage page) {
        return new Json()
                .with("code", page.code().id())
                .with("severity", page.code().severity().name())
                .with("meaning", words.of(page.code().help()))
                .with("why", words.of(page.why()))
                .with("avoid", json(page.avoid()))
                .with("prefer", json(page.prefer()));
    }

    private Json json(ProblemExample example) {
        return new Json()
                .withPresent("note", example.note().map(words::of))
                .with("encoding", example.charset().name())
                .with("times", example.times())
                .with("files", example.shown());
    }
}
