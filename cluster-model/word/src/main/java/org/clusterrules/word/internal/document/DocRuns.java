package org.clusterrules.word.internal.document;

import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.FFData;
import org.apache.poi.hwpf.model.FFDataBase;
import org.apache.poi.hwpf.model.NilPICFAndBinData;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.model.types.FFDataBaseAbstractType;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs of a binary document as the elements that a {@code .docx} has for the same. */
final class DocRuns {
    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char PICTURE = '\u0001';
    private static final char DRAWN = '\u0008';
    private static final char SYMBOL = '(';
    private static final char NOTE = '\u0002';

    private static final Map<Character, String> ELEMENTS =
            Map.of('\t', "tab", '\u000B', "br", '\u001E', "noBreakHyphen", '\u001F', "softHyphen");

    /** The first colour that is set; 0 is automatic. */
    private static final int BLACK = 1;

    /** The state of a form field that was never set. */
    private static final int NOT_SET = 25;

    private final StringBuilder text;
    private final NavigableMap<Integer, CHPX> runs = new TreeMap<>();
    private final StyleSheet styles;
    private final byte[] data;
    private final DocFonts fonts;
    private final DocBullets bullets;
    private long elements;
    /** The start of the field whose code is being read. */
    private @Nullable XmlElement field;

    DocRuns(HWPFDocument document) {
        this.text = document.getText();
        document.getCharacterTable().getTextRuns().forEach(run -> runs.put(run.getStart(), run));
        this.styles = document.getStyleSheet();
        byte[] stream = document.getDataStream();
        this.data = stream == null ? new byte[0] : stream;
        this.fonts = new DocFonts(document);
        this.bullets = new DocBullets(document);
    }

    /** Returns a paragraph; {@code boxes} gives the text boxes anchored at a character. */
    XmlElement of(Paragraph paragraph, IntFunction<Stream<XmlElement>> boxes) {
        XmlElement properties = XmlElement.of("pPr", XmlElement.of("numPr", bullets.of(paragraph, fonts)));
        XmlElement element = XmlElement.of("p", properties);
        int begin = paragraph.getStartOffset();
        int end = Math.min(paragraph.getEndOffset(), text.length());
        boolean isDeleted = false;
        for (CHPX run : runs(begin, end).values()) {
            int from = Math.max(begin, run.getStart());
            int to = Math.min(end, run.getEnd());
            if (from < to) {
                CharacterProperties look = run.getCharacterProperties(styles, paragraph.getStyleIndex());
                isDeleted = look.isFRMarkDel();
                XmlElement read = run(from, to, look);
                elements += read.children().size() + 4L; // with how it is set
                WordLimits.ELEMENTS.check(elements);
                element.add(tracked(read, look));
                boolean isSeen = !isDeleted && !look.isFVanish();
                for (int at = from; at < to; at++) {
                    if (text.charAt(at) == DRAWN && isSeen) {
                        boxes.apply(at).forEach(element::add);
                    }
                }
            }
        }
        if (isDeleted) { // up to the end of the paragraph
            properties.add(XmlElement.of("rPr", XmlElement.of("del")));
        }
        return element;
    }

    private SortedMap<Integer, CHPX> runs(int begin, int end) {
        Integer first = runs.floorKey(begin);
        return runs.subMap(first == null ? begin : first, Math.max(end, begin));
    }

    private static XmlElement tracked(XmlElement run, CharacterProperties look) {
        XmlElement inserted = look.isFRMark() ? XmlElement.of("ins", run) : run;
        return look.isFRMarkDel() ? XmlElement.of("del", inserted) : inserted;
    }

    private XmlElement run(int from, int to, CharacterProperties look) {
        XmlElement run = XmlElement.of("r", properties(look));
        boolean isSymbol = look.isFSpec() && look.getXchSym() != 0;
        int start = from; // of the text that is not in the run yet
        for (int at = from; at <= to; at++) {
            boolean isText = at < to && text.charAt(at) >= ' ' && !(isSymbol && text.charAt(at) == SYMBOL);
            if (!isText) {
                run.add(XmlElement.ofText(text.substring(start, at)));
                start = at + 1;
            }
            if (!isText && at < to) {
                add(text.charAt(at), at, look, run);
            }
        }
        return run;
    }

    private XmlElement properties(CharacterProperties look) {
        XmlElement properties = XmlElement.of("rPr", fonts.of(look));
        boolean isEmphasized = look.isFBold() || look.getKul() != 0 || look.isFHighlight() || look.getIco() > BLACK;
        add(isEmphasized, XmlElement.of("b"), properties);
        add(look.isFVanish(), XmlElement.of("vanish"), properties);
        add(look.isFStrike() || look.isFDStrike(), XmlElement.of("strike"), properties);
        add(look.getIss() != 0, XmlElement.property("vertAlign", "superscript"), properties);
        add(look.getHpsPos() != 0, XmlElement.property("position", look.getHpsPos()), properties);
        return properties;
    }

    private static void add(boolean isSo, XmlElement property, XmlElement properties) {
        if (isSo) {
            properties.add(property);
        }
    }

    /** Adds the element of a character that is not text. Ends of paragraphs, cells and pages and the marks of comments have none. */
    private void add(char character, int at, CharacterProperties look, XmlElement run) {
        String name = ELEMENTS.get(character);
        if (name != null) {
            run.add(XmlElement.of(name));
        }
        switch (character) {
            case FIELD -> {
                field = fieldCharacter("begin");
                run.add(field);
            }
            case FIELD_RESULT -> {
                field = null;
                run.add(fieldCharacter("separate"));
            }
            case FIELD_END -> {
                field = null;
                run.add(fieldCharacter("end"));
            }
            case SYMBOL ->
                run.add(new XmlElement(
                        "sym",
                        Map.of(
                                "font", fonts.name(look.getFtcSym()),
                                "char", Integer.toHexString(look.getXchSym() & 0xFFFF)),
                        -1));
            case PICTURE -> {
                if (!look.isFData() || field == null) {
                    run.add(XmlElement.of("pict"));
                } else if (FieldCodes.isBoxOrList(text.substring(text.lastIndexOf("" + FIELD, at) + 1, at))) {
                    addFormField(look.getFcPic(), field);
                }
            }
            case DRAWN -> run.add(XmlElement.of("pict"));
            case NOTE -> run.add(XmlElement.of("footnoteReference"));
            default -> {
                // not seen
            }
        }
    }

    private static XmlElement fieldCharacter(String type) {
        return new XmlElement("fldChar", Map.of("fldCharType", type), -1);
    }

    /** Adds the state of a check box or a list to the start of its field. The picture character holds it, as it does for a link. */
    private void addFormField(int offset, XmlElement begin) {
        if (offset < 0 || offset >= data.length) {
            return;
        }
        byte[] bytes = new NilPICFAndBinData(data, offset).getBinData();
        FFDataBase state = new FFDataBase(bytes, 0);
        FFData rest = new FFData(bytes, 0);
        int chosen = state.getIRes() == NOT_SET ? rest.getDefaultDropDownItemIndex() : state.getIRes();
        if (state.getIType() == FFDataBaseAbstractType.ITYPE_CHCK) {
            begin.add(formField("checkBox", XmlElement.property("checked", chosen)));
        } else if (state.getIType() == FFDataBaseAbstractType.ITYPE_DROP
                && rest.getDropList() != null
                && chosen < rest.getDropList().length) {
            begin.add(formField("ddList", XmlElement.property("listEntry", rest.getDropList()[chosen])));
        }
    }

    private static XmlElement formField(String name, XmlElement state) {
        return XmlElement.of("ffData", XmlElement.of(name, state));
    }
}
