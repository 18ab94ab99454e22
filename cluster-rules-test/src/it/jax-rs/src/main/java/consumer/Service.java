package consumer;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Serves on a free port of this machine. */
public final class Service {
    private Service() {}

    public static void main(String[] args) {
        HttpServer server = JdkHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:0/"),
                new ResourceConfig(AssessmentResource.class, InvalidFormMapper.class, JacksonFeature.class)
                        .property(ServerProperties.WADL_FEATURE_DISABLE, true));
        System.out.println("listening on port " + server.getAddress().getPort());
    }
}
