import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.util.concurrent.TimeUnit

def log = new File(basedir, 'target/service.log')
def service = new ProcessBuilder(
        new File(System.getProperty('java.home'), 'bin/java').path,
        '-Dquarkus.http.host=127.0.0.1', '-Dquarkus.http.port=0',
        '-jar', new File(basedir, 'target/quarkus-app/quarkus-run.jar').path)
    .redirectErrorStream(true)
    .redirectOutput(log)
    .start()

/** The port that the service says it listens on. */
def port = {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10)
    while (System.nanoTime() < end && service.alive) {
        def started = log.getText('UTF-8') =~ /Listening on: http:\/\/127\.0\.0\.1:(\d+)/
        if (started) {
            return started[0][1] as int
        }
        sleep 50
    }
    throw new AssertionError("the service did not start:\n${log.getText('UTF-8')}" as Object)
}

try {
    def uri = URI.create("http://127.0.0.1:${port()}/assess")
    def client = HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(10)).build()
    def post = { byte[] body ->
        client.send(
            HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(10))
                .header('Content-Type', 'application/json')
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray())
    }
    def json = { HttpResponse<byte[]> answer ->
        assert answer.headers().firstValue('Content-Type').get().startsWith('application/json')
        new JsonSlurper().parse(answer.body(), 'UTF-8')
    }

    ['eligible': 'YES', 'near-miss': 'NO', 'half-filled': 'UNDETERMINED'].each { name, eligible ->
        def answer = post(new File(samples, "${name}.json").bytes)
        assert answer.statusCode() == 200
        assert json(answer).eligible == eligible
    }
    def nearMiss = json(post(new File(samples, 'near-miss.json').bytes))
    assert nearMiss.findings.find { it.criterion == 'standard.leading-output-share' }.message.contains('高于70%')

    // A document with two faults.
    def refused = post('{\n  "edition": "2022",\n  "basics": {"area": "vast", "arae": 1}\n}'.bytes)
    assert refused.statusCode() == 400
    assert json(refused)*.subMap('pointer', 'line', 'column') == [
        [pointer: '/basics/area', line: 3, column: 22],
        [pointer: '/basics', line: 3, column: 30],
    ]
    // No JSON at all: all other errors stay as they are.
    assert post('['.bytes).statusCode() == 400

    service.destroy()
    assert service.waitFor(10, TimeUnit.MINUTES): 'the service did not stop'
} finally {
    service.destroyForcibly()
}
// Nothing in it is worth a warning to whoever runs the service.
assert log.readLines('UTF-8').findAll { it =~ / (WARN|ERROR) / } == []

return true
