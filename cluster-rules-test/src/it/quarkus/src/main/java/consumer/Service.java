package consumer;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.rules.RuleSet;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers an application form with its assessment, or with all that is wrong with the document. */
@Path("/assess")
public class Service {
    private final RuleSet rules = RuleSet.builtIn("national-2022");

    @POST
    public Assessment assess(Application form) {
        return rules.assess(form);
    }

    /** Quarkus wraps what was wrong with a body; all other errors are answered as they were. */
    @ServerExceptionMapper
    Response refuse(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidApplicationException invalid) {
                List<Fault> faults = invalid.problems().stream()
                        .map(found -> new Fault(
                                found.pointer(), found.line(), found.column(), found.message(Locale.CHINESE)))
                        .toList();
                return Response.status(Response.Status.BAD_REQUEST).entity(faults).type(MediaType.APPLICATION_JSON).build();
            }
        }
        return e.getResponse();
    }

    public record Fault(String pointer, int line, int column, String message) {}
}
