package org.clusterrules.spring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.model.Application;
import org.clusterrules.model.InvalidApplicationException;
import org.junit.jupiter.api.Test;

class FormProblemsTest {
    @Test
    void anErrorOfAFormThatWasPutTogetherFromValuesHasNoLineAndColumn() {
        InvalidApplicationException wrong = catchThrowableOfType(
                InvalidApplicationException.class,
                () -> Application.builder("2022").set("/basics/area", true).build());

        assertThat(FormProblems.answer(wrong, Locale.ENGLISH).getBody())
                .satisfies(body -> assertThat(body.getProperties())
                        .containsEntry(
                                "errors",
                                List.of(Map.of(
                                        "pointer",
                                        "/basics/area",
                                        "message",
                                        "expected a number or \"无\", found the value true"))));
    }
}
