import java.util.concurrent.TimeUnit

// What a host carries that leaves Drools out.
def jars = new File(basedir, 'target/lib').listFiles().sort { it.name }
def list = jars.collect { String.format('%,12d  %s', it.length(), it.name) }.join('\n')
println list
assert jars.length <= 8 && jars*.length().sum() <= 5_300_000: list
assert jars.every { !(it.name =~ /^(drools|kie)/) }: list

def out = new File(basedir, 'target/main.out')
def err = new File(basedir, 'target/main.err')
def classPath = [new File(basedir, 'target/classes'), new File(basedir, 'target/lib/*')].join(File.pathSeparator)
def java = [new File(System.getProperty('java.home'), 'bin/java').path, '-cp', classPath, 'consumer.Main', 'rules']
def process = new ProcessBuilder(java).directory(basedir).redirectOutput(out).redirectError(err).start()
try {
    assert process.waitFor(10, TimeUnit.MINUTES): 'it did not end'
} finally {
    process.destroyForcibly()
}
assert process.exitValue() == 0: err.getText('UTF-8')

def lines = out.readLines('UTF-8')
assert lines[0].startsWith('MET ') && lines[0].contains('at least 70%')
// A session is never replaced silently: whoever asks for one reads what is missing, and what to do.
assert lines[1].contains('add org.drools:drools-kiesession and org.drools:drools-model-compiler')
assert lines[1].contains('RuleSet.direct()')
