package org.clusterrules.drools;

import java.util.function.Supplier;

/**
 * Calls Drools. It looks for its own services by the thread's class loader, here and there and as late as with the first rule
 * that fires; a thread of a host may have none, or one that does not know Drools.
 */
final class OwnLoader {
    private OwnLoader() {}

    static <T> T call(Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader host = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnLoader.class.getClassLoader());
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(host);
        }
    }
}
