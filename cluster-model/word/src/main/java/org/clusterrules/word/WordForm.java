package org.clusterrules.word;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.model.Application;

/**
 * The form in a document of a word processor. Immutable.
 *
 * @param application the form; empty if a problem is an error: a form with a value left out because it could not be read would be another form
 * @param places where each value that was read came from, by the pointer of its cell and in the form's order; a blank too, where the document has a place for it
 * @param problems everything there is to say of the document, in its order: errors, and what was read for certain but should be known
 */
public record WordForm(Optional<Application> application, Map<String, WordPlace> places, List<WordProblem> problems) {
    /** Copies the map and the list. */
    public WordForm {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        problems = List.copyOf(problems);
    }

    /** Returns the problems that are errors; there is no application if there is one. */
    public List<WordProblem> errors() {
        return problems.stream().filter(problem -> problem.kind().isError()).toList();
    }
}
