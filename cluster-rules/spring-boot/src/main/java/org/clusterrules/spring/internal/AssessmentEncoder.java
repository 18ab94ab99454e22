package org.clusterrules.spring.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractSingleValueEncoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageEncoder;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;

/** Writes assessments as {@link AssessmentConverter} does. */
final class AssessmentEncoder extends AbstractSingleValueEncoder<Assessment> implements HttpMessageEncoder<Assessment> {
    private static final String LANGUAGE = AssessmentEncoder.class.getName() + ".language";

    AssessmentEncoder() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    public boolean canEncode(ResolvableType type, @Nullable MimeType mimeType) {
        return type.resolve() == Assessment.class && super.canEncode(type, mimeType);
    }

    @Override
    public List<MediaType> getStreamingMediaTypes() {
        return List.of();
    }

    @Override
    public Map<String, Object> getEncodeHints(
            ResolvableType actualType,
            ResolvableType elementType,
            @Nullable MediaType mediaType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Locale language = RequestLanguage.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        response.getHeaders().setContentLanguage(language);
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return Map.of(LANGUAGE, language);
    }

    @Override
    protected Flux<DataBuffer> encode(
            Assessment assessment,
            DataBufferFactory buffers,
            ResolvableType type,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        Locale language = hints != null && hints.get(LANGUAGE) instanceof Locale preferred ? preferred : Locale.CHINESE;
        return Flux.just(
                buffers.wrap(AssessmentJson.writeLine(assessment, language).getBytes(StandardCharsets.UTF_8)));
    }
}
