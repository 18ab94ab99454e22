package org.clusterrules.spring.internal;

import org.clusterrules.model.InvalidDocumentException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;

/**
 * Comes before Spring Boot's own advice, of order 0, which would answer without the errors. Not nested in the configuration, since a
 * nested class would be used whatever the configuration's condition says.
 */
@RestControllerAdvice
@Order(-1)
final class WebFluxFormProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(InvalidDocumentException e, ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        return FormProblems.answer(e, RequestLanguage.of(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
