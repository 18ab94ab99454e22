package org.clusterrules.model;

import java.util.Locale;

/** The sections of the form, in its order: the cover and 一 to 九. */
public enum Section {
    /** 封面. */
    COVER(Cover.class, "封面", "Cover"),
    /** 一、基本情况. */
    BASICS(Basics.class, "一、基本情况", "1. Basic facts"),
    /** 二、主导产业情况. */
    INDUSTRY(Industry.class, "二、主导产业情况", "2. Leading industry"),
    /** 三、创新能力情况. */
    INNOVATION(Innovation.class, "三、创新能力情况", "3. Innovation"),
    /** 四、数字化升级情况. */
    DIGITAL(Digital.class, "四、数字化升级情况", "4. Digital upgrading"),
    /** 五、绿色化转型情况. */
    GREEN(Green.class, "五、绿色化转型情况", "5. Green transition"),
    /** 六、开放合作情况. */
    OPENNESS(Openness.class, "六、开放合作情况", "6. Openness and cooperation"),
    /** 七、治理和服务水平. */
    GOVERNANCE(Governance.class, "七、治理和服务水平", "7. Governance and services"),
    /** 八、未来三年中小企业特色产业集群发展规划. */
    PLAN(Plan.class, "八、未来三年中小企业特色产业集群发展规划", "8. Three-year development plan"),
    /** 九、真实性声明及推荐意见. */
    DECLARATION(Declaration.class, "九、真实性声明及推荐意见", "9. Declaration and recommendation");

    private final Class<? extends Record> type;
    private final String jsonName;
    private final Label label;

    Section(Class<? extends Record> type, String zh, String en) {
        this.type = type;
        this.jsonName = name().toLowerCase(Locale.ROOT);
        this.label = new Label(zh, en);
    }

    /** Returns the record of the section. */
    public Class<? extends Record> type() {
        return type;
    }

    /** Returns the section's name in a document, for example {@code basics}. */
    public String jsonName() {
        return jsonName;
    }

    /** Returns the section's heading on the form. */
    public Label label() {
        return label;
    }
}
