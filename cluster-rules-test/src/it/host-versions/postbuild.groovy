import java.util.concurrent.TimeUnit

def run = { String host ->
    def lib = new File(basedir, "target/lib-$host")
    println "$host: ${lib.list().sort().join(' ')}"
    def out = new File(basedir, "target/${host}.out")
    def err = new File(basedir, "target/${host}.err")
    def classPath = [new File(basedir, 'target/classes'), new File(lib, '*')].join(File.pathSeparator)
    def java = [new File(System.getProperty('java.home'), 'bin/java').path, '-cp', classPath, 'consumer.Main', host, 'rules']
    def process = new ProcessBuilder(java).directory(basedir).redirectOutput(out).redirectError(err).start()
    try {
        assert process.waitFor(10, TimeUnit.MINUTES): 'it did not end'
    } finally {
        process.destroyForcibly()
    }
    assert process.exitValue() == 0: err.getText('UTF-8')
    return out.readLines('UTF-8')
}

def answers = ['national-2022 NO', 'liaoning-2023 NO', 'shanghai-2024 YES', 'yunnan YES', 'rules NO']
assert run('oldest') == answers
assert run('newest') == answers
assert run('direct') == answers

// The range that people read about is the range that was tried.
def page = new File(samples, '../../cluster-rules/VERSIONING.md').getText('UTF-8')
def version = { String host, String artifact ->
    def jar = new File(basedir, "target/lib-$host").list().collect { it =~ /^${artifact}-(\d.*)\.jar$/ }.find { it.matches() }
    return jar.group(1)
}
[oldest: ['drools-core', 'jackson-databind', 'guava'], newest: ['drools-core', 'jackson-databind', 'guava'], direct: ['drools-core']].each { host, artifacts ->
    artifacts.each { artifact ->
        assert page.contains(version(host, artifact)): "VERSIONING.md does not name $artifact ${version(host, artifact)}"
    }
}
return true
