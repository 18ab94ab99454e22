package org.clusterrules.word.internal.docx;

import java.util.List;
import java.util.Set;

/** Other people's tracked changes around an edit. Rejecting one would remove the new value, or restore the old. */
public final class TrackedChange {
    /** Elements without content. */
    private static final Set<String> SILENT =
            Set.of("bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd");

    private TrackedChange() {}

    /** Moves a run out of the insertion around it, and removes the deletions right beside it. */
    public static void accept(XmlTag run) {
        XmlTag inner = run;
        for (XmlTag outer = run.parent();
                outer.isThere() && !inner.name().equals("p");
                inner = outer, outer = outer.parent()) {
            List<XmlTag> all = outer.elements();
            int at = all.indexOf(inner);
            removeDeletions(outer, all, at - 1, -1);
            removeDeletions(outer, all, at + 1, 1);
            if (outer.name().equals("ins")) {
                outer.takeOut(inner);
            }
        }
    }

    /** Removes the deletions of a paragraph that has nothing else. */
    public static void acceptDeletions(XmlTag paragraph) {
        for (XmlTag deletion : paragraph.all("del")) {
            XmlTag parent = deletion.parent();
            if (!parent.name().equals("rPr")) { // there it is the paragraph's mark
                parent.replace(deletion, "");
            }
        }
    }

    /** Whether a run cannot be moved out: it was moved from elsewhere, or needs what the insertion declares. */
    public static boolean holds(XmlTag run) {
        return run.around("moveTo").isThere() || run.around("ins").declares();
    }

    private static void removeDeletions(XmlTag parent, List<XmlTag> all, int from, int step) {
        for (int i = from; i >= 0 && i < all.size(); i += step) {
            String name = all.get(i).name();
            if (name.equals("del")) {
                parent.replace(all.get(i), "");
            } else if (!SILENT.contains(name)) {
                return;
            }
        }
    }
}
