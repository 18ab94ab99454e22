package org.clusterrules.language.judgement;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A bounded cache of values derived from a key, for keys that come from rules and not from forms. Thread-safe. */
final class Memo<K, V> {
    /** A rule set has a few hundred; a service that follows edits of a rule directory may add more with each. */
    private static final int MOST = 10_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> work;

    Memo(Function<K, V> work) {
        this.work = work;
    }

    V of(K key) {
        V value = known.get(key);
        if (value == null) {
            if (known.size() > MOST) {
                known.clear();
            }
            value = work.apply(key);
            known.put(key, value);
        }
        return value;
    }
}
