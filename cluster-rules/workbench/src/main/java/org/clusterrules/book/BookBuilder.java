package org.clusterrules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.Source;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.book.Book.Chapter;
import org.clusterrules.book.Book.Documents;
import org.clusterrules.book.Book.Entry;
import org.clusterrules.book.Book.Off;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;

/** Chooses what a rule book says, and in which order. */
final class BookBuilder {
    private final RuleSetInfo info;
    private final List<Rule> rules;
    private final Map<String, List<String>> cases;
    private final PageWords words;

    /** What the rules say of a form that is not begun; what they require is the same for any form. */
    private final Assessment blank;

    BookBuilder(RuleSet rules, Map<String, List<String>> cases, PageWords words) {
        this.info = rules.info();
        this.rules = rules.rules();
        this.cases = cases;
        this.words = words;
        this.blank = rules.assess(Application.blank(edition(info)));
    }

    /** Returns the edition of the form that goes with the rule set, or else the latest. */
    private static Edition edition(RuleSetInfo info) {
        List<Edition> all = List.copyOf(Edition.all().values());
        return Edition.all().getOrDefault(info.edition(), all.get(all.size() - 1));
    }

    Book build() {
        List<LabelledValue> about = new ArrayList<>();
        about.add(new LabelledValue(words.of("rule-set"), SafeText.of(info.id())));
        about.add(new LabelledValue(words.of("book.edition"), SafeText.of(info.edition())));
        if (info.base().isPresent()) {
            about.add(new LabelledValue(
                    words.of("book.extends"),
                    info.chain().stream()
                            .skip(1)
                            .map(one -> SafeText.of(one.id()))
                            .collect(Collectors.joining(" → "))));
        }
        about.add(new LabelledValue(words.of("book.criteria"), rules.size() + ""));
        about.add(new LabelledValue(
                words.of("form"),
                words.of("book.form", blank.application().edition().id())));
        return new Book(
                SafeText.of(words.of(info.title())),
                about,
                info.chain().stream().map(this::documents).toList(),
                parts(),
                info.off().stream().map(this::off).toList(),
                words.of("score.note"),
                new LabelledValue(words.of("fingerprint"), info.sha256()));
    }

    private Documents documents(RuleSetInfo one) {
        List<String> notAtHand = new ArrayList<>();
        one.notAtHand().forEach(text -> notAtHand.add(SafeText.of(words.of(text))));
        for (Rule rule : rules) {
            Criterion criterion = rule.criterion();
            if (rule.hasNoRecordedThreshold() && criterion.source().ruleSet().equals(one.id())) {
                notAtHand.add(words.of("book.no-threshold", SafeText.of(words.of(criterion.title())), criterion.id()));
            }
        }
        return new Documents(
                words.of("rule-set.value", SafeText.of(words.of(one.title())), SafeText.of(one.id())),
                one.sources().stream().map(SafeText::of).toList(),
                notAtHand);
    }

    private List<Chapter> parts() {
        List<Chapter> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Entry> entries = rules.stream()
                    .filter(rule -> rule.criterion().part() == part)
                    .map(this::entry)
                    .toList();
            if (!entries.isEmpty()) {
                parts.add(new Chapter(part.id(), words.of(part.label()), entries));
            }
        }
        return parts;
    }

    private Entry entry(Rule rule) {
        Criterion criterion = rule.criterion();
        Finding finding = blank.finding(criterion.id());
        String note = SafeText.of(words.of(criterion.note()));
        return new Entry(
                criterion.id(),
                SafeText.capitalized(words.of(criterion.title())),
                words.of(criterion.kind().label()),
                criterion
                        .area()
                        .map(area -> words.of(
                                "book.score",
                                words.of(area.label()),
                                criterion.weight().toPlainString()))
                        .orElse(words.of("book.not-scored")),
                criterion.source().comment().stream().map(SafeText::of).toList(),
                SafeText.of(criterion.basis().in(words.language())),
                SafeText.capitalized(finding.requirement(words.language())),
                new BookCells(words).of(rule),
                new OutcomeMeanings(words, rule).of(finding.possibleOutcomes()),
                note.isEmpty() ? Optional.empty() : Optional.of(note),
                place(criterion.source()),
                replaced(criterion.source()),
                cases.getOrDefault(criterion.id(), List.of()).stream()
                        .map(SafeText::of)
                        .toList());
    }

    private String place(Source source) {
        return words.of("book.place", SafeText.of(source.ruleSet()), SafeText.of(source.file()), source.line() + "");
    }

    private List<String> replaced(Source source) {
        List<String> replaced = new ArrayList<>();
        for (Optional<Source> next = source.replaced();
                next.isPresent();
                next = next.get().replaced()) {
            replaced.add(place(next.get()));
        }
        return replaced;
    }

    private Off off(RuleSetInfo.Off off) {
        return new Off(
                off.criterion().id(),
                SafeText.capitalized(words.of(off.criterion().title())),
                SafeText.of(off.ruleSet()),
                SafeText.of(words.of(off.reason())));
    }
}
