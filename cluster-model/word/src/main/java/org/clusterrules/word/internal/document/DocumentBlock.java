package org.clusterrules.word.internal.document;

/** A paragraph, or a table. */
public sealed interface DocumentBlock permits DocumentParagraph, DocumentTable {}
