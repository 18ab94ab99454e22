package consumer;

import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.WrittenAssessment;
import org.clusterrules.model.Application;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.rules.RuleSet;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers an application form with its assessment, or with all that is wrong with the document. */
@SpringBootApplication
@RestController
public class Service {
    private final RuleSet rules = RuleSet.builtIn("national-2022");

    public static void main(String[] args) {
        SpringApplication.run(Service.class, args);
    }

    @PostMapping("/assess")
    Assessment assess(@RequestBody Application form) {
        return rules.assess(form);
    }

    @PostMapping(path = "/assess-in-my-language", produces = MediaType.APPLICATION_JSON_VALUE)
    String assess(@RequestBody Application form, Locale language) {
        return AssessmentJson.write(rules.assess(form), language);
    }

    /** Tells a client that sends both back whether the assessment is what the rules say of the form. */
    @PostMapping("/verify")
    List<String> verify(@RequestBody Archived archived, Locale language) {
        return rules.verify(archived.assessment(), archived.form()).stream()
                .map(difference -> difference.message(language))
                .toList();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    List<Fault> refuse(InvalidApplicationException e, Locale language) {
        return e.problems().stream()
                .map(found -> new Fault(found.pointer(), found.line(), found.column(), found.message(language)))
                .toList();
    }

    record Archived(Application form, WrittenAssessment assessment) {}

    record Fault(String pointer, int line, int column, String message) {}
}
