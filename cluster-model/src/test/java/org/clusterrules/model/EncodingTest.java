package org.clusterrules.model;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.clusterrules.model.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is UTF-8 unless another character set is asked for; what it probably is instead is named. */
class EncodingTest {
    private static final String DOCUMENT = Documents.form("/basics/clusterName", "\n  \"星澜县\"");
    private static final Application FORM = ApplicationJson.parse(DOCUMENT);

    @Test
    void aByteOrderMarkIsNoPartOfTheDocument() throws IOException {
        assertEquals(FORM, read(("\uFEFF" + DOCUMENT).getBytes(UTF_8), UTF_8));
    }

    @Test
    void aByteOrderMarkOfATextIsNoPartOfIt() {
        assertEquals(FORM, ApplicationJson.parse("\uFEFF" + DOCUMENT));
    }

    /** An editor may put one before the one that is there; what would be read is not what a program that knows one reads. */
    @Test
    void aSecondByteOrderMarkIsNamed() throws IOException {
        String marked = "\uFEFF\uFEFF" + DOCUMENT;

        Problem problem = problem(marked.getBytes(UTF_8), UTF_8);
        assertEquals(
                "1:1: JSON syntax: remove the byte order mark (U+FEFF, invisible) that is here",
                problem.describe(Locale.ENGLISH));
        assertEquals("JSON 语法错误：此处有多余的字节顺序标记（U+FEFF，不可见），应删除", problem.message(Locale.CHINESE));
        assertEquals(problem, Documents.problem(marked));
    }

    @Test
    void aByteOrderMarkInADocumentIsNamed() {
        assertEquals(
                "1:2: JSON syntax: remove the byte order mark (U+FEFF, invisible) that is here",
                Documents.problem("{\uFEFF\"edition\": \"2022\"}").describe(Locale.ENGLISH));
    }

    @Test
    void aByteOrderMarkMovesNoColumn() {
        assertEquals(2, Documents.problem("\uFEFF{'a': 1}").column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16", "UTF-16LE"})
    void aDocumentIsReadInTheCharacterSetThatIsAskedFor(String name) throws IOException {
        Charset charset = Charset.forName(name);

        assertEquals(FORM, read(DOCUMENT.getBytes(charset), charset));
    }

    @Test
    void aFileIsReadInTheCharacterSetThatIsAskedFor(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("form.json"), DOCUMENT.getBytes(Charset.forName("GBK")));

        assertEquals(FORM, ApplicationJson.read(file, Charset.forName("GBK")));
    }

    @Test
    void gbkIsNamed() {
        Problem problem = problem(DOCUMENT.getBytes(Charset.forName("GBK")), UTF_8);

        assertEquals("不是有效的 UTF-8 文本，很可能是 GBK 编码：请另存为 UTF-8，或指定编码 GBK", problem.message(Locale.CHINESE));
        assertEquals(
                "this is not valid UTF-8 text; it is probably GBK: save it as UTF-8, or read it as GBK",
                problem.message(Locale.ENGLISH));
        assertEquals("GBK", problem.details().get(2).en());
        assertEquals("2:4", problem.line() + ":" + problem.column());
    }

    @Test
    void gb18030IsNamedWhereACharacterIsNotOfGbk() {
        byte[] document = DOCUMENT.replaceFirst("\\p{IsHan}", "\uD840\uDC0B").getBytes(Charset.forName("GB18030"));

        assertEquals("GB18030", named(document));
    }

    @Test
    void utf16IsNamed() {
        assertEquals("UTF-16", named(DOCUMENT.getBytes(UTF_16)));
    }

    @Test
    void utf16WithoutAByteOrderMarkIsNamed() {
        assertEquals("UTF-16LE", named(DOCUMENT.getBytes(UTF_16LE)));
        assertEquals("UTF-16BE", named(DOCUMENT.getBytes(UTF_16BE)));
    }

    @Test
    void utf16WithoutAnyChineseIsNamedThoughItsBytesAreValidUtf8() {
        assertEquals("UTF-16LE", named("{\"edition\": \"2022\"}".getBytes(UTF_16LE)));
    }

    private static String named(byte[] bytes) {
        String message = problem(bytes, UTF_8).message(Locale.ENGLISH);
        return message.substring(message.lastIndexOf(' ') + 1);
    }

    @Test
    void aBrokenByteAmongUtf8IsFoundAndNothingElseBlamed() {
        byte[] bytes = DOCUMENT.getBytes(UTF_8);
        bytes[DOCUMENT.indexOf('星') + "星澜".getBytes(UTF_8).length + 1] = 'x';

        Problem problem = problem(bytes, UTF_8);

        assertEquals("2:6: this is not valid UTF-8 text", problem.describe(Locale.ENGLISH));
    }

    @Test
    void aCharacterThatEndsTooSoonIsBroken() {
        Problem problem = problem("{\"星".getBytes(UTF_8), 4, UTF_8);

        assertEquals(Kind.ENCODING, problem.kind());
        assertEquals(3, problem.column());
    }

    @Test
    void aByteThatIsNoneOfTheCharacterSetAskedForIsAnErrorToo() {
        Problem problem = problem(new byte[] {'{', (byte) 0xFF}, Charset.forName("GBK"));

        assertEquals("1:2: this is not valid GBK text", problem.describe(Locale.ENGLISH));
    }

    private static Problem problem(byte[] bytes, Charset charset) {
        return problem(bytes, bytes.length, charset);
    }

    private static Problem problem(byte[] bytes, int length, Charset charset) {
        InvalidApplicationException thrown = assertThrows(
                InvalidApplicationException.class,
                () -> ApplicationJson.read(new ByteArrayInputStream(bytes, 0, length), charset));
        assertEquals(1, thrown.problems().size());
        return thrown.problems().get(0);
    }

    private static Application read(byte[] bytes, Charset charset) throws IOException {
        return ApplicationJson.read(new ByteArrayInputStream(bytes), charset);
    }
}
