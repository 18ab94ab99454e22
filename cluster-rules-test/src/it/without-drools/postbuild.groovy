def program = evaluate(new File(scripts, 'run.groovy'))

// What a host carries that leaves Drools out.
def jars = new File(basedir, 'target/lib').listFiles().sort { it.name }
def list = jars.collect { String.format('%,12d  %s', it.length(), it.name) }.join('\n')
println list
assert jars.length <= 8 && jars*.length().sum() <= 5_300_000: list
assert jars.every { !(it.name =~ /^(drools|kie)/) }: list

def run = { List options, List arguments ->
    def classPath = [new File(basedir, 'target/classes'), new File(basedir, 'target/lib/*')].join(File.pathSeparator)
    program('main', [*options, '-cp', classPath, 'consumer.Main', *arguments]).readLines()
}

def lines = run([], ['rules'])
assert lines[0].startsWith('MET ') && lines[0].contains('at least 70%')
// A session is never replaced silently: whoever asks for one reads what is missing, and what to do.
assert lines[1].contains('add org.drools:drools-kiesession, or')
assert lines[1].contains('RuleSet.direct()')

// A program that has just started waits for each form of a method handle that is made: of a record's hash code, a bound word, a caller that is looked at.
run(['-Xlog:class+load:file=target/loaded.txt'], [])
def made = new File(basedir, 'target/loaded.txt').readLines().count { it.contains('java.lang.invoke.LambdaForm$') && it.contains('/0x') }
println "$made forms of method handles were made"
assert made <= 70
