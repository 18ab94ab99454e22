package consumer;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;

/** The same from a thread whose context class loader knows nothing, as some hosts have them. */
public final class Detached {
    private Detached() {}

    public static void main(String[] args) throws IOException {
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], null));
        Main.main(args);
    }
}
