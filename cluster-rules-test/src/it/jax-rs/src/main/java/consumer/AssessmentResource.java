package consumer;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/** Answers an application form with its assessment. */
@Path("/assess")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {
    private static final RuleSet RULES = RuleSet.builtIn("national-2022");

    @POST
    public Assessment assess(Application form) {
        return RULES.assess(form);
    }
}
