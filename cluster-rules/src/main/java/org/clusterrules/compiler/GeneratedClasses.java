package org.clusterrules.compiler;

import java.net.URL;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rules as classes: they see the library, and the library does not see them. What is not used any more goes, and
 * leaves nothing behind: a class loader of a host remembers for ever each name that it was once asked for, so that it is not
 * asked for generated names, which are others with each edit.
 */
public final class GeneratedClasses extends ClassLoader {
    static final String PACKAGE = "org.clusterrules.generated";

    private final Map<String, byte[]> classes;

    /** Makes a loader of these classes, by class file name. */
    public GeneratedClasses(Map<String, byte[]> classes) {
        super(GeneratedClasses.class.getClassLoader());
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isGenerated(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    /** Whether it is a generated name, or an attempt at one: compilers try each dot as the beginning of a nested class. */
    private static boolean isGenerated(String name) {
        return name.replace('$', '.').startsWith(PACKAGE + ".");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isGenerated(name.replace('/', '.')) ? null : super.getResource(name);
    }
}
