package org.clusterrules.rulefile.reader;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Accepts only the plain part of YAML: texts, lists and mappings, one document. A tag could name a Java class; an alias
 * can expand a few lines into millions of values or into a cycle. Neither is needed here.
 */
final class PlainYaml {
    private static final int DEEPEST = 10;
    private static final LoaderOptions OPTIONS = new LoaderOptions();

    /** A no-break or full-width space after a colon or a hyphen, or where a line begins. */
    private static final Pattern NO_SPACE =
            Pattern.compile("(?m)(?<=[:-])[\\u00A0\\u3000]|(?<=^ {0,20})[\\u00A0\\u3000]");

    private final String file;
    private final RuleProblems problems;
    private int depth;
    private int documents;
    private int values;
    private boolean plain = true;

    private PlainYaml(String file, RuleProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** No node is created before everything is checked. Empty if anything is not plain, which is reported. */
    static Optional<Node> root(String file, String yaml, RuleProblems problems) {
        Events events = new Events();
        boolean isPlain = new PlainYaml(file, problems).isPlain(yaml, events);
        return isPlain
                ? Optional.ofNullable(new Composer(events, new Resolver(), OPTIONS).getSingleNode())
                : Optional.empty();
    }

    private boolean isPlain(String yaml, Events events) {
        try {
            Parser parser = new ParserImpl(new StreamReader(yaml), OPTIONS);
            while (plain && parser.peekEvent() != null) {
                Event event = parser.getEvent();
                check(event);
                events.add(event);
            }
        } catch (MarkedYAMLException e) {
            // The start of a bracket or text that is not closed is the better place.
            if (refuseSpace(yaml)) {
                return false;
            }
            boolean opened = e.getContextMark() != null && !e.getContext().contains("block");
            refuse(ProblemCode.YAML_SYNTAX, opened ? e.getContextMark() : e.getProblemMark());
        } catch (YAMLException e) {
            refuse(ProblemCode.YAML_SYNTAX, null);
        }
        return plain;
    }

    /** Checked events, from which nodes are composed without parsing the text again. */
    private static final class Events implements Parser {
        private final Queue<Event> events = new ArrayDeque<>();

        void add(Event event) {
            events.add(event);
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return !events.isEmpty() && events.element().is(choice);
        }

        @Override
        public @Nullable Event peekEvent() {
            return events.peek();
        }

        @Override
        public Event getEvent() {
            return events.remove();
        }
    }

    /** Reports the first character that looks like a space but is none to YAML. */
    private boolean refuseSpace(String yaml) {
        Matcher space = NO_SPACE.matcher(yaml);
        if (!space.find()) {
            return false;
        }
        plain = false;
        Reports reports = new Reports(new RuleText(file, yaml), problems);
        FullWidth.report(reports, space.start(), yaml.charAt(space.start()), ' ');
        return true;
    }

    private void check(Event event) {
        depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        values += event instanceof NodeEvent ? 1 : 0;
        documents += event instanceof DocumentStartEvent ? 1 : 0;
        feature(event).ifPresent(name -> refuse(ProblemCode.YAML_FEATURE, event.getStartMark(), name));
    }

    private Optional<Label> feature(Event event) {
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : null;
        boolean directive = event instanceof DocumentStartEvent start
                && (start.getVersion() != null
                        || (start.getTags() != null && !start.getTags().isEmpty()));
        if (tag != null) {
            return Optional.of(ProblemWording.of("yaml.tag"));
        } else if (event instanceof AliasEvent) {
            return Optional.of(ProblemWording.of("yaml.alias"));
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            return Optional.of(ProblemWording.of("yaml.anchor"));
        } else if (directive) {
            return Optional.of(ProblemWording.of("yaml.directive"));
        } else if (documents > 1) {
            return Optional.of(ProblemWording.of("yaml.document"));
        }
        if (values > Limits.VALUES) {
            return Optional.of(ProblemWording.of("yaml.values", Limits.VALUES));
        }
        return depth > DEEPEST ? Optional.of(ProblemWording.of("yaml.depth", DEEPEST)) : Optional.empty();
    }

    private void refuse(ProblemCode code, @Nullable Mark mark, Object... arguments) {
        plain = false;
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        problems.add(code, file, line, column, "", arguments);
    }
}
