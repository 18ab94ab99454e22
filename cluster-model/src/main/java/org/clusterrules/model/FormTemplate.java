package org.clusterrules.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A blank form to fill in: every blank by its name, with nothing written there. */
final class FormTemplate implements Layout.Shape<Object> {
    private FormTemplate() {}

    static String of(Edition edition) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(FormLayout.EDITION, edition.id());
        FormTemplate template = new FormTemplate();
        FormLayout.of(edition).parts().forEach((name, part) -> form.put(name, part.as(template)));
        return PlainJson.write(form);
    }

    @Override
    public Object cell(Place place, Class<? extends Cell> type) {
        return Optional.empty();
    }

    @Override
    public Object object(String pointer, @Nullable Field field, Map<String, Layout> members) {
        Map<String, Object> object = new LinkedHashMap<>();
        members.forEach((name, layout) -> object.put(name, layout.as(this)));
        return object;
    }

    @Override
    public Object list(Field field, Layout element) {
        return List.of();
    }
}
