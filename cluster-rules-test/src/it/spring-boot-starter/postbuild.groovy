import groovy.json.JsonSlurper
import java.net.http.HttpResponse
import java.nio.file.Files
import java.util.concurrent.TimeUnit

def serve = evaluate(new File(scripts, 'serve.groovy'))
def send = evaluate(new File(scripts, 'send.groovy'))

def nearMiss = new File(samples, 'near-miss.json').bytes
def criterion = 'standard.leading-output-share'

/** The arguments of Java that start the service. */
def service = { File jar, List<String> options, List<String> jvm = [] ->
    [*jvm, '-jar', jar.path, '--server.address=127.0.0.1', '--server.port=0', *options*.toString()]
}

/** Asks again until the answer is as expected, or ten minutes are over; returns the last answer. */
def until = { Closure question, Closure expected ->
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10)
    def answer = question()
    while (!expected(answer) && System.nanoTime() < end) {
        sleep 50
        answer = question()
    }
    answer
}

/** Runs a check against the service; returns the lines of its log. */
def serving = { File jar, String name, List<String> options, List<String> jvm = [], Closure check ->
    serve("${jar.name}.$name", service(jar, options, jvm), ~/(?:Tomcat|Netty) started on port (\d+)/, check)
}

def get = { int at, String path -> send(at, path) }
def post = { int at, byte[] body, String language = null -> send(at, 'assess', body, language == null ? [:] : ['Accept-Language': language]) }
def json = { HttpResponse<byte[]> answer -> new JsonSlurper().parse(answer.body(), 'UTF-8') }
def header = { HttpResponse<byte[]> answer, String name -> answer.headers().firstValue(name).get() }
def finding = { HttpResponse<byte[]> answer -> json(answer).findings.find { it.criterion == criterion } }
def health = { int at -> json(get(at, 'actuator/health')) }
def metric = { int at, String path -> json(get(at, "actuator/metrics/$path")).measurements.find { it.statistic == 'COUNT' }.value }

def builtIn = { int at ->
    // A form, in the language that is asked for, and in Chinese where none is, whatever the machine's.
    def chinese = post(at, nearMiss)
    assert chinese.statusCode() == 200
    assert header(chinese, 'Content-Type').startsWith('application/json')
    assert header(chinese, 'Content-Language') == 'zh'
    assert json(chinese).ruleSet.id == 'national-2022'
    assert json(chinese).eligible == 'NO'
    assert finding(chinese).message.contains('高于70%')
    def english = post(at, nearMiss, 'en')
    assert header(english, 'Content-Language') == 'en'
    assert finding(english).message.contains('more than 70%')
    // Figures are written as the library writes them: a mapper's detour would lose the zeros.
    assert new String(english.body(), 'UTF-8').contains('"actual":70.00,')

    // A document with two errors, and one that is not JSON.
    def refused = post(at, '{\n  "edition": "2022",\n  "basics": {"area": "vast", "arae": 1}\n}'.bytes, 'en')
    assert refused.statusCode() == 400
    assert header(refused, 'Content-Type') == 'application/problem+json'
    assert json(refused).type == 'urn:clusterrules:problem:invalid-form'
    assert json(refused).status == 400
    assert json(refused).instance == '/assess'
    assert json(refused).title == 'The document is not a valid form'
    assert json(refused).errors*.subMap('pointer', 'line', 'column') == [
        [pointer: '/basics/area', line: 3, column: 22],
        [pointer: '/basics', line: 3, column: 30],
    ]
    assert json(refused).errors[1].message.contains('did you mean "area"')
    def truncated = post(at, '{\n  "edition": "2022", "basics": {'.bytes)
    assert truncated.statusCode() == 400
    assert json(truncated).errors.size() == 1
    assert json(truncated).errors[0].line == 2
    assert json(truncated).errors[0].message =~ /\p{IsHan}/

    // Health and metrics of what was done.
    assert health(at).status == 'UP'
    assert health(at).components.clusterrules.status == 'UP'
    assert health(at).components.clusterrules.details.ruleSet == 'national-2022'
    assert health(at).components.clusterrules.details.sha256 == json(chinese).ruleSet.sha256
    assert metric(at, 'clusterrules.assessments') == 2
    assert metric(at, 'clusterrules.assessments?tag=eligible:NO') == 2
    assert metric(at, "clusterrules.findings?tag=criterion:$criterion&tag=outcome:UNMET") == 2

}

/** The schemas are where the OpenAPI document says, and the answers keep to what it says of them. */
def described = { int at ->
    def chinese = post(at, nearMiss)
    def refused = post(at, '{"edition": "2022", "basics": {"area": "vast"}}'.bytes)
    def api = json(get(at, 'openapi.json'))
    def operation = api.paths['/assess'].post
    def schema = { content -> json(get(at, content.schema['$ref'])) }
    assert schema(operation.requestBody.content['application/json']).properties.containsKey('basics')
    assert json(chinese).keySet().containsAll(schema(operation.responses['200'].content['application/json']).required)
    assert json(refused).keySet().containsAll(api.components.schemas.InvalidForm.required)
}

def watched = { int at, File rules ->
    def rule = new File(rules, 'standard.drl')
    def text = rule.getText('UTF-8')
    assert finding(post(at, nearMiss)).outcome == 'MET'
    assert health(at).components.clusterrules.details.ruleSet == 'own-rules'

    rule.setText(text.replace('isAtLeast("70")', 'isAtLeast("80")'), 'UTF-8')
    until({ metric(at, 'clusterrules.reloads') }, { it == 1 })
    assert metric(at, 'clusterrules.reloads') == 1
    assert finding(post(at, nearMiss)).outcome == 'UNMET'

    // A refused edit is shown, and the service answers as before.
    rule.setText(text.replace('isAtLeast("70")', 'isAtLeast("eighty")'), 'UTF-8')
    until({ metric(at, 'clusterrules.refused.edits') }, { it == 1 })
    assert metric(at, 'clusterrules.refused.edits') == 1
    assert finding(post(at, nearMiss)).outcome == 'UNMET'
    def answer = get(at, 'actuator/health')
    assert answer.statusCode() == 200
    assert json(answer).status == 'UP'
    assert json(answer).components.clusterrules.status == 'EDIT_REFUSED'
    assert json(answer).components.clusterrules.details.refusedEdit.any { it.startsWith('standard.drl:10:') }
}

/** What the service prints if it does not start. */
def refusal = { File jar, String name, List<String> options ->
    def log = new File("${jar}.${name}.log")
    def process = new ProcessBuilder([new File(System.getProperty('java.home'), 'bin/java').path, *service(jar, options)])
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start()
    try {
        assert process.waitFor(10, TimeUnit.MINUTES): "$jar.name did not stop"
    } finally {
        process.destroyForcibly()
    }
    assert process.exitValue() == 1
    def text = log.getText('UTF-8')
    assert text.contains('APPLICATION FAILED TO START')
    text
}

def jars = { String web ->
    def found = new File(basedir, 'target').listFiles().findAll { it.name =~ /^service-${web}-.*\.jar$/ }
    assert found.size() == 2
    found
}
jars('webflux').each { jar ->
    def printed = serving(jar, 'built-in', [], ['-Duser.language=en'], builtIn)
    assert printed.any { it.contains(jar.name.contains('netty') ? 'Netty started' : 'Tomcat started') }
    assert printed.findAll { it =~ / (WARN|ERROR) / } == []
}
jars('mvc').each { jar ->
    def printed = serving(jar, 'built-in', ['--clusterrules.engine=drools'], ['-Duser.language=en']) { at ->
        builtIn(at)
        described(at)
    }
    // Nothing in it is worth a warning to whoever runs the service.
    assert printed.findAll { it =~ / (WARN|ERROR) / } == []

    def classes = serving(jar, 'direct', ['--clusterrules.engine=direct'], ['-Xlog:class+load']) { at ->
        assert finding(post(at, nearMiss)).outcome == 'UNMET'
    }
    assert classes.any { it.contains('org.clusterrules.rules.RuleSet ') }
    assert !classes.any { it =~ / org\.(drools|kie)\./ }

    def rules = Files.createTempDirectory(basedir.toPath(), 'rules').toFile()
    new File(basedir, 'rules').eachFile { new File(rules, it.name).bytes = it.bytes }
    printed = serving(jar, 'watched', ["--clusterrules.directory=$rules", '--clusterrules.watch=true']) { at -> watched(at, rules) }
    assert printed.count { it.contains(' WARN ') } == 1 // the refused edit
    // As it was left, it does not start.
    def refused = refusal(jar, 'broken', ["--clusterrules.directory=$rules"])
    assert refused.contains(rules.path)
    assert refused.contains('standard.drl:10:')

    refused = refusal(jar, 'unknown', ['--clusterrules.rule-set=national-2023'])
    assert refused.contains('national-2023')
    assert refused.contains('clusterrules.rule-set')
    assert refused.contains('national-2022')
}

return true
