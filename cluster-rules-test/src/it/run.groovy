import java.util.concurrent.TimeUnit

/** Runs Java in the project's directory until it ends, and returns what it printed. What it printed on standard error is in a file beside that. */
return { String name, List<String> arguments, Map<String, String> environment = [:] ->
    def out = new File(basedir, "target/${name}.out")
    def err = new File(basedir, "target/${name}.err")
    def java = [new File(System.getProperty('java.home'), 'bin/java').path, *arguments]
    def builder = new ProcessBuilder(java).directory(basedir).redirectOutput(out).redirectError(err)
    builder.environment().putAll(environment)
    def process = builder.start()
    try {
        assert process.waitFor(10, TimeUnit.MINUTES): "$name did not end"
    } finally {
        process.destroyForcibly()
    }
    assert process.exitValue() == 0: err.getText('UTF-8')
    return out.getText('UTF-8')
}
