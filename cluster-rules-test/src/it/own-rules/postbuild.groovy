import java.util.concurrent.TimeUnit

def out = new File(basedir, 'target/main.out')
def err = new File(basedir, 'target/main.err')
def run = { String libraries ->
    def classPath = [new File(basedir, 'target/classes'), libraries].join(File.pathSeparator)
    def java = [new File(System.getProperty('java.home'), 'bin/java').path, '-cp', classPath, 'consumer.Main', 'rules']
    def process = new ProcessBuilder(java).directory(basedir).redirectOutput(out).redirectError(err).start()
    try {
        assert process.waitFor(120, TimeUnit.SECONDS): 'it did not end'
    } finally {
        process.destroyForcibly()
    }
    return process.exitValue()
}

assert run("${new File(basedir, 'target/lib')}/*") == 0: err.getText('UTF-8')
assert out.getText('UTF-8').startsWith('MET ') && out.getText('UTF-8').contains('at least 70%')

// Without it, whoever runs it reads what is missing.
def few = new File(basedir, 'target/lib').listFiles().findAll {
    !(it.name =~ /^(drools-(?!canonical-model|model-compiler|util)|kie|antlr|ecj|javaparser)/)
}
assert run(few.join(File.pathSeparator)) == 1
assert err.getText('UTF-8').contains('add org.drools:drools-engine ')
