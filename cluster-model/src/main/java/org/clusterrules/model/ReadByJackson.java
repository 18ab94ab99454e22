package org.clusterrules.model;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets any mapper of Jackson 2 or 3 read a {@link JsonDocument}; in one annotation for the reasons of {@link MappedByJackson}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = FormByJackson2.DocumentDeserializer.class)
@tools.jackson.databind.annotation.JsonDeserialize(using = FormByJackson3.DocumentDeserializer.class)
@interface ReadByJackson {}
