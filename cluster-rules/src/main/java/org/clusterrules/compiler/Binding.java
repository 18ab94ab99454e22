package org.clusterrules.compiler;

import com.google.common.base.Splitter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a pattern: {@code $name : a.path.of.fields}, {@code $name : this}, and {@code part == "standard"}. */
final class Binding {
    private static final Pattern BINDING =
            Pattern.compile("(\\$[A-Za-z][A-Za-z0-9]*)\\s*:\\s*([A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*)");
    private static final Pattern PART = Pattern.compile("part\\s*==\\s*\"([a-z]+)\"");

    private Binding() {}

    /** Returns the constraint written out again, and notes the variable; nothing where it is not allowed. */
    static Optional<String> check(String fact, String text, Map<String, Type> variables) {
        Matcher part = PART.matcher(text);
        if (fact.equals("Conclusion") && part.matches()) {
            return Optional.of("part == \"" + part.group(1) + "\"");
        }
        Matcher binding = BINDING.matcher(text);
        if (!binding.matches()) {
            return Optional.empty();
        }
        String path = binding.group(2);
        Optional<Type> type = Facts.typeOf(
                fact, path.equals("this") ? List.of() : Splitter.on('.').splitToList(path));
        if (type.isEmpty() || variables.putIfAbsent(binding.group(1), type.get()) != null) {
            return Optional.empty();
        }
        return Optional.of(binding.group(1) + " : " + path);
    }
}
