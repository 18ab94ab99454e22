package org.clusterrules.spring.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.InvalidApplicationException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Reads forms with the library's reader, which reports syntax errors together with all others; a mapper stops at the first. */
final class ApplicationConverter extends AbstractHttpMessageConverter<Application> {
    private final FormBody body;

    ApplicationConverter(FormBody body) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.body = body;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Application.class;
    }

    @Override
    protected Application readInternal(Class<? extends Application> type, HttpInputMessage message) throws IOException {
        try {
            return body.read(message.getBody(), message.getHeaders().getContentType());
        } catch (InvalidApplicationException e) {
            throw new HttpMessageNotReadableException(e.getMessage(), e, message);
        }
    }

    @Override
    protected void writeInternal(Application form, HttpOutputMessage message) throws IOException {
        message.getBody().write(ApplicationJson.writeLine(form).getBytes(StandardCharsets.UTF_8));
    }
}
