package org.clusterrules.model;

/** The parts of the form, in its order: the cover and parts 一 to 九. */
public enum Section {
    /** 封面. */
    COVER("封面", "Cover"),
    /** 一、基本情况. */
    BASICS("一、基本情况", "1. Basic facts"),
    /** 二、主导产业情况. */
    INDUSTRY("二、主导产业情况", "2. Leading industry"),
    /** 三、创新能力情况. */
    INNOVATION("三、创新能力情况", "3. Innovation"),
    /** 四、数字化升级情况. */
    DIGITAL("四、数字化升级情况", "4. Digital upgrading"),
    /** 五、绿色化转型情况. */
    GREEN("五、绿色化转型情况", "5. Green transition"),
    /** 六、开放合作情况. */
    OPENNESS("六、开放合作情况", "6. Openness and cooperation"),
    /** 七、治理和服务水平. */
    GOVERNANCE("七、治理和服务水平", "7. Governance and services"),
    /** 八、未来三年中小企业特色产业集群发展规划. */
    PLAN("八、未来三年中小企业特色产业集群发展规划", "8. Three-year development plan"),
    /** 九、真实性声明及推荐意见. */
    DECLARATION("九、真实性声明及推荐意见", "9. Declaration and recommendation");

    private final String zh;
    private final String en;

    Section(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns the part's heading on the form. */
    public Label label() {
        return new Label(zh, en);
    }
}
