package org.khorgos.history;

/** A row of {@code article}. Partition and offset are those of the record it was made of. */
public record Row(String article, int version, int revision, int partition, long offset) {}
