import java.util.concurrent.TimeUnit
import java.util.zip.ZipFile

def run = { String jar, String mainClass ->
    def out = new File(basedir, "target/${jar}-${mainClass}.out")
    def err = new File(basedir, "target/${jar}-${mainClass}.err")
    def java = [new File(System.getProperty('java.home'), 'bin/java').path, '-cp', new File(basedir, "target/${jar}.jar").path, mainClass]
    def process = new ProcessBuilder(java).redirectOutput(out).redirectError(err).start()
    try {
        assert process.waitFor(10, TimeUnit.MINUTES): 'it did not end'
    } finally {
        process.destroyForcibly()
    }
    assert process.exitValue() == 0: err.getText('UTF-8')
    return out.readLines('UTF-8')
}

assert run('plain', 'consumer.Main') == ['NO']
assert run('engine', 'consumer.Main') == ['NO']
assert run('engine', 'consumer.HostRule') == ['a rule of the host: NO']

// The compiler is in the one and not in the other.
def holds = { String jar, String entry -> new ZipFile(new File(basedir, "target/${jar}.jar")).withCloseable { it.getEntry(entry) != null } }
assert !holds('plain', 'org/drools/compiler/kie/builder/impl/KieBuilderImpl.class')
assert holds('engine', 'org/drools/compiler/kie/builder/impl/KieBuilderImpl.class')
