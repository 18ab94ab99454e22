package org.clusterrules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;

/** The comments above the rules: the clauses that they state, and how these were read. */
final class Clauses {
    /** A longer line of a comment was broken because it was full. */
    private static final int FULL = 45;

    private static final String READING = "读法：";

    private final List<String> ids;

    /** The id of a criterion, with the spaces that separate it from Chinese text. */
    private final Pattern anyId;

    /** @param ids the ids of the criteria, in the order of their numbers */
    Clauses(List<String> ids) {
        this.ids = ids;
        this.anyId = Pattern.compile(ids.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining(
                        "|", "(?:(?<=\\p{IsHan}) )?(?<![\\w.-])(", ")(?![\\w-]|\\.\\w)(?: (?=\\p{IsHan}))?")));
    }

    /** Returns the paragraphs that do not repeat the title or the basis; other criteria are named by their numbers. */
    List<String> of(Criterion criterion, String basis) {
        List<String> paragraphs = new ArrayList<>();
        String last = "";
        for (String line : criterion.location().comment()) {
            boolean goesOn = last.length() > FULL || last.matches(".*[，、；（]");
            if (goesOn && !line.startsWith(READING) && !paragraphs.isEmpty()) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + line);
            } else {
                paragraphs.add(line);
            }
            last = line;
        }
        return paragraphs.stream()
                .filter(paragraph -> !paragraph.isBlank()
                        && !paragraph.equals(basis)
                        && !paragraph.endsWith(criterion.title().zh()))
                .map(this::withNumbers)
                .toList();
    }

    int number(String id) {
        return ids.indexOf(id) + 1;
    }

    private String withNumbers(String text) {
        return anyId.matcher(text).replaceAll(id -> "第" + number(id.group(1)) + "项");
    }
}
