package consumer;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.InvalidApplicationException;

/** Answers with all that is wrong with a form. Comes before Jersey's own mapper, which knows the first sentence alone. */
@Priority(1)
public class InvalidFormMapper implements ExceptionMapper<JsonMappingException> {
    @Override
    public Response toResponse(JsonMappingException e) {
        Response.ResponseBuilder refused = Response.status(Response.Status.BAD_REQUEST);
        if (e.getCause() instanceof InvalidApplicationException invalid) {
            List<Fault> faults = invalid.problems().stream()
                    .map(found ->
                            new Fault(found.pointer(), found.line(), found.column(), found.message(Locale.CHINESE)))
                    .toList();
            refused.entity(faults).type(MediaType.APPLICATION_JSON);
        }
        return refused.build();
    }

    public record Fault(String pointer, int line, int column, String message) {}
}
