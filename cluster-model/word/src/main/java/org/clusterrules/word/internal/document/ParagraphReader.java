package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.word.internal.document.ElementContext.Flag;
import org.clusterrules.word.internal.document.FieldStack.OpenField;
import org.clusterrules.word.internal.document.Inline.Kind;
import org.clusterrules.word.internal.document.WordStyles.Trait;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph, with all runs in it, as the text that is seen. */
final class ParagraphReader {
    /** What makes the text after it run from right to left, and its end. */
    private static final String REVERSED = "\u202E";

    private static final String END_REVERSED = "\u202C";
    private static final Set<String> OBJECTS = Set.of(
            "drawing pict object contentPart m:oMath m:oMathPara pgNum separator dayShort dayLong monthShort monthLong yearShort yearLong"
                    .split(" "));

    private static final Set<String> PAGE_BREAKS = Set.of("page", "column");

    private final FileFormat format;
    private final WordStyles styles;
    private final WordStyles.Look look;
    private final FieldStack fields;
    private final boolean isShaded;
    private final List<Inline> inlines = new ArrayList<>();
    private final List<XmlElement> textBoxes = new ArrayList<>();
    private final StringBuilder lastText = new StringBuilder();
    private @Nullable Inline last; // the piece that is read, with its text so far in lastText
    private final RaisedText raised = new RaisedText();
    private WordStyles.Look now; // how the run that is read is set
    private @Nullable XmlElement paragraph;
    private boolean hasText;
    private @Nullable Inline bullet;
    private @Nullable Inline note;
    private @Nullable Inline pageBreak; // a new line if there is text on both sides of it, and nothing otherwise

    ParagraphReader(FileFormat format, WordStyles styles, FieldStack fields, XmlElement properties, boolean isShaded) {
        this.format = format;
        this.styles = styles;
        this.look = styles.ofParagraph(properties);
        this.now = look;
        this.fields = fields;
        this.isShaded = isShaded;
    }

    void readBullet(Inline of, ElementContext around) {
        emit(of.kind(), of.text(), around, -1);
        addLast();
        if (!inlines.isEmpty()) {
            bullet = inlines.remove(0);
        }
    }

    List<Inline> inlines() {
        addLast();
        List<Inline> all = raised.settled(inlines);
        if (note != null && all.stream().allMatch(inline -> inline.text().isBlank())) {
            all = List.of(note); // what is meant is in the note, which is not read
        }
        return bullet == null ? all : ListBullets.before(bullet, all);
    }

    List<XmlElement> textBoxes() {
        return textBoxes;
    }

    /** Reads what is in a paragraph, or in an element inside it. */
    void read(XmlElement parent, ElementContext around) {
        if (paragraph == null) {
            paragraph = parent;
        }
        Wrappers.visit(parent, around, format, (child, inside) -> {
            switch (child.name()) {
                case "r" -> run(child, inside);
                case Wrappers.MISSING_BOX -> emit(Kind.UNKNOWN_SYMBOL, ControlBox.STATE + "1", inside, -1);
                case "fldSimple" -> simpleField(child, inside);
                case "bdo" -> {
                    boolean isReversed = "rtl".equals(child.value());
                    emit(Kind.TEXT, isReversed ? REVERSED : "", inside, -1);
                    read(child, inside);
                    emit(Kind.TEXT, isReversed ? END_REVERSED : "", inside, -1);
                }
                case "m:oMath", "m:oMathPara", "subDoc" -> object(child, inside, -1);
                case "txbxContent" -> textBoxes.add(child); // of the binary format
                default -> {
                    return false;
                }
            }
            return true;
        });
    }

    private void simpleField(XmlElement field, ElementContext around) {
        OpenField open = new OpenField(field.child("ffData"), around, -1);
        open.addCode(Inline.text(field.attribute("instr"), -1));
        open.separate();
        fields.begin(open);
        read(field, around);
        endField();
    }

    private void run(XmlElement run, ElementContext around) {
        WordStyles.Look before = now;
        now = styles.ofRun(run.child("rPr"), look);
        ElementContext inside = now.is(Trait.HIDDEN) ? around.with(Flag.HIDDEN) : around;
        int ordinal = format == FileFormat.DOCX ? run.ordinal() : -1;
        runContent(run, inside, ordinal);
        now = before;
    }

    private void runContent(XmlElement parent, ElementContext around, int run) {
        for (XmlElement child : parent.children()) {
            switch (child.name()) {
                case "t", "instrText" -> text(child.text(), around, run);
                case "delText", "delInstrText" -> text(child.text(), around.with(Flag.DELETED), run);
                case "tab", "ptab" -> emit(Kind.TEXT, "\t", around, run);
                case "br" -> {
                    if (!PAGE_BREAKS.contains(child.attribute("type"))) {
                        emit(Kind.TEXT, "\n", around, run);
                    } else if (around.isShown()) {
                        pageBreak = new Inline(Kind.TEXT, "\n", around.is(Flag.INSERTED), around.control(), run);
                    }
                }
                case "cr" -> emit(Kind.TEXT, "\r", around, run);
                case "noBreakHyphen" -> emit(Kind.TEXT, "\u2011", around, run);
                case "softHyphen" -> emit(Kind.TEXT, "\u00AD", around, run);
                case "sym", "w16se:symEx" -> symbol(child, around, run); // the latter is what Word makes of an emoji
                case "fldChar" -> fieldCharacter(child, around, run);
                case "footnoteReference", "endnoteReference", "footnote", "endnote" -> // the latter in Word 2003 XML
                    note = new Inline(Kind.UNKNOWN_SYMBOL, "脚注", around.is(Flag.INSERTED), around.control(), run);
                case "ruby" -> read(child.child("rubyBase"), around);
                case "mc:AlternateContent" -> Wrappers.chosen(child).forEach(chosen -> runContent(chosen, around, run));
                case "r" -> run(child, around);
                default -> { // properties, and marks that are not seen or belong to notes and comments, are not read
                    if (OBJECTS.contains(child.name())) {
                        object(child, around, run);
                    }
                }
            }
        }
    }

    private void text(String text, ElementContext around, int run) {
        boolean isBesidePrompt = around.is(Flag.PROMPT)
                && !now.is(Trait.PROMPT)
                && paragraph != null
                && styles.hasPrompt(paragraph); // else all of it is the prompt
        ElementContext inside = isBesidePrompt ? around.withoutPrompt() : around;
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            Optional<String> font = now.fonts().symbolFont(character);
            if (font.isPresent() || SymbolFonts.isPrivate(character)) {
                emit(Kind.TEXT, text.substring(start, at), inside, run);
                symbol(font.orElse(null), character, inside, run);
                start = next;
            }
            at = next;
        }
        emit(Kind.TEXT, text.substring(start), inside, run);
    }

    private void symbol(XmlElement symbol, ElementContext around, int run) {
        String font = symbol.attribute("font");
        try {
            int code = Integer.parseInt(symbol.attribute("char"), 16);
            symbol(font, code, around, run);
        } catch (NumberFormatException e) {
            emit(Kind.UNKNOWN_SYMBOL, ZipParts.shown(font.isEmpty() ? "?" : font), around, run);
        }
    }

    private void symbol(@Nullable String font, int code, ElementContext around, int run) {
        SymbolFonts.look(font, code)
                .ifPresentOrElse(
                        seen -> emit(Kind.SYMBOL, seen, around, run),
                        () -> emit(Kind.UNKNOWN_SYMBOL, SymbolFonts.name(font, code), around, run));
    }

    private void fieldCharacter(XmlElement character, ElementContext around, int run) {
        switch (character.attribute("fldCharType")) {
            case "begin" -> fields.begin(new OpenField(character.child("ffData"), around, run));
            case "separate" -> fields.separate();
            case "end" -> endField();
            default -> {
                // not a field's
            }
        }
    }

    private void endField() {
        OpenField field = fields.end();
        if (field != null) {
            field.deleted.forEach(this::add);
            FieldCodes.seen(field.code(), field.data)
                    .ifPresent(seen -> emit(seen.kind(), seen.text(), field.around(), field.run));
        }
    }

    private void object(XmlElement object, ElementContext around, int run) {
        List<XmlElement> boxes = Wrappers.textBoxes(object).toList();
        String words = boxes.isEmpty()
                ? Wrappers.words(object)
                : boxes.stream().map(Wrappers::words).collect(Collectors.joining());
        emit(Kind.OBJECT, ZipParts.shown(words), around, run);
        if (around.isShown()) {
            textBoxes.addAll(boxes);
        }
    }

    private void emit(Kind kind, String text, ElementContext around, int run) {
        if (text.isEmpty() && kind != Kind.OBJECT) {
            return;
        }
        ControlBox box = around.box();
        boolean isStruck = now.is(Trait.STRUCK) && kind != Kind.OBJECT;
        boolean isSeen = around.isShown() && !isStruck;
        if (isSeen && box != null && !box.isShown && (kind == Kind.TEXT || kind == Kind.SYMBOL)) {
            emitAround(box, kind, text, around, run);
            return;
        }
        add(new Inline(
                kind(kind, text, isStruck, around),
                text,
                around.is(Flag.INSERTED),
                around.control(),
                run,
                now.is(Trait.EMPHASIZED)));
    }

    private Kind kind(Kind kind, String text, boolean isStruck, ElementContext around) {
        if (around.is(Flag.DELETED)) {
            return Kind.DELETED;
        } else if (around.is(Flag.HIDDEN)) {
            return Kind.HIDDEN;
        } else if (around.is(Flag.PROMPT) && kind == Kind.TEXT) {
            return Kind.PROMPT;
        } else if (isStruck) {
            return Kind.STRUCK;
        } else if (kind != Kind.OBJECT && !text.isBlank() && isInvisible()) {
            return Kind.INVISIBLE;
        }
        return kind == Kind.TEXT ? raised.kind(now.is(Trait.SCRIPT), now.get(Trait.POSITION), text) : kind;
    }

    private boolean isInvisible() {
        return now.is(Trait.TINY) || (now.is(Trait.WHITE) && !isShaded);
    }

    /** Finds the box of a check-box control in the text that it shows. */
    private void emitAround(ControlBox box, Kind kind, String text, ElementContext around, int run) {
        int at = 0;
        while (at < text.length() && !box.isBox(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            add(new Inline(kind, text, around.is(Flag.INSERTED), around.control(), run));
            return;
        }
        int character = text.codePointAt(at);
        emit(kind, text.substring(0, at), around.withoutBox(), run);
        box.isShown = true;
        if (box.agrees(character)) {
            emit(Kind.CHECK_BOX, box.isChecked ? "☑" : "☐", around, run);
        } else {
            String contradiction =
                    Character.toString(character) + " (" + ControlBox.STATE + (box.isChecked ? 1 : 0) + ")";
            emit(Kind.UNKNOWN_SYMBOL, contradiction, around, run);
        }
        emit(kind, text.substring(at + Character.charCount(character)), around, run);
    }

    private void add(Inline inline) {
        if (fields.take(inline)) {
            return;
        }
        if (pageBreak != null && inline.kind().isText()) {
            Inline line = pageBreak;
            pageBreak = null;
            if (hasText) {
                add(line);
            }
        }
        hasText |= inline.kind().isText();
        if (last == null || !last.continuesWith(inline)) {
            addLast();
            last = inline;
        }
        lastText.append(inline.text());
    }

    private void addLast() {
        if (last != null) {
            inlines.add(last.with(lastText.toString()));
            last = null;
            lastText.setLength(0);
        }
    }

    /** Tells which text of a paragraph is raised or lowered. If all of it is moved equally, none is. */
    private static final class RaisedText {
        private final Set<Integer> positions = new HashSet<>();
        private boolean hasScript;

        /** Notes text at a position; returns its kind, provided that other text has another position. */
        Kind kind(boolean isScript, int position, String text) {
            if (!text.isBlank()) {
                positions.add(position);
                hasScript |= isScript;
            }
            return isScript || position != 0 ? Kind.RAISED : Kind.TEXT;
        }

        /** Returns the pieces of the paragraph once all of it was read. */
        List<Inline> settled(List<Inline> inlines) {
            if (hasScript || positions.size() > 1) {
                return inlines;
            }
            return inlines.stream()
                    .map(inline -> inline.kind() == Kind.RAISED ? inline.as(Kind.TEXT) : inline)
                    .toList();
        }
    }
}
