package org.clusterrules.spring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.spring.Assessor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.MimeType;

/** Reads forms of the known editions and of that of the rules in use. Shared, since a host may have Spring MVC or WebFlux only. */
record FormBody(ObjectProvider<Assessor> assessor) {
    Application read(InputStream body, @Nullable MimeType type) throws IOException {
        Charset charset = type == null || type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
        return ApplicationJson.read(
                body, charset, assessor.getObject().ruleSet().edition());
    }
}
