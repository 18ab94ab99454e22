def serve = evaluate(new File(scripts, 'serve.groovy'))
def assess = evaluate(new File(scripts, 'assess.groovy'))

def classPath = [new File(basedir, 'target/classes'), new File(basedir, 'target/lib/*')].join(File.pathSeparator)
def log = serve('service', ['-cp', classPath, 'consumer.Service'], ~/listening on port (\d+)/, assess)
// Nothing in it is worth a warning to whoever runs the service.
assert log.findAll { it =~ /WARN|SEVERE|ERROR/ } == []

return true
