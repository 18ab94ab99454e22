package org.clusterrules.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.model.internal.SeenText;
import org.clusterrules.model.internal.TypedValues;

/** Finds the value that was probably meant by an invalid one. */
final class Suggestion {
    private static final int LONGEST = 100;

    private static final Map<String, String> YES_NO = Map.of(
            "YES", Choice.YES,
            "Y", Choice.YES,
            "TRUE", Choice.YES,
            "是的", Choice.YES,
            "NO", Choice.NO,
            "N", Choice.NO,
            "FALSE", Choice.NO,
            "不是", Choice.NO);

    private static final int MOST_PLACES = 3;

    private Suggestion() {}

    static Optional<LocalDate> day(JsonValue json) {
        return TypedValues.day(json.written());
    }

    static Optional<String> yesNo(JsonValue json) {
        if (json instanceof JsonBoolean answer) {
            return Optional.of(answer.value() ? Choice.YES : Choice.NO);
        } else if (json instanceof JsonText text && text.text().length() <= LONGEST) {
            return Optional.ofNullable(YES_NO.get(SeenText.upperCase(text.text())));
        }
        return Optional.empty();
    }

    static Label write(Optional<String> json) {
        return json.map(value -> Messages.of("advice.write", value)).orElse(Label.NOTHING);
    }

    static Label near(String name) {
        return Messages.of("advice.near", name);
    }

    static Optional<String> text(JsonValue json) {
        String text = json.written();
        boolean isPlain = text.indexOf('"') < 0
                && text.indexOf('\\') < 0
                && ForeignText.quote(text).equals(text);
        return isPlain && !text.isEmpty() ? Optional.of('"' + text + '"') : Optional.empty();
    }

    /** Suggests the new name of a renamed one, where the name belongs, or the nearest name that is known here; otherwise lists these. */
    static Label name(String pointer, String name, Collection<String> known) {
        String place = pointer + "/" + name;
        Optional<String> renamed = Dictionary.renamed(place);
        if (renamed.isPresent()) {
            return renamed(pointer, renamed.get());
        }
        Optional<Field> ofOtherEdition = Dictionary.field(place);
        if (ofOtherEdition.isPresent()) {
            String editions = String.join(", ", ofOtherEdition.get().editions());
            return Messages.of("advice.other-edition", editions);
        }
        List<String> elsewhere = Dictionary.placesOf(name);
        if (!elsewhere.isEmpty()) {
            List<String> some = elsewhere.subList(0, Math.min(MOST_PLACES, elsewhere.size()));
            return Messages.of("advice.elsewhere", new Label(String.join(" 或 ", some), String.join(" or ", some)));
        }
        return NearestName.of(name, known)
                .map(Suggestion::near)
                .orElseGet(() -> Messages.of("advice.names", String.join(", ", known)));
    }

    static Label nearest(String name, Collection<String> known) {
        return NearestName.of(name, known).map(Suggestion::near).orElse(Label.NOTHING);
    }

    static Label pointer(String pointer, Application form) {
        String slashed = pointer.startsWith("/") ? pointer : '/' + pointer;
        if (form.cell(slashed).isPresent() || Dictionary.field(slashed).isPresent()) {
            return near(slashed);
        }
        if (!pointer.endsWith("/") && Dictionary.fields().stream().anyMatch(field -> isInList(slashed, field))) {
            return Messages.of("advice.entry");
        }
        Set<String> known = new LinkedHashSet<>();
        Dictionary.fields().forEach(field -> known.add(field.pointer()));
        known.addAll(form.byPointer().keySet());
        return NearestName.of(slashed, known).map(Suggestion::near).orElse(Messages.of("advice.pointer"));
    }

    private static boolean isInList(String pointer, Field field) {
        return field.type() == FieldType.NAMED_TARGETS && pointer.startsWith(field.pointer() + '/');
    }

    private static Label renamed(String pointer, String place) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return place.equals(pointer + "/" + name)
                ? Messages.of("advice.renamed", name)
                : Messages.of("advice.elsewhere", place);
    }

    /** Suggests the new name of a renamed option, the option with that label, or the nearest. */
    static Label option(Place place, String option) {
        Optional<String> renamed = Dictionary.renamed(place.pointer() + "/" + option);
        if (renamed.isPresent()) {
            return renamed(place.pointer(), renamed.get());
        }
        String seen = SeenText.of(option);
        return place.options().entrySet().stream()
                .filter(known -> seen.equals(SeenText.of(known.getValue().zh()))
                        || seen.equalsIgnoreCase(SeenText.of(known.getValue().en())))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> NearestName.of(option, place.options().keySet()))
                .map(Suggestion::near)
                .orElse(Label.NOTHING);
    }
}
