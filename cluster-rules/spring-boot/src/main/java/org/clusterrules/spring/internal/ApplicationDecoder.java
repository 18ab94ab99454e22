package org.clusterrules.spring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.clusterrules.model.Application;
import org.clusterrules.model.InvalidApplicationException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractDataBufferDecoder;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.MimeType;

/** Reads forms as {@link ApplicationConverter} does. */
final class ApplicationDecoder extends AbstractDataBufferDecoder<Application> {
    private final FormBody body;

    ApplicationDecoder(FormBody body) {
        super(new MimeType("application", "json"), new MimeType("application", "*+json"));
        this.body = body;
    }

    @Override
    public boolean canDecode(ResolvableType type, @Nullable MimeType mimeType) {
        return type.resolve() == Application.class && super.canDecode(type, mimeType);
    }

    @Override
    public Application decode(
            DataBuffer buffer, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        try (InputStream in = buffer.asInputStream(true)) {
            return body.read(in, mimeType);
        } catch (InvalidApplicationException e) {
            throw new DecodingException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }
}
