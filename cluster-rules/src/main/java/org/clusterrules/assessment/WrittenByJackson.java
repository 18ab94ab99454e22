package org.clusterrules.assessment;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets any mapper of Jackson 2 or 3 write an assessment as {@link AssessmentJson} does. Where one or both of them are missing, the
 * virtual machine passes their annotations over.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@com.fasterxml.jackson.databind.annotation.JsonSerialize(using = AssessmentByJackson2.Serializer.class)
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = AssessmentByJackson2.Refusal.class)
@tools.jackson.databind.annotation.JsonSerialize(using = AssessmentByJackson3.Serializer.class)
@tools.jackson.databind.annotation.JsonDeserialize(using = AssessmentByJackson3.Refusal.class)
@interface WrittenByJackson {
    /** What a mapper says that is to read an assessment. */
    String REFUSAL = "an Assessment cannot be read, since its JSON does not contain the form: read a WrittenAssessment";
}
