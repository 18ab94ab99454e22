package org.clusterrules.model;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets any mapper of Jackson 2 or 3 read and write a form as {@link ApplicationJson} does. The JVM ignores annotations that are missing;
 * they are gathered here so that the compiler of a host without Jackson does not warn of them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@com.fasterxml.jackson.databind.annotation.JsonSerialize(using = FormByJackson2.Serializer.class)
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = FormByJackson2.Deserializer.class)
@tools.jackson.databind.annotation.JsonSerialize(using = FormByJackson3.Serializer.class)
@tools.jackson.databind.annotation.JsonDeserialize(using = FormByJackson3.Deserializer.class)
@interface MappedByJackson {}
