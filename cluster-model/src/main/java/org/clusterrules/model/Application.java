package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in declaration form. Read one with {@link ApplicationJson}, or fill one in with {@link #builder}. Two applications are equal if
 * all their cells are (100 and 100.00 are the same). Immutable and safe to call from many threads.
 *
 * <p>Mappers of Jackson 2 and 3 read and write it as {@link ApplicationJson} does, without being set up. If a document is not a valid
 * form, the cause of the mapper's exception is the {@link InvalidApplicationException} with every error.
 */
@MappedByJackson
public final class Application {
    private final Edition edition;
    private final List<Cell> cells;
    private final Map<Section, Record> sections;
    private volatile @Nullable Map<String, Cell> byPointer; // lazily
    private volatile @Nullable String sha256; // lazily

    Application(Edition edition, List<Cell> cells, Map<Section, Record> sections) {
        this.edition = edition;
        this.cells = List.copyOf(cells);
        this.sections = sections;
    }

    /** Returns the blank form of that edition. */
    public static Application blank(Edition edition) {
        return FormLayout.of(requireNonNull(edition, "edition")).blank();
    }

    /**
     * Returns a builder that fills in a form of that edition.
     *
     * @throws IllegalArgumentException if there is no such edition; the message lists the existing ones
     */
    public static ApplicationBuilder builder(String edition) {
        return ApplicationBuilder.of(Edition.of(edition));
    }

    /** Returns a builder with everything that is filled in here. */
    public ApplicationBuilder toBuilder() {
        return ApplicationBuilder.of(this);
    }

    /** Returns the edition of the form. */
    public Edition edition() {
        return edition;
    }

    /** Returns the cover. */
    public Cover cover() {
        return (Cover) section(Section.COVER);
    }

    /** Returns 一、基本情况. */
    public Basics basics() {
        return (Basics) section(Section.BASICS);
    }

    /** Returns 二、主导产业情况. */
    public Industry industry() {
        return (Industry) section(Section.INDUSTRY);
    }

    /** Returns 三、创新能力情况. */
    public Innovation innovation() {
        return (Innovation) section(Section.INNOVATION);
    }

    /** Returns 四、数字化升级情况. */
    public Digital digital() {
        return (Digital) section(Section.DIGITAL);
    }

    /** Returns 五、绿色化转型情况. */
    public Green green() {
        return (Green) section(Section.GREEN);
    }

    /** Returns 六、开放合作情况. */
    public Openness openness() {
        return (Openness) section(Section.OPENNESS);
    }

    /** Returns 七、治理和服务水平. */
    public Governance governance() {
        return (Governance) section(Section.GOVERNANCE);
    }

    /** Returns 八、未来三年中小企业特色产业集群发展规划. */
    public Plan plan() {
        return (Plan) section(Section.PLAN);
    }

    /** Returns 九、真实性声明及推荐意见. */
    public Declaration declaration() {
        return (Declaration) section(Section.DECLARATION);
    }

    /** Returns a section of the form, of the type {@link Section#type}. */
    public Record section(Section section) {
        return requireNonNull(sections.get(requireNonNull(section, "section")));
    }

    /** Returns every cell of the form, one for each year and component, in the form's order; at no cost. */
    public List<Cell> cells() {
        return cells;
    }

    /** Returns the cell at that pointer, years included ({@code /industry/totalOutput/2021}), if the form has it. */
    public Optional<Cell> cell(String pointer) {
        return Optional.ofNullable(byPointer().get(requireNonNull(pointer, "pointer")));
    }

    Map<String, Cell> byPointer() {
        Map<String, Cell> known = byPointer;
        if (known == null) {
            Map<String, Cell> all = new LinkedHashMap<>(2 * cells.size());
            for (Cell cell : cells) {
                all.put(cell.pointer(), cell);
            }
            known = Collections.unmodifiableMap(all);
            byPointer = known;
        }
        return known;
    }

    /**
     * Returns the SHA-256, in hexadecimal, of the form as {@link ApplicationJson#write} writes it. Equal applications have the same.
     * Computed once, on the first call.
     */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = HexFormat.of().formatHex(ApplicationJson.sha256(this));
            sha256 = known;
        }
        return known;
    }

    /** Replaces the cells with the same pointers. */
    Application with(Map<String, Cell> changes) {
        return changes.isEmpty() ? this : FormLayout.of(edition).changed(this, changes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Application that && edition.equals(that.edition) && cells.equals(that.cells));
    }

    @Override
    public int hashCode() {
        return 31 * edition.hashCode() + cells.hashCode();
    }

    /** Identifies the form on one short line for a log; {@link ApplicationJson#write} has its content. */
    @Override
    public String toString() {
        Text text = basics().clusterName().isBlank() ? cover().clusterName() : basics().clusterName();
        String name = text.value();
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        return "Application[edition=" + edition.id() + ", clusterName=" + (name == null ? "" : ForeignText.quote(name))
                + ", cells=" + filled + " of " + cells.size() + " filled in]";
    }
}
