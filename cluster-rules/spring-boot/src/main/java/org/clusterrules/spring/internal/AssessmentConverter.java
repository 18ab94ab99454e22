package org.clusterrules.spring.internal;

import java.io.IOException;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes assessments in the language of the request; does not read them. */
final class AssessmentConverter extends AbstractHttpMessageConverter<Assessment> {
    AssessmentConverter() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Assessment.class;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Assessment readInternal(Class<? extends Assessment> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("assessments are not read", message);
    }

    @Override
    protected void writeInternal(Assessment assessment, HttpOutputMessage message) throws IOException {
        Locale language = language();
        message.getHeaders().setContentLanguage(language);
        message.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        AssessmentJson.writeLine(assessment, language, message.getBody());
    }

    /** Returns the language of the request that is being answered; Chinese outside of one. */
    private static Locale language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? RequestLanguage.of(request.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : Locale.CHINESE;
    }
}
