def run = evaluate(new File(scripts, 'run.groovy'))

def classPath = [new File(basedir, 'target/classes'), new File(basedir, 'target/lib/*')].join(File.pathSeparator)
assert run('main', ['-cp', classPath, 'consumer.Main']).readLines() == [
    'NO',
    'NO with our rules alone',
    '6 misses',
    'the form does not contradict itself',
    'the target of 304 patents is too low',
]
