package org.clusterrules.word.internal.docx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clusterrules.word.internal.document.Inline;

/** The visible content of a run, character by character, each with its element, so that text can be changed and nothing around it. For use by one thread. */
public final class RunText {
    private static final Set<String> TEXT = Set.of("t", "delText");
    private static final Map<String, String> CHARACTERS = Map.of(
            "tab", "\t", "ptab", "\t", "br", "\n", "cr", "\r", "noBreakHyphen", "\u2011", "softHyphen", "\u00AD");
    private static final Set<String> OBJECTS = Set.of("sym", "fldChar", "drawing", "pict", "object");

    /** A character at an offset in the text of its element, or an element that is seen as one; {@code seen} is empty for an element without text. */
    private record Atom(XmlTag element, int offset, String seen) {}

    private final XmlTag run;
    private final List<Atom> atoms = new ArrayList<>();
    /** The first character of each inline of this run. */
    private final List<Integer> starts = new ArrayList<>();

    private final BitSet removed = new BitSet();
    private final Map<Integer, String> inserted = new TreeMap<>();

    /**
     * Aligns a run with its inlines in the document model.
     *
     * @throws UneditableException if they do not match
     */
    public RunText(XmlTag run, List<Inline> inlines) {
        this.run = run;
        for (XmlTag element : run.elements()) {
            String character = CHARACTERS.get(element.name());
            if (TEXT.contains(element.name())) {
                addText(element);
            } else if (character != null) {
                atoms.add(new Atom(element, 0, character));
            } else if (OBJECTS.contains(element.name())) {
                atoms.add(new Atom(element, 0, ""));
            }
        }
        int at = 0;
        for (Inline inline : inlines) {
            at = align(inline, at);
        }
    }

    private void addText(XmlTag element) {
        String text = element.text().replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
        boolean isKept = element.attribute("space").equals("preserve");
        int start = 0;
        int end = text.length();
        while (!isKept && start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (!isKept && end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        for (int i = start; i < end; i++) {
            atoms.add(new Atom(element, i, text.substring(i, i + 1)));
        }
    }

    private int align(Inline inline, int from) {
        boolean isOne = !inline.kind().isCharacters();
        int at = from;
        while (at < atoms.size()
                && atoms.get(at).seen().isEmpty()
                && (!isOne || isSilent(atoms.get(at).element()))) {
            at++; // the marks of a field, say nothing by themselves
        }
        starts.add(at);
        if (!isOne) {
            for (int i = 0; i < inline.text().length(); i++) {
                if (at + i >= atoms.size()
                        || !atoms.get(at + i).seen().equals(inline.text().substring(i, i + 1))) {
                    throw new UneditableException();
                }
            }
            return at + inline.text().length();
        }
        if (at >= atoms.size()) {
            throw new UneditableException();
        }
        String seen = atoms.get(at).seen();
        return at + (!seen.isEmpty() && Character.isHighSurrogate(seen.charAt(0)) ? 2 : 1);
    }

    /** Whether an element is a field's mark other than its beginning. */
    private static boolean isSilent(XmlTag element) {
        return element.name().equals("fldChar")
                && !element.attribute("fldCharType").equals("begin");
    }

    public XmlTag element(int inline, int offset) {
        int at = starts.get(inline) + offset;
        if (at >= atoms.size()) {
            throw new UneditableException();
        }
        return atoms.get(at).element();
    }

    public void remove(int inline, int from, int to) {
        int start = starts.get(inline);
        if (start + to > atoms.size()) {
            throw new UneditableException();
        }
        removed.set(start + from, start + to);
    }

    /** Inserts text before a character, or after the last one if there is none at that place. */
    public void insert(int inline, int offset, String text) {
        int at = Math.min(inline < starts.size() ? starts.get(inline) + offset : atoms.size(), atoms.size());
        inserted.merge(at, Markup.text(text), String::concat);
    }

    public void apply() {
        Map<XmlTag, StringBuilder> changed = new HashMap<>();
        for (int i = 0; i < atoms.size(); i++) {
            if (removed.get(i) || inserted.containsKey(i)) {
                changed.putIfAbsent(atoms.get(i).element(), new StringBuilder());
            }
        }
        StringBuilder kept = new StringBuilder(); // characters of one element that stay next to each other
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            StringBuilder markup = changed.get(atom.element());
            if (markup != null) {
                if (inserted.containsKey(i)) {
                    flush(kept, atom.element(), markup);
                    markup.append(inserted.get(i));
                }
                if (!removed.get(i)) {
                    keep(atom, kept, markup);
                }
                if (i + 1 == atoms.size() || atoms.get(i + 1).element() != atom.element()) {
                    flush(kept, atom.element(), markup);
                }
            }
        }
        changed.forEach((element, markup) -> run.replace(element, run.own(markup.toString())));
        String last = inserted.get(atoms.size());
        if (last != null) {
            run.append(run.own(last));
        }
    }

    private static void keep(Atom atom, StringBuilder kept, StringBuilder markup) {
        if (TEXT.contains(atom.element().name())) {
            kept.append(atom.seen());
        } else {
            markup.append(atom.element());
        }
    }

    private static void flush(StringBuilder kept, XmlTag element, StringBuilder markup) {
        if (!kept.isEmpty()) {
            String name = element.name();
            markup.append("<w:").append(name).append(" xml:space=\"preserve\">");
            markup.append(Markup.escape(kept.toString()))
                    .append("</w:")
                    .append(name)
                    .append('>');
            kept.setLength(0);
        }
    }
}
