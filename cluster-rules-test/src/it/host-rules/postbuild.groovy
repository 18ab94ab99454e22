import java.util.concurrent.TimeUnit

def out = new File(basedir, 'target/main.out')
def err = new File(basedir, 'target/main.err')
def classPath = [new File(basedir, 'target/classes'), new File(basedir, 'target/lib/*')].join(File.pathSeparator)
def java = [new File(System.getProperty('java.home'), 'bin/java').path, '-cp', classPath, 'consumer.Main']
def process = new ProcessBuilder(java).redirectOutput(out).redirectError(err).start()
try {
    assert process.waitFor(10, TimeUnit.MINUTES): 'it did not end'
} finally {
    process.destroyForcibly()
}
assert process.exitValue() == 0: err.getText('UTF-8')
assert out.readLines('UTF-8') == [
    'NO',
    '6 misses',
    'the form does not contradict itself',
    'the target of 304 patents is too low',
]
