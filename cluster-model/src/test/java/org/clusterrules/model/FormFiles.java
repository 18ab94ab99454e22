package org.clusterrules.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.model.Documents.form;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.FormReader.Arrangement;
import org.clusterrules.model.FormReader.Entry;
import org.clusterrules.model.Problem.Kind;

/** Files of forms, and what is read from them. */
final class FormFiles {
    static final String ONE = form("/basics/area", "1");
    static final String TWO = form("/basics/clusterName", "\"集群“[二]”{\\\"\\\\\"");
    static final String BAD = form("/basics/aera", "3");

    private FormFiles() {}

    static Kind kind(Entry entry) {
        return invalid(entry).problems().get(0).kind();
    }

    static InvalidApplicationException invalid(Entry entry) {
        return assertThrows(InvalidApplicationException.class, entry::application);
    }

    static boolean isForm(Entry entry) {
        try {
            return entry.application().edition() != null;
        } catch (InvalidApplicationException e) {
            return false;
        }
    }

    static List<String> errors(String file) {
        return entries(file, UTF_8, Arrangement.ANY).stream()
                .filter(entry -> !isForm(entry))
                .map(FormFiles::error)
                .toList();
    }

    static String error(Entry entry) {
        return entry.line() + " " + invalid(entry).getMessage();
    }

    static List<Entry> entries(String file, Charset charset, Arrangement arrangement) {
        return all(new FormReader(new ByteArrayInputStream(file.getBytes(charset)), charset, arrangement));
    }

    static List<Entry> all(FormReader forms) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (Optional<Entry> next = forms.next(); next.isPresent(); next = forms.next()) {
                entries.add(next.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
