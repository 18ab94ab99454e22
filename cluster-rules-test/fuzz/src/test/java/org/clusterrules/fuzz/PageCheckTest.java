package org.clusterrules.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.base.VerifyException;
import java.util.Locale;
import java.util.regex.Matcher;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.Application;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of pages refuses whatever acts, loads or sends something, in the midst of a page that passes. */
class PageCheckTest {
    private static final String MARK = "<h2";

    private final Assessment assessment =
            RuleSet.builtIn("national-2022").direct().assess(Cases.eligibleForm());

    private String page() {
        return ReportFormat.HTML.write(assessment, Locale.ENGLISH);
    }

    private void verifyWith(String added) {
        AssessmentCheck.verifyHtml(page().replaceFirst(MARK, Matcher.quoteReplacement(added) + MARK));
    }

    @Test
    void ourPagesPass() {
        RuleSet rules = RuleSet.builtIn("national-2022").direct();
        Application blank = Application.blank(Cases.eligibleForm().edition());
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            AssessmentCheck.verifyHtml(ReportFormat.HTML.write(assessment, language));
            AssessmentCheck.verifyHtml(ReportFormat.HTML.write(rules.assess(blank), language));
        }
    }

    @Test
    void whatIsAddedIsInThePage() {
        verifyWith("<p class=\"note\">an addition that passes</p>");
        assertEquals(1, page().split(MARK, 2)[0].split("<body", -1).length - 1, "additions are in the body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Programs.
                "<script>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<script/x>alert(1)</script>",
                "<p onclick=\"alert(1)\">x</p>",
                "<p class=\"x\" onfocus=\"alert(1)\">x</p>",
                "<p onClick=\"alert(1)\">x</p>",
                "<details ontoggle=\"alert(1)\"></details>",
                "<svg class=\"x\" viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"x\" onload=\"alert(1)\"></svg>",
                "<svg class=\"x\" viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"x\"><set attributeName=\"href\" to=\"x\"/></svg>",
                "<svg class=\"x\" viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"x\"><animate attributeName=\"href\"/></svg>",
                "<svg class=\"x\" viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"x\"><foreignObject></foreignObject></svg>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<applet></applet>",
                // What is loaded.
                "<img src=\"https://example.org/x.png\"/>",
                "<img srcset=\"https://example.org/x.png\"/>",
                "<iframe srcdoc=\"x\"></iframe>",
                "<frame/>",
                "<object data=\"x\"></object>",
                "<embed/>",
                "<link rel=\"stylesheet\" href=\"#x\"/>",
                "<video></video>",
                "<audio></audio>",
                "<picture></picture>",
                "<source/>",
                "<track/>",
                "<p poster=\"x\">x</p>",
                "<td background=\"x.png\"></td>",
                "<svg class=\"x\" viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"x\"><use href=\"#x\"/></svg>",
                "<svg class=\"x\" viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"x\"><image/></svg>",
                "<svg class=\"x\" viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"x\"><rect xlink:href=\"x\"/></svg>",
                "<svg><rect/></svg>",
                "<math></math>",
                "<style>@import \"x.css\";</style>",
                "<style>p { background: url(https://example.org/x.png); }</style>",
                "<style>p { background: URL (x.png); }</style>",
                "<style>p { background: image-set(\"x.png\" 1x); }</style>",
                "<style>p { background: \\75rl(x.png); }</style>",
                "<p style=\"background:url(x.png)\">x</p>",
                "<svg class=\"x\" viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"x\"><rect fill=\"url(x.svg#y)\"/></svg>",
                // Where it leads, and what is sent.
                "<a href=\"https://example.org/\">x</a>",
                "<a href=\"//example.org/\">x</a>",
                "<a href=\"other.html\">x</a>",
                "<a href=\"#x\" ping=\"https://example.org/\">x</a>",
                "<base target=\"x\"/>",
                "<meta http-equiv=\"refresh\" content=\"0;x\"/>",
                "<form></form>",
                "<input/>",
                "<button formaction=\"x\">x</button>",
                "<textarea></textarea>",
                "<select></select>",
                // What a browser reads otherwise than it looks.
                "<p class=x>x</p>",
                "<p class='x'>x</p>",
                "<!-- x -->",
                "<![CDATA[x]]>",
                "<?xml version=\"1.0\"?>",
                "a < b",
                "\u001b[2J",
                "\u202e",
            })
    void whatActsIsRefused(String added) {
        assertThrows(VerifyException.class, () -> verifyWith(added));
    }
}
