package org.clusterrules.word.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the form prints under 方向 for an indicator of the cluster's own, by the names of the wire format. */
public enum Direction {
    /** The leading industry. */
    INDUSTRY("主导产业"),
    /** Innovation. */
    INNOVATION("创新"),
    /** Digital upgrading. */
    DIGITAL("数字化"),
    /** Green transition. */
    GREEN("绿色化"),
    /** Openness and cooperation. */
    OPENNESS("开放合作"),
    /** Governance and services. */
    GOVERNANCE("治理和服务"),
    /** Anything else. */
    OTHER("其它");

    private final String printed;

    Direction(String printed) {
        this.printed = printed;
    }

    /** Returns what the form prints. */
    public String printed() {
        return printed;
    }

    /** Returns its number, from 1 in the form's order, as a {@link ControlTag} has it. */
    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** Returns the direction of that number, if there is one. */
    public static Optional<Direction> numbered(int number) {
        return Arrays.stream(values())
                .filter(direction -> direction.number() == number)
                .findAny();
    }

    /** Returns the direction of that name in the wire format, if it is one. */
    public static Optional<Direction> named(String name) {
        return Arrays.stream(values())
                .filter(direction -> direction.name().equals(name))
                .findAny();
    }
}
