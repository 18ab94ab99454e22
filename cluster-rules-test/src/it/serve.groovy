import java.util.concurrent.TimeUnit
import java.util.regex.Pattern

/** Runs Java as a service, checks it at the port that it says it listens on, and stops it. Returns the lines of its log. */
return { String name, List<String> arguments, Pattern listening, Closure check ->
    def log = new File(basedir, "target/${name}.log")
    def service = new ProcessBuilder([new File(System.getProperty('java.home'), 'bin/java').path, *arguments])
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start()
    def port = {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10)
        while (System.nanoTime() < end && service.alive) {
            def started = log.getText('UTF-8') =~ listening
            if (started) {
                return started[0][1] as int
            }
            sleep 50
        }
        throw new AssertionError("$name did not start:\n${log.getText('UTF-8')}" as Object)
    }
    try {
        check(port())
        service.destroy()
        assert service.waitFor(10, TimeUnit.MINUTES): "$name did not stop"
    } finally {
        service.destroyForcibly()
    }
    return log.readLines('UTF-8')
}
