package org.clusterrules.model;

import java.util.List;
import java.util.Optional;

/**
 * A filled-in declaration form. Read one with {@link ApplicationJson}; two applications are equal where every blank of
 * both says the same (100 and 100.00 are the same).
 *
 * @param edition the edition of the form, which says what years its blanks are about
 * @param cover the cover
 * @param basics 一、基本情况
 * @param industry 二、主导产业情况
 * @param innovation 三、创新能力情况
 * @param digital 四、数字化升级情况
 * @param green 五、绿色化转型情况
 * @param openness 六、开放合作情况
 * @param governance 七、治理和服务水平
 * @param plan 八、未来三年中小企业特色产业集群发展规划
 * @param declaration 九、真实性声明及推荐意见
 */
public record Application(
        Edition edition,
        Cover cover,
        Basics basics,
        Industry industry,
        Innovation innovation,
        Digital digital,
        Green green,
        Openness openness,
        Governance governance,
        Plan plan,
        Declaration declaration) {

    /** Returns a form of that edition in which nothing is filled in. */
    public static Application blank(Edition edition) {
        return FormLayout.of(edition).blank();
    }

    /** Returns every blank of the form, each year and part of it by itself, in the form's order. */
    public List<Cell> cells() {
        return FormLayout.of(edition).cells(this);
    }

    /** Returns the blank at that pointer, years included ({@code /industry/totalOutput/2021}), if the form has it. */
    public Optional<Cell> cell(String pointer) {
        return cells().stream().filter(cell -> cell.pointer().equals(pointer)).findFirst();
    }
}
