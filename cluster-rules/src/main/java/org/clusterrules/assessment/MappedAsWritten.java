package org.clusterrules.assessment;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets any mapper of Jackson 2 or 3 read and write a {@link WrittenAssessment}, as {@link WrittenByJackson} does for an assessment. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@com.fasterxml.jackson.databind.annotation.JsonSerialize(using = AssessmentByJackson2.WrittenSerializer.class)
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = AssessmentByJackson2.WrittenDeserializer.class)
@tools.jackson.databind.annotation.JsonSerialize(using = AssessmentByJackson3.WrittenSerializer.class)
@tools.jackson.databind.annotation.JsonDeserialize(using = AssessmentByJackson3.WrittenDeserializer.class)
@interface MappedAsWritten {}
