package consumer;

import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.spring.Assessor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers an application form with its assessment. */
@RestController
class AssessmentController {
    private final Assessor assessor;

    AssessmentController(Assessor assessor) {
        this.assessor = assessor;
    }

    @PostMapping("/assess")
    Assessment assess(@RequestBody Application form) {
        return assessor.assess(form);
    }
}
