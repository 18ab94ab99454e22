import groovy.json.JsonSlurper
import java.net.http.HttpResponse

def send = evaluate(new File(scripts, 'send.groovy'))

/** Checks a service that assesses forms at that port: what it says of three, of a document with faults, and of no document. */
return { int port ->
    def post = { byte[] body -> send(port, 'assess', body) }
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
}
