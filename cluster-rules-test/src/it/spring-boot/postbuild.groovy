import groovy.json.JsonSlurper
import java.net.http.HttpResponse
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

def serve = evaluate(new File(scripts, 'serve.groovy'))
def send = evaluate(new File(scripts, 'send.groovy'))

def eligible = ['eligible': 'YES', 'near-miss': 'NO', 'half-filled': 'UNDETERMINED']
def forms = eligible.keySet().collectEntries { [it, new File(samples, "${it}.json").bytes] }

def check = { int at ->
    def post = { byte[] body, String path = 'assess', String language = 'zh-CN' -> send(at, path, body, ['Accept-Language': language]) }
    def json = { HttpResponse<byte[]> answer ->
        assert answer.headers().firstValue('Content-Type').get().startsWith('application/json')
        new JsonSlurper().parse(answer.body(), 'UTF-8')
    }

    // One after the other.
    def alone = forms.collectEntries { name, form ->
        def answer = post(form)
        assert answer.statusCode() == 200
        assert json(answer).eligible == eligible[name]
        [name, answer.body()]
    }
    def finding = { answer -> json(answer).findings.find { it.criterion == 'standard.leading-output-share' } }
    assert finding(post(forms['near-miss'])).outcome == 'UNMET'
    assert finding(post(forms['near-miss'])).message.contains('高于70%')
    assert finding(post(forms['near-miss'], 'assess-in-my-language')).message.contains('高于70%')
    assert finding(post(forms['near-miss'], 'assess-in-my-language', 'en')).message.contains('more than 70%')

    // What the service answered is read back, whole, and verified.
    def verified = { byte[] answer, String form = 'near-miss' ->
        def body = '{"form":' + new String(forms[form], 'UTF-8') + ',"assessment":' + new String(answer, 'UTF-8') + '}'
        json(post(body.getBytes('UTF-8'), 'verify'))
    }
    assert verified(post(forms['near-miss']).body()) == []
    def changed = new String(post(forms['near-miss']).body(), 'UTF-8').replaceFirst('"outcome":"UNMET"', '"outcome":"MET"')
    assert verified(changed.getBytes('UTF-8')).size() == 1
    assert verified(post(forms['near-miss']).body(), 'eligible').size() == 1

    // A document with two faults.
    def refused = post('{\n  "edition": "2022",\n  "basics": {"area": "vast", "arae": 1}\n}'.bytes)
    assert refused.statusCode() == 400
    assert json(refused)*.subMap('pointer', 'line', 'column') == [
        [pointer: '/basics/area', line: 3, column: 22],
        [pointer: '/basics', line: 3, column: 30],
    ]
    assert json(refused).every { it.message =~ /\p{IsHan}/ }

    // All at once: nobody gets a figure of somebody else's form.
    def pool = Executors.newFixedThreadPool(8)
    try {
        def names = (1..40).collectMany { eligible.keySet() }
        def calls = names.collect { name -> { -> post(forms[name]).body() } as Callable }
        def answers = pool.invokeAll(calls, 10, TimeUnit.MINUTES)
        names.eachWithIndex { name, i -> assert Arrays.equals(answers[i].get(), alone[name]): name }
    } finally {
        pool.shutdownNow()
    }
}

def jars = new File(basedir, 'target').listFiles().findAll { it.name =~ /^service-.*\.jar$/ }
assert jars.size() == 2
jars.each { jar ->
    def java = ['-jar', jar.path, '--server.address=127.0.0.1', '--server.port=0']
    def log = serve(jar.name, java, ~/Tomcat started on port (\d+)/, check)
    // Nothing in it is worth a warning to whoever runs the service.
    assert log.findAll { it =~ / (WARN|ERROR) / } == []
}

return true
