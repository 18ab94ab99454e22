package org.clusterrules.assessment;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets any mapper of Jackson 2 or 3 write an assessment as {@link AssessmentJson} does. The JVM ignores annotations that are missing. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@com.fasterxml.jackson.databind.annotation.JsonSerialize(converter = AssessmentByJackson2.InChinese.class)
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = AssessmentByJackson2.Refusal.class)
@tools.jackson.databind.annotation.JsonSerialize(converter = AssessmentByJackson3.InChinese.class)
@tools.jackson.databind.annotation.JsonDeserialize(using = AssessmentByJackson3.Refusal.class)
@interface WrittenByJackson {
    String REFUSAL = "an Assessment cannot be read, since its JSON does not contain the form: read a WrittenAssessment";
}
