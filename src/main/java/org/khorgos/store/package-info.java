/**
 * PostgreSQL: the table {@code article}, the one statement that writes it, and which failures are
 * worth a retry. Nothing here knows Kafka; what a verdict means for the topics is decided in {@code
 * ingest}.
 */
package org.khorgos.store;
