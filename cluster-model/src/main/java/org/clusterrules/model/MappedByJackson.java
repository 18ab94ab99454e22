package org.clusterrules.model;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets any mapper of Jackson 2 or 3 read and write a form as {@link ApplicationJson} does. Where one or both of them are missing,
 * the virtual machine passes their annotations over. They are gathered here, so that the compiler of a host without Jackson does
 * not look for them either.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@com.fasterxml.jackson.databind.annotation.JsonSerialize(using = FormByJackson2.Serializer.class)
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = FormByJackson2.Deserializer.class)
@tools.jackson.databind.annotation.JsonSerialize(using = FormByJackson3.Serializer.class)
@tools.jackson.databind.annotation.JsonDeserialize(using = FormByJackson3.Deserializer.class)
@interface MappedByJackson {}
