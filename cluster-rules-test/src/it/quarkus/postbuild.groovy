def serve = evaluate(new File(scripts, 'serve.groovy'))
def assess = evaluate(new File(scripts, 'assess.groovy'))

def jar = new File(basedir, 'target/quarkus-app/quarkus-run.jar')
def options = ['-Dquarkus.http.host=127.0.0.1', '-Dquarkus.http.port=0']
def log = serve('service', [*options, '-jar', jar.path], ~/Listening on: http:\/\/127\.0\.0\.1:(\d+)/, assess)
// Nothing in it is worth a warning to whoever runs the service.
assert log.findAll { it =~ / (WARN|ERROR) / } == []

return true
