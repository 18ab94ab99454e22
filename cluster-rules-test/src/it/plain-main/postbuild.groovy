def program = evaluate(new File(scripts, 'run.groovy'))

// What an embedder carries, and the most that it may come to: a session of Drools without its compiler, and everything.
def jars = new File(basedir, 'target/lib').listFiles().sort { it.name }
def weigh = { List files, int mostJars, long mostBytes ->
    long bytes = files*.length().sum()
    def list = files.collect { String.format('%,12d  %s', it.length(), it.name) }.join('\n')
    def sum = String.format('%,12d  bytes in %d jars; the budget is %,d in %d', bytes, files.size(), mostBytes, mostJars)
    println "$list\n$sum\n"
    assert files.size() <= mostJars && bytes <= mostBytes: "$sum:\n$list"
}
weigh(jars.findAll { it.name =~ /^(drools|kie)-/ }, 9, 2_400_000)
weigh(jars as List, 18, 7_700_000)

def said = String.format(Locale.ROOT, '%d jars, %.1f MB', jars.length, jars*.length().sum() / 1e6)
assert new File(samples, '../../README.md').getText('UTF-8').contains(said): "README.md says something else than $said"

// What an embedder sees on standard error as long as there is no slf4j provider; which one, is the host's to choose.
def noProvider = [
    'SLF4J(W): No SLF4J providers were found.',
    'SLF4J(W): Defaulting to no-operation (NOP) logger implementation',
    'SLF4J(W): See https://www.slf4j.org/codes.html#noProviders for further details.',
]

def run = { String name, String mainClass, Map environment, List options ->
    def classPath = [new File(basedir, 'target/classes'), new File(basedir, 'target/lib/*')].join(File.pathSeparator)
    def printed = program(name, [*options, '-cp', classPath, mainClass], environment)
    assert new File(basedir, "target/${name}.err").readLines('UTF-8') == noProvider
    return printed
}

String printed = run('plain', 'consumer.Main', [:], [])
println printed

def lines = printed.readLines()
assert lines[0] == 'NO'
def unmet = lines.drop(1).collate(3)
assert unmet*.first() == [
    'standard.leading-output-share',
    'standard.output-growth',
    'targets.baseline-meets-standard',
    'targets.output-growth-baseline',
    'targets.invention-patents',
    'targets.energy-per-output',
]
assert unmet.every { it[1].contains('不符合') && it[2] =~ /^ {2}["A-Z\d]/ && !(it[2] =~ /\p{IsHan}/) }
assert unmet[0][1].contains('高于70%') && unmet[0][1].contains('70.01')
assert unmet[0][2].contains('more than 70%') && unmet[0][2].contains('70.01')

// The same bytes where the locale knows no Chinese, where another charset is the default,
// and under a context class loader that knows nothing.
assert run('ascii', 'consumer.Main', [LC_ALL: 'C'], []) == printed
assert run('gbk', 'consumer.Main', [:], ['-Dfile.encoding=GBK']) == printed
assert run('detached', 'consumer.Detached', [:], []) == printed

// A form that nobody wrote as JSON.
assert run('table', 'consumer.FromATable', [:], []).readLines() == ['MET', 'MET', 'UNDETERMINED']
