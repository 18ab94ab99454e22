package org.clusterrules.assessment;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets any mapper of Jackson 2 or 3 read and write what was written of an assessment as {@link AssessmentJson} does. Where one or both of
 * them are missing, the virtual machine passes their annotations over.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@com.fasterxml.jackson.databind.annotation.JsonSerialize(using = AssessmentByJackson2.WrittenSerializer.class)
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = AssessmentByJackson2.WrittenDeserializer.class)
@tools.jackson.databind.annotation.JsonSerialize(using = AssessmentByJackson3.WrittenSerializer.class)
@tools.jackson.databind.annotation.JsonDeserialize(using = AssessmentByJackson3.WrittenDeserializer.class)
@interface MappedAsWritten {}
