package org.clusterrules.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.model.Label;

/** Where the number in a cell stands, seen from where the criterion turns: a case written so follows the policy. */
public enum Step {
    /** One step below: 0.01 less for a figure, 1 less for a count. */
    BELOW("one step below", "低一步"),
    /** Where the number is exactly what the threshold asks for, or as near to it on the passing side as the form can say. */
    AT("at the threshold", "等于门槛"),
    /** One step above. */
    ABOVE("one step above", "高一步");

    private final String english;
    private final String chinese;

    Step(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Returns the words for it in a case file, in either language. */
    public Label written() {
        return new Label(chinese, english);
    }

    /** Returns the words of all steps, in both languages. */
    static List<String> names() {
        return Arrays.stream(values())
                .flatMap(step -> Stream.of(step.english, step.chinese))
                .toList();
    }

    /** Returns the step that these words mean, in a case file; empty where they mean none. */
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
