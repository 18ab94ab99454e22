def program = evaluate(new File(scripts, 'run.groovy'))

def run = { String host ->
    def lib = new File(basedir, "target/lib-$host")
    println "$host: ${lib.list().sort().join(' ')}"
    def classPath = [new File(basedir, 'target/classes'), new File(lib, '*')].join(File.pathSeparator)
    return program(host, ['-cp', classPath, 'consumer.Main', host, 'rules']).readLines()
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
