package org.clusterrules.compiler;

import com.google.common.base.Splitter;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.language.Said;
import org.clusterrules.language.Statement;

/**
 * What may stand behind {@code then}: one chain of calls on {@code criterion}, of the words of the rule language, with texts
 * in quotes and bound variables for arguments, each of a type that the word takes.
 */
final class Consequence {
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*");
    private static final Pattern START = Pattern.compile("\\s*criterion\\s*(?=\\.)");
    private static final Pattern CALL = Pattern.compile("\\s*\\.\\s*([A-Za-z0-9]+)\\s*\\(([^()]*)\\)(?=\\s*[.;])");
    private static final Pattern END = Pattern.compile("\\s*;\\s*");
    private static final Pattern TEXT = Pattern.compile("\"[\\p{L}0-9_./%+（）…-]*\"");

    private final String java;
    private final Map<String, Type> variables;
    private final Refusal refusal;

    private Consequence(String java, Map<String, Type> variables, Refusal refusal) {
        this.java = java;
        this.variables = variables;
        this.refusal = refusal;
    }

    /** Hears what is wrong, with the number of the line counted from {@code then}. */
    interface Refusal {
        void refuse(int lineOffset, String zh, String en);
    }

    /** Returns the chain of calls written out again, beginning with a dot; nothing where anything else stands there. */
    static Optional<String> check(String consequence, Map<String, Type> variables, Refusal refusal) {
        String java = COMMENT.matcher(consequence).replaceAll("");
        return new Consequence(java, variables, refusal).chain();
    }

    private Optional<String> chain() {
        Matcher matcher = START.matcher(java);
        if (!matcher.lookingAt()) {
            return refuse(0, "then 后应以 criterion. 开始", "what follows \"then\" begins with \"criterion.\"");
        }
        StringBuilder calls = new StringBuilder();
        Class<?> subject = Statement.class;
        int at = matcher.end();
        matcher.usePattern(CALL);
        while (matcher.region(at, java.length()).lookingAt()) {
            String word = matcher.group(1);
            List<String> arguments = arguments(matcher.group(2));
            Optional<Method> method = method(subject, word, arguments, at);
            if (method.isEmpty()) {
                return Optional.empty();
            }
            calls.append('.')
                    .append(word)
                    .append('(')
                    .append(String.join(", ", arguments))
                    .append(')');
            subject = method.get().getReturnType();
            at = matcher.end();
        }
        if (subject != Said.class
                || !matcher.usePattern(END).region(at, java.length()).matches()) {
            return refuse(
                    at,
                    "then 后应是一个完整的要求，如 criterion.figure($x).isAtLeast(\"10\");，以分号结束，且只有一个",
                    "one complete requirement follows \"then\" and ends with a semicolon, for example"
                            + " criterion.figure($x).isAtLeast(\"10\");");
        }
        return Optional.of(calls.toString());
    }

    private static List<String> arguments(String text) {
        return text.isBlank() ? List.of() : Splitter.on(',').trimResults().splitToList(text);
    }

    /** Returns the word of the rule language that takes these arguments. */
    private Optional<Method> method(Class<?> subject, String word, List<String> arguments, int at) {
        List<Type> types = new ArrayList<>();
        for (String argument : arguments) {
            if (variables.containsKey(argument)) {
                types.add(variables.get(argument));
            } else if (TEXT.matcher(argument).matches()) {
                types.add(String.class);
            } else {
                refuse(
                        at,
                        "括号中只能写 when 中绑定的 $变量，或引号中的文本和数字：" + argument,
                        "only $variables bound in \"when\" and texts or numbers in quotes stand in brackets: "
                                + argument);
                return Optional.empty();
            }
        }
        Optional<Method> fitting = Words.find(subject, word, types);
        if (fitting.isEmpty()) {
            List<Method> words = Words.of(subject);
            String known =
                    words.stream().map(Method::getName).distinct().sorted().collect(Collectors.joining(", "));
            boolean exists = words.stream().anyMatch(method -> method.getName().equals(word));
            refuse(
                    at,
                    exists ? "“" + word + "”不能用于这些参数：" + arguments : "此处没有用语“" + word + "”，可用：" + known,
                    exists
                            ? "\"" + word + "\" does not take " + arguments
                            : "there is no \"" + word + "\" here; there are " + known);
        }
        return fitting;
    }

    private Optional<String> refuse(int at, String zh, String en) {
        int start = at;
        while (start < java.length() && Character.isWhitespace(java.charAt(start))) {
            start++;
        }
        long lines = java.substring(0, start).chars().filter(c -> c == '\n').count();
        refusal.refuse(Math.toIntExact(lines) + 1, zh, en);
        return Optional.empty();
    }
}
