package org.clusterrules.compiler;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.clusterrules.language.Conclusion;
import org.clusterrules.model.Application;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Standards;
import org.clusterrules.model.Target;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/** What a person who writes no Java calls the types of a form's cells. */
final class TypeNames {
    private static final Set<Class<?>> NAMED = Set.of(
            String.class,
            Numeric.class,
            Figure.class,
            Count.class,
            Target.class,
            Choice.class,
            Ticks.class,
            Text.class,
            Names.class,
            Platforms.class,
            Day.class,
            Stage.class,
            Standards.class,
            Application.class,
            Conclusion.class);

    private TypeNames() {}

    static Label of(Type type) {
        Class<?> raw = TypeToken.of(type).getRawType();
        if (raw == Series.class && type instanceof ParameterizedType row) {
            Class<?> element = TypeToken.of(row.getActualTypeArguments()[0]).getRawType();
            return ProblemWording.of("type.row", of(element));
        }
        return ProblemWording.of("type." + (NAMED.contains(raw) ? raw.getSimpleName() : "other"));
    }
}
