package org.clusterrules.diff;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.diff.Impact.Affected;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Label;
import org.clusterrules.report.internal.MarkdownText;

/** Writes a diff as Markdown: a table of what changed, a witness for each change, and whom it affects. */
final class DiffMarkdown {
    private final Locale language;
    private final StringBuilder page = new StringBuilder();

    DiffMarkdown(Locale language) {
        this.language = language;
    }

    String write(RuleSetDiff diff, Optional<Impact> impact) {
        line("# " + words("规则集差异", "Differences between rule sets") + ": "
                + text(diff.before().name()) + " → " + text(diff.after().name()));
        line("");
        if (diff.changes().isEmpty()) {
            line(words("两个规则集的规则相同。", "The rules of both are the same."));
        } else {
            changes(diff.changes());
            witnesses(diff.changes());
        }
        impact.ifPresent(this::impact);
        return page.toString();
    }

    private void changes(List<CriterionChange> changes) {
        row(
                words("规则", "criterion"),
                words("变化", "change"),
                words("项目", "what"),
                words("原为", "before"),
                words("改为", "after"));
        line("| --- | --- | --- | --- | --- |");
        for (CriterionChange change : changes) {
            for (Aspect aspect : change.aspects()) {
                row(
                        "`" + change.criterion() + "`",
                        type(change.type()),
                        aspect.what().label().in(language),
                        aspect.before().map(MarkdownText::escape).orElse(""),
                        aspect.after().map(MarkdownText::escape).orElse(""));
            }
        }
    }

    private String type(CriterionChange.Type type) {
        return switch (type) {
            case ADDED -> words("新增", "added");
            case REMOVED -> words("删除", "removed");
            case CHANGED -> words("修改", "changed");
        };
    }

    private void witnesses(List<CriterionChange> changes) {
        line("");
        line("## " + words("结论不同的例子", "Where the outcome differs"));
        line("");
        for (CriterionChange change : changes) {
            if (change.witness().isPresent()) {
                CriterionChange.Witness witness = change.witness().get();
                line("- `" + change.criterion() + "`: " + changes(witness.form().changes()) + " — "
                        + outcome(witness.before()) + " → " + outcome(witness.after()));
            } else if (change.decides()) {
                line("- `" + change.criterion() + "`: "
                        + words("没有找到结论不同的申报表。", "no form was found whose outcome differs."));
            } else {
                line("- `" + change.criterion() + "`: "
                        + words("只改了文字或权重，结论不变。", "only words or weights differ; outcomes do not."));
            }
        }
    }

    private String changes(Map<String, ?> cells) {
        return cells.isEmpty()
                ? words("符合各项要求的示例", "the sample that meets everything")
                : cells.entrySet().stream()
                        .map(cell -> "`" + cell.getKey() + "` = "
                                + (cell.getValue() == null ? words("空白", "blank") : text("" + cell.getValue())))
                        .collect(Collectors.joining(", "));
    }

    private void impact(Impact impact) {
        line("");
        line("## " + words("影响", "Whom it affects"));
        line("");
        long eligibility = impact.affected().stream()
                .filter(one -> one.eligible().differs())
                .count();
        line(words(
                impact.applications() + " 份申报表，" + impact.affected().size() + " 份受影响，" + eligibility + " 份的申报资格改变。",
                impact.applications() + " applications, " + impact.affected().size()
                        + " of them affected; the eligibility of " + eligibility + " changes."));
        if (impact.affected().isEmpty()) {
            return;
        }
        line("");
        row("#", words("集群", "cluster"), words("申报资格", "eligible"), words("得分", "score"), words("规则", "criteria"));
        line("| --- | --- | --- | --- | --- |");
        for (Affected one : impact.affected()) {
            row(
                    Integer.toString(one.number()),
                    one.clusterName().map(this::text).orElse(""),
                    pair(one.eligible().before().name(), one.eligible().after().name()),
                    pair(score(one.score().before()), score(one.score().after())),
                    one.outcomes().stream()
                            .map(change -> "`" + change.criterion() + "` "
                                    + outcome(change.outcome().before()) + " → "
                                    + outcome(change.outcome().after()))
                            .collect(Collectors.joining("<br>")));
        }
    }

    private static String pair(String before, String after) {
        return before.equals(after) ? before : before + " → " + after;
    }

    private static String score(Optional<BigDecimal> score) {
        return score.map(BigDecimal::toPlainString).orElse("-");
    }

    private String outcome(Optional<Outcome> outcome) {
        return outcome.map(Outcome::label).map(label -> label.in(language)).orElse("∅");
    }

    private String text(String text) {
        return MarkdownText.escape(SafeText.of(text));
    }

    private String words(String zh, String en) {
        return new Label(zh, en).in(language);
    }

    private void row(String... cells) {
        line("| " + Arrays.stream(cells).collect(Collectors.joining(" | ")) + " |");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
