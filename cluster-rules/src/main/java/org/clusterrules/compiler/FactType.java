package org.clusterrules.compiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterrules.language.Conclusion;
import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Governance;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Openness;
import org.clusterrules.model.Plan;

/** The facts that a rule can read. Each is there exactly once for each application; of conclusions, one for each part. */
@SuppressWarnings("ImmutableEnumChecker") // a function without state, and a tree that does not change
public enum FactType {
    /** The form as a whole. */
    APPLICATION(Application.class, application -> application),
    /** The cover. */
    COVER(Cover.class, Application::cover),
    /** 一、基本情况. */
    BASICS(Basics.class, Application::basics),
    /** 二、主导产业情况. */
    INDUSTRY(Industry.class, Application::industry),
    /** 三、创新能力情况. */
    INNOVATION(Innovation.class, Application::innovation),
    /** 四、数字化升级情况. */
    DIGITAL(Digital.class, Application::digital),
    /** 五、绿色化转型情况. */
    GREEN(Green.class, Application::green),
    /** 六、开放合作情况. */
    OPENNESS(Openness.class, Application::openness),
    /** 七、治理和服务水平. */
    GOVERNANCE(Governance.class, Application::governance),
    /** 八、未来三年中小企业特色产业集群发展规划. */
    PLAN(Plan.class, Application::plan),
    /** 九、真实性声明及推荐意见. */
    DECLARATION(Declaration.class, Application::declaration),
    /** What an earlier part of the rule set concluded; it is not in the form. */
    CONCLUSION(Conclusion.class, application -> {
        throw new IllegalStateException("a conclusion is not in the form");
    });

    private static final Map<String, FactType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactType::typeName, fact -> fact));

    private static final List<FactType> OF_THE_FORM =
            Arrays.stream(values()).filter(fact -> fact != CONCLUSION).toList();

    private final Class<?> type;
    private final Function<Application, Object> reader;
    private final FactField root;

    FactType(Class<?> type, Function<Application, Object> reader) {
        this.type = type;
        this.reader = reader;
        this.root = FactField.root(this, type);
    }

    /** Returns the fact of that name, as rule files write it: {@code Plan}. */
    static Optional<FactType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Returns the names of all facts, in alphabetical order. */
    static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    /** Returns the facts of the form, without conclusions, in the form's order. */
    public static List<FactType> ofTheForm() {
        return OF_THE_FORM;
    }

    /** Returns the Java type of the fact. */
    public Class<?> type() {
        return type;
    }

    /** Returns the name that rule files write: {@code Plan}. */
    public String typeName() {
        return type.getSimpleName();
    }

    /** Returns the fact of an application. */
    public Object of(Application application) {
        return reader.apply(application);
    }

    /** Returns the fact itself, seen as a field. */
    public FactField root() {
        return root;
    }

    /** Returns where fields of that name are: {@code Industry.totalOutput}. */
    static List<String> placesOf(String field) {
        List<String> places = new ArrayList<>();
        for (FactType fact : values()) {
            if (fact != APPLICATION) {
                fact.root.addPlaces(field, places);
            }
        }
        return places;
    }
}
