import groovy.json.JsonSlurper

def run = evaluate(new File(scripts, 'run.groovy'))

def reports = new File(basedir, 'target/reports')
reports.mkdirs()
def modulePath = [new File(basedir, 'target/classes'), new File(basedir, 'target/lib')].join(File.pathSeparator)
// No --add-modules, no --add-opens: what module-info.java says is enough.
def lines = run('main', ['-p', modulePath, '-m', 'consumer/consumer.Main', reports.path]).readLines()
assert lines.last() == 'module consumer, module cluster.rules'
def answers = lines.dropRight(1).collectEntries { it.split(' ', 2) as List }
assert answers.keySet().containsAll(['liaoning-2023', 'national-2022', 'shanghai-2024', 'yunnan'])
assert answers['national-2022'] == 'NO'
assert answers.every { id, eligible ->
    new JsonSlurper().parse(new File(reports, "${id}.json"), 'UTF-8').eligible == eligible &&
        new File(reports, "${id}.html").getText('UTF-8').contains('竹屿县')
}
