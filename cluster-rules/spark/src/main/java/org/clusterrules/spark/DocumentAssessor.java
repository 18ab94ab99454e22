package org.clusterrules.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import org.apache.spark.unsafe.types.UTF8String;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule set of this executor. Each thread keeps its last document: Spark takes a row through all steps of a query before the next, and
 * evaluates a function again in each step that uses it.
 */
final class DocumentAssessor {
    private final RuleSet rules;

    /** There are few, one for each rule set; with one for all, two rule sets in a query would displace each other's documents. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable SoftReference<Last>> last = new ThreadLocal<>();

    DocumentAssessor(RuleSet rules) {
        this.rules = rules;
    }

    private record Last(UTF8String document, Result result) {}

    /** The result for one document: an assessment, or the problems of a document that is not a valid form. */
    record Result(RuleSetInfo ruleSet, Optional<Assessment> assessment, List<Problem> problems) {}

    /** Assesses a document, which is text or bytes as Spark holds them; {@code null} is an empty one. */
    Result assess(@Nullable Object document) {
        if (document == null) {
            return assess(UTF8String.EMPTY_UTF8);
        }
        return assess(document instanceof UTF8String text ? text : UTF8String.fromBytes((byte[]) document));
    }

    private Result assess(UTF8String document) {
        SoftReference<Last> reference = last.get();
        Last known = reference == null ? null : reference.get();
        if (known != null && known.document().equals(document)) {
            return known.result();
        }
        byte[] bytes = document.getBytes();
        Result result = read(bytes);
        last.set(new SoftReference<>(new Last(UTF8String.fromBytes(bytes), result)));
        return result;
    }

    private Result read(byte[] document) {
        try (ByteArrayInputStream in = new ByteArrayInputStream(document)) {
            Assessment assessment = rules.assess(ApplicationJson.read(in, UTF_8, rules.edition()));
            return new Result(rules.info(), Optional.of(assessment), List.of());
        } catch (InvalidApplicationException e) {
            return new Result(rules.info(), Optional.empty(), e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }
}
