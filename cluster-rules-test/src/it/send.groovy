import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration

/**
 * Sends JSON to a service at that port, or asks it for something where there is none to send, and returns the answer.
 * Over a connection of its own: Reactor Netty 1.2.18 may stop reading one that is kept (reactor-netty#4361), whatever the service does.
 */
return { int port, String path, byte[] body = null, Map<String, String> headers = [:] ->
    def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$port/$path")).timeout(Duration.ofMinutes(10))
    headers.each { name, value -> request.header(name, value) }
    if (body != null) {
        request.header('Content-Type', 'application/json').POST(HttpRequest.BodyPublishers.ofByteArray(body))
    }
    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
}
