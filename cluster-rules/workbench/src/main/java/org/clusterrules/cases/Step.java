package org.clusterrules.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.model.Label;

/** The position of a number relative to the turning point of a criterion: a case that uses it follows changes of the policy. */
public enum Step {
    /** 0.01 less than the turning point for a figure, 1 less for a count. */
    BELOW("one step below", "低一步"),
    /** The number that the threshold asks for exactly, or the nearest that the form can state on the passing side. */
    AT("at the threshold", "等于门槛"),
    /** 0.01 more than the turning point for a figure, 1 more for a count. */
    ABOVE("one step above", "高一步");

    private final String english;
    private final String chinese;

    Step(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Returns its words in a case file, in both languages. */
    public Label written() {
        return new Label(chinese, english);
    }

    static List<String> names() {
        return Arrays.stream(values())
                .flatMap(step -> Stream.of(step.english, step.chinese))
                .toList();
    }

    /** Returns the step of these words in a case file; empty if there is none. */
    static Optional<Step> of(String words) {
        return Arrays.stream(values())
                .filter(step -> step.english.equals(words) || step.chinese.equals(words))
                .findFirst();
    }

    @Override
    public String toString() {
        return english;
    }
}
