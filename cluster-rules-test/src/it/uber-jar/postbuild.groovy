import java.util.zip.ZipFile

def program = evaluate(new File(scripts, 'run.groovy'))

def run = { String jar, String mainClass ->
    program("${jar}-${mainClass}", ['-cp', new File(basedir, "target/${jar}.jar").path, mainClass]).readLines()
}

assert run('plain', 'consumer.Main') == ['NO']
assert run('engine', 'consumer.Main') == ['NO']
assert run('engine', 'consumer.HostRule') == ['a rule of the host: NO']

// The compiler is in the one and not in the other.
def holds = { String jar, String entry -> new ZipFile(new File(basedir, "target/${jar}.jar")).withCloseable { it.getEntry(entry) != null } }
assert !holds('plain', 'org/drools/compiler/kie/builder/impl/KieBuilderImpl.class')
assert holds('engine', 'org/drools/compiler/kie/builder/impl/KieBuilderImpl.class')
