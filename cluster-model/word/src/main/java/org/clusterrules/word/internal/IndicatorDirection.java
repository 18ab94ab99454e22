package org.clusterrules.word.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the form prints under 方向 for an own indicator, by its name in the wire format. */
public enum IndicatorDirection {
    INDUSTRY("主导产业"),
    INNOVATION("创新"),
    DIGITAL("数字化"),
    GREEN("绿色化"),
    OPENNESS("开放合作"),
    GOVERNANCE("治理和服务"),
    OTHER("其它");

    private final String printed;

    IndicatorDirection(String printed) {
        this.printed = printed;
    }

    public String printed() {
        return printed;
    }

    /** Returns the number from 1, as a {@link ControlTag} has it. */
    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    public static Optional<IndicatorDirection> numbered(int number) {
        return Arrays.stream(values())
                .filter(direction -> direction.number() == number)
                .findAny();
    }

    public static Optional<IndicatorDirection> named(String name) {
        return Arrays.stream(values())
                .filter(direction -> direction.name().equals(name))
                .findAny();
    }
}
