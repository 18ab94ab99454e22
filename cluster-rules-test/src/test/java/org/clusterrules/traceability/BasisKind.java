package org.clusterrules.traceability;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Label;

/** Where a requirement comes from. A criterion based on both the form and the standard counts as the form's. */
enum BasisKind {
    FORM("申报表|填报说明", "依据是申报表（有的兼依据认定标准）", "Based on the form (some also on the standard)"),
    STANDARD("认定标准", "依据是认定标准（申报表只有数据）", "Based on the standard (the form has the data only)"),
    DEFINITION("按定义|称号", "依据是指标或称号的定义", "True by definition of the figure or the title"),
    EXPERIENCE("按经验", "依据是经验", "Based on experience"),
    OTHER("", "其他依据", "Other basis");

    private static final Splitter CLAUSES = Splitter.on('；');
    private static final Splitter SIDES = Splitter.on('：').limit(2);
    private static final Splitter QUOTATIONS = Splitter.on(' ');

    private final Pattern words;
    private final String zh;
    private final String en;

    BasisKind(String words, String zh, String en) {
        this.words = Pattern.compile(words);
        this.zh = zh;
        this.en = en;
    }

    Label heading() {
        return new Label(zh, en);
    }

    static BasisKind of(Criterion criterion) {
        String basis = criterion.basis().zh();
        for (BasisKind kind : values()) {
            if (kind.words.matcher(basis).find()) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Returns the form's own words in the basis of a criterion: in 申报表 八：开放合作 定性描述, these are 开放合作 and 定性描述. */
    static List<String> quotationsFromTheForm(Criterion criterion) {
        List<String> quotations = new ArrayList<>();
        for (String clause : CLAUSES.split(criterion.basis().zh())) {
            List<String> sides = SIDES.splitToList(clause);
            if (sides.size() == 2 && FORM.words.matcher(sides.get(0)).find()) {
                QUOTATIONS.split(sides.get(1)).forEach(quotations::add);
            }
        }
        return quotations;
    }
}
