package org.clusterrules.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A blank form to fill in: every blank by its name, with nothing written there. */
final class FormTemplate {
    private FormTemplate() {}

    static String of(Edition edition) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(FormLayout.EDITION, edition.id());
        form.putAll(blank(FormLayout.of(edition).parts()));
        return PlainJson.write(form);
    }

    private static Map<String, Object> blank(Map<String, Layout> layouts) {
        Map<String, Object> blank = new LinkedHashMap<>();
        layouts.forEach((name, layout) -> blank.put(
                name,
                layout instanceof FormLayout.ObjectLayout object
                        ? blank(object.layouts)
                        : layout instanceof CellLayout ? Optional.empty() : List.of()));
        return blank;
    }
}
