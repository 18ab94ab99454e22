package consumer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.ApplicationJson;
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

    @PostMapping(path = "/assess", produces = MediaType.APPLICATION_JSON_VALUE)
    String assess(@RequestBody byte[] form, Locale language) throws IOException {
        return AssessmentJson.write(rules.assess(ApplicationJson.read(new ByteArrayInputStream(form))), language);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    List<Fault> refuse(InvalidApplicationException e, Locale language) {
        return e.problems().stream()
                .map(found -> new Fault(found.pointer(), found.line(), found.column(), found.message(language)))
                .toList();
    }

    record Fault(String pointer, int line, int column, String message) {}
}
