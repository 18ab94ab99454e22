package org.clusterrules.spring.internal;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.InvalidDocumentException;
import org.clusterrules.model.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer to an invalid form or assessment: problem details (RFC 9457) with every error. */
final class FormProblems {
    private static final Catalogue MESSAGES = new Catalogue(name -> FormProblems.class.getResourceAsStream(name));

    private FormProblems() {}

    static ResponseEntity<ProblemDetail> answer(InvalidDocumentException e, Locale language) {
        String type = e instanceof InvalidApplicationException ? "invalid-form" : "invalid-assessment";
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                MESSAGES.in(language, "invalid.detail", e.problems().size()));
        body.setType(URI.create("urn:clusterrules:problem:" + type));
        body.setTitle(MESSAGES.in(language, type + ".title"));
        List<?> errors =
                e.problems().stream().map(problem -> error(problem, language)).toList();
        body.setProperty("errors", errors);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    private static Map<String, Object> error(Problem problem, Locale language) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", problem.pointer());
        if (problem.line() > 0) { // none if the form was made from values
            error.put("line", problem.line());
            error.put("column", problem.column());
        }
        error.put("message", problem.message(language));
        return error;
    }
}
