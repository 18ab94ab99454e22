import groovy.json.JsonSlurper
import java.util.concurrent.TimeUnit

def reports = new File(basedir, 'target/reports')
reports.mkdirs()
def out = new File(basedir, 'target/main.out')
def err = new File(basedir, 'target/main.err')
def modulePath = [new File(basedir, 'target/classes'), new File(basedir, 'target/lib')].join(File.pathSeparator)
// No --add-modules, no --add-opens: what module-info.java says is enough.
def java = [new File(System.getProperty('java.home'), 'bin/java').path, '-p', modulePath, '-m', 'consumer/consumer.Main', reports.path]
def process = new ProcessBuilder(java).redirectOutput(out).redirectError(err).start()
try {
    assert process.waitFor(10, TimeUnit.MINUTES): 'it did not end'
} finally {
    process.destroyForcibly()
}
assert process.exitValue() == 0: err.getText('UTF-8')

def lines = out.readLines('UTF-8')
assert lines.last() == 'module consumer, module cluster.rules'
def answers = lines.dropRight(1).collectEntries { it.split(' ', 2) as List }
assert answers.keySet().containsAll(['liaoning-2023', 'national-2022', 'shanghai-2024', 'yunnan'])
assert answers['national-2022'] == 'NO'
assert answers.every { id, eligible ->
    new JsonSlurper().parse(new File(reports, "${id}.json"), 'UTF-8').eligible == eligible &&
        new File(reports, "${id}.html").getText('UTF-8').contains('竹屿县')
}
