package org.clusterrules.language;

import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.jspecify.annotations.Nullable;

/** The application that is assessed, as far as several rules need the same of it. Serves one thread. */
final class Context {
    private final Application application;
    private @Nullable List<Cell> cells;

    Context(Application application) {
        this.application = application;
    }

    Edition edition() {
        return application.edition();
    }

    /** Returns every blank of the form, in its order; gathered once, when first asked for. */
    List<Cell> cells() {
        if (cells == null) {
            cells = application.cells();
        }
        return cells;
    }
}
