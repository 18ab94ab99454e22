package org.clusterrules.word.internal.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.FFData;
import org.apache.poi.hwpf.model.FFDataBase;
import org.apache.poi.hwpf.model.NilPICFAndBinData;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.model.types.FFDataBaseAbstractType;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.clusterrules.word.internal.document.Inline.Kind;
import org.jspecify.annotations.Nullable;

/** What is in the paragraphs of a document in the binary format, one paragraph after the other: a field may go over several. */
final class DocInlines {
    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char PICTURE = '\u0001';
    private static final char DRAWN = '\u0008';
    private static final char LINE_BREAK = '\u000B';
    private static final char FIXED_HYPHEN = '\u001E';
    private static final char SOFT_HYPHEN = '\u001F';
    private static final char SYMBOL = '(';

    /** The colour that text has; 0 is that of the window. */
    private static final int BLACK = 1;

    /** What a form field has for a state that nobody has set. */
    private static final int NOT_SET = 25;

    private final StringBuilder text;
    private final NavigableMap<Integer, CHPX> runs = new TreeMap<>();
    private final StyleSheet styles;
    private final byte[] data;
    private final DocFonts fonts;
    private final DocBullets bullets;
    private final Deque<Field> fields = new ArrayDeque<>();
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();
    private RaisedText raised = new RaisedText();
    private Kind kind = Kind.TEXT;
    private boolean isInserted;
    private boolean isEmphasized;

    /** A field that has begun. */
    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private @Nullable Inline value;
        private boolean hasResult;
        private boolean hidesResult;

        void beginResult() {
            hasResult = true;
            hidesResult = value != null || FieldCodes.saysWhatIsSeen(code.toString());
        }
    }

    DocInlines(HWPFDocument document) {
        this.text = document.getText();
        document.getCharacterTable().getTextRuns().forEach(run -> runs.put(run.getStart(), run));
        this.styles = document.getStyleSheet();
        byte[] stream = document.getDataStream();
        this.data = stream == null ? new byte[0] : stream;
        this.fonts = new DocFonts(document);
        this.bullets = new DocBullets(document);
    }

    List<Inline> of(Paragraph paragraph) {
        inlines.clear();
        raised = new RaisedText();
        int begin = paragraph.getStartOffset();
        int end = Math.min(paragraph.getEndOffset(), text.length());
        for (CHPX run : runs(begin, end).values()) {
            int from = Math.max(begin, run.getStart());
            int to = Math.min(end, run.getEnd());
            if (from < to) {
                add(text.substring(from, to), run.getCharacterProperties(styles, paragraph.getStyleIndex()));
            }
        }
        endText();
        return List.copyOf(ListBullets.before(bullets.of(paragraph, fonts), raised.settled(inlines)));
    }

    /** Whether a tracked change deletes the end of a paragraph, so that it goes on with the next one. */
    boolean isMarkDeleted(Paragraph paragraph) {
        Map.Entry<Integer, CHPX> run = runs.floorEntry(paragraph.getEndOffset() - 1);
        return run != null
                && run.getValue()
                        .getCharacterProperties(styles, paragraph.getStyleIndex())
                        .isFRMarkDel();
    }

    /** Returns where drawings are anchored that are seen. */
    List<Integer> drawn(int begin, int end) {
        List<Integer> drawn = new ArrayList<>();
        for (int at = begin; at < Math.min(end, text.length()); at++) {
            Map.Entry<Integer, CHPX> run = text.charAt(at) == DRAWN ? runs.floorEntry(at) : null;
            if (run != null) {
                CharacterProperties properties = run.getValue().getCharacterProperties(styles, (short) 0);
                if (!properties.isFRMarkDel() && !properties.isFVanish()) {
                    drawn.add(at);
                }
            }
        }
        return drawn;
    }

    private SortedMap<Integer, CHPX> runs(int begin, int end) {
        Integer first = runs.floorKey(begin);
        return runs.subMap(first == null ? begin : first, Math.max(end, begin));
    }

    private void add(String characters, CharacterProperties properties) {
        endText();
        isInserted = properties.isFRMark();
        isEmphasized = properties.isFBold()
                || properties.getKul() != 0
                || properties.isFHighlight()
                || properties.getIco() > BLACK;
        kind = kind(characters, properties);
        RunFonts runFonts = fonts.of(properties);
        boolean isSymbol = properties.isFSpec() && properties.getXchSym() != 0;
        characters.codePoints().forEach(character -> {
            if (character == SYMBOL && isSymbol) {
                symbol(fonts.name(properties.getFtcSym()), properties.getXchSym() & 0xFFFF);
            } else if (character == PICTURE) {
                picture(properties);
            } else if (character < ' ') {
                control(character);
            } else {
                character(character, runFonts);
            }
        });
    }

    private Kind kind(String characters, CharacterProperties properties) {
        if (properties.isFRMarkDel()) {
            return Kind.DELETED;
        } else if (properties.isFVanish()) {
            return Kind.HIDDEN;
        } else if (properties.isFStrike() || properties.isFDStrike()) {
            return Kind.STRUCK;
        }
        return raised.kind(properties.getIss() != 0, properties.getHpsPos(), characters);
    }

    private void control(int character) {
        switch (character) {
            case FIELD -> {
                fields.push(new Field());
                WordLimits.FIELD_DEPTH.check(fields.size());
            }
            case FIELD_RESULT -> {
                if (!fields.isEmpty()) {
                    fields.element().beginResult();
                }
            }
            case FIELD_END -> endField();
            case DRAWN -> add(Kind.OBJECT, "");
            case '\t' -> say("\t");
            case LINE_BREAK -> say("\n");
            case FIXED_HYPHEN -> say("\u2011");
            case SOFT_HYPHEN -> say("\u00AD");
            default -> {
                // the ends of paragraphs, cells and pages, and the marks of notes and comments
            }
        }
    }

    private void character(int character, RunFonts runFonts) {
        Optional<String> font = runFonts.symbolFont(character);
        if (font.isPresent() || SymbolFonts.isPrivate(character)) {
            symbol(font.orElse(null), character);
        } else {
            say(Character.toString(character));
        }
    }

    private void symbol(@Nullable String font, int code) {
        Optional<String> look = SymbolFonts.look(font, code);
        add(look.isPresent() ? Kind.SYMBOL : Kind.UNKNOWN_SYMBOL, look.orElseGet(() -> SymbolFonts.name(font, code)));
    }

    /** The character of a picture holds the data of a form field, too, and of a link. */
    private void picture(CharacterProperties properties) {
        Field field = fields.peek();
        if (properties.isFData() && field != null && !field.hasResult) {
            if (FieldCodes.isBoxOrList(field.code.toString())) {
                field.value = formField(properties.getFcPic());
            }
        } else {
            add(Kind.OBJECT, "");
        }
    }

    /** Reads the check box or the list of a form field; {@code null} for a field that is seen by its result. */
    private @Nullable Inline formField(int offset) {
        if (offset < 0 || offset >= data.length) {
            return null;
        }
        byte[] field = new NilPICFAndBinData(data, offset).getBinData();
        FFDataBase state = new FFDataBase(field, 0);
        FFData rest = new FFData(field, 0);
        int chosen = state.getIRes() == NOT_SET ? rest.getDefaultDropDownItemIndex() : state.getIRes();
        if (state.getIType() == FFDataBaseAbstractType.ITYPE_CHCK) {
            return inline(Kind.CHECK_BOX, chosen == 0 ? "☐" : "☑");
        } else if (state.getIType() == FFDataBaseAbstractType.ITYPE_DROP
                && rest.getDropList() != null
                && chosen < rest.getDropList().length) {
            return inline(Kind.TEXT, rest.getDropList()[chosen]);
        }
        return null;
    }

    private void endField() {
        if (fields.isEmpty()) {
            return;
        }
        Field field = fields.pop();
        if (field.value != null) {
            add(field.value);
        } else {
            FieldCodes.seen(field.code.toString(), null).ifPresent(seen -> add(seen.kind(), seen.text()));
        }
    }

    private void say(String seen) {
        if (!isTaken(seen)) {
            said.append(seen);
        }
    }

    private void add(Kind of, String seen) {
        add(inline(of, seen));
    }

    private void add(Inline inline) {
        if (!isTaken(inline.text())) {
            endText();
            inlines.add(inline);
        }
    }

    /** Gives what was read to the field that it tells what to do, so that it is not seen; nor is a result that stands for nothing. */
    private boolean isTaken(String read) {
        for (Field field : fields) { // the innermost first
            if (!field.hasResult) {
                field.code.append(read);
                return true;
            } else if (field.hidesResult) {
                return true;
            }
        }
        return false;
    }

    private void endText() {
        if (!said.isEmpty()) {
            inlines.add(new Inline(kind, said.toString(), isInserted, null, -1, isEmphasized));
            said.setLength(0);
        }
    }

    /** Whatever was deleted or is hidden is nothing else; a picture cannot be struck through. */
    private Inline inline(Kind of, String seen) {
        boolean isSeen = kind == Kind.TEXT || kind == Kind.RAISED || (kind == Kind.STRUCK && of == Kind.OBJECT);
        return new Inline(isSeen ? of : kind, seen, isInserted, null, -1);
    }
}
