package org.clusterrules.model;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with a document: where, what, and what to do. Where many values have the same thing wrong with them,
 * such as every number quoted, the first of them is the problem, and its message counts the others.
 *
 * @param kind what kind of thing it is, for a program
 * @param pointer where in the document, RFC 6901: the value that is wrong, for an unknown name, year or box the object that it
 *     is in; empty for the document as a whole. Longer than any of the form, it is shortened in the middle with …
 * @param line the line, from 1
 * @param column the column in characters (code points), from 1
 * @param details what the sentence of this kind names, in both languages; where there are more, they follow the sentence
 */
public record Problem(Kind kind, String pointer, int line, int column, List<Label> details) implements Serializable {
    /** What can be wrong with a document. */
    public enum Kind {
        /** More characters than a form can need. */
        TOO_LARGE("文件超过 {0} 个字符的上限", "the document is larger than the limit of {0} characters"),
        /** Bytes that are not text in the character set. */
        ENCODING("不是有效的 {0} 文本{1}", "this is not valid {0} text{1}"),
        /** Nothing in the document. */
        EMPTY("文件为空，应为一个 JSON 对象", "the document is empty; a JSON object is expected"),
        /** An array without a form. */
        NO_FORM("数组中没有申报表", "there is no form in the array"),
        /** Several forms where one is expected. */
        ARRAY_OF_FORMS("此处应为一份申报表，实为申报表的数组{0}", "expected one form, found an array of forms{0}"),
        /** Not JSON. */
        SYNTAX("JSON 语法错误：{0}", "JSON syntax: {0}"),
        /** Something after the end of the object. */
        TRAILING("JSON 内容结束之后还有其他文字，请删除", "there is more text after the end of the JSON document; remove it"),
        /** More values than a form can have. */
        TOO_MANY_VALUES("文件中的值超过 {0} 个的上限", "the document holds more than the limit of {0} values"),
        /** Objects or lists within each other beyond any form. */
        TOO_DEEP("嵌套超过 {0} 层", "nested more than {0} levels deep"),
        /** A name longer than any of the form. */
        NAME_TOO_LONG("名称“{0}”过长：最多 {1} 个字符", "the name \"{0}\" is too long: it may have at most {1} characters"),
        /** The same name twice in one object. */
        DUPLICATE_NAME("名称“{0}”重复出现，只能保留一个", "the name \"{0}\" is there twice; keep one of them"),
        /** A name that the form does not have there. */
        UNKNOWN_NAME("此处没有名为“{0}”的栏目{1}", "there is no \"{0}\" here{1}"),
        /** A year that the edition does not ask for. */
        UNKNOWN_YEAR(
                "“{0}”不是 {1} 版申报表此处的年度，应为 {2}{3}",
                "\"{0}\" is not a year that edition {1} of the form asks for here; expected {2}{3}"),
        /** An option that the form does not print. */
        UNKNOWN_OPTION("没有选项“{0}”，应为 {1}{2}", "there is no option \"{0}\"; expected {1}{2}"),
        /** No edition. */
        MISSING_EDITION(
                "缺少 edition（申报表版本），应为 {0}",
                "the document does not say which edition of the form it is: add \"edition\", expected {0}"),
        /** An edition that is not known. */
        UNKNOWN_EDITION("没有申报表版本“{0}”，应为 {1}", "there is no edition \"{0}\" of the form; expected {1}"),
        /** A value of another type than the blank's. */
        WRONG_TYPE("应为{0}，实为{1}{2}", "expected {0}, found {1}{2}"),
        /** A text that says nothing where there is a number, a date or an option to write. */
        PLACEHOLDER("此处不能填写“{0}”；{1}", "\"{0}\" cannot be written here; {1}"),
        /** A number that is too long to be a figure of a form. */
        NUMBER_TOO_LONG(
                "数字过长：不用指数书写时最多 {0} 位",
                "this number is too long: written without an exponent it may have at most {0} digits"),
        /** A number of a size that no cluster has. */
        NUMBER_TOO_LARGE("数字过大：绝对值应小于 {0}，实为 {1}", "this number is too large: expected an amount below {0}, found {1}"),
        /** A count with decimals. */
        NOT_WHOLE("应为整数，实为 {0}", "expected a whole number, found {0}"),
        /** A count below zero. */
        NEGATIVE("数量不能为负，实为 {0}", "a count cannot be negative, found {0}"),
        /** A date that is none. */
        NOT_A_DATE(
                "应为真实存在的日期 YYYY-MM-DD，实为“{0}”{1}", "expected a date of the calendar as YYYY-MM-DD, found \"{0}\"{1}"),
        /** Half a character. */
        LONE_SURROGATE("文本中有不成对的代理项 {0}，不是有效字符", "the text contains the lone surrogate {0}, which is not a character"),
        /** So many problems that the rest is not listed. */
        TOO_MANY("问题过多，仅列出前 {0} 个", "too many problems; only the first {0} are listed");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** Copies the details. */
    public Problem {
        details = List.copyOf(details);
    }

    /** Returns what is wrong and what to do, as a sentence without the place. */
    public String message(Locale language) {
        Object[] words = details.stream().map(detail -> detail.in(language)).toArray();
        MessageFormat sentence = new MessageFormat(new Label(kind.zh, kind.en).in(language), Locale.ROOT);
        int named = sentence.getFormatsByArgumentIndex().length;
        return sentence.format(words)
                + Arrays.stream(words).skip(named).map(Object::toString).collect(Collectors.joining());
    }

    /** Returns the problem on one line as compilers print it: {@code 12:15: /basics/area: expected …}. */
    public String describe(Locale language) {
        return line + ":" + column + ": " + (pointer.isEmpty() ? "" : Words.printable(pointer) + ": ")
                + message(language);
    }
}
