/**
 * A real Kafka broker and a real PostgreSQL inside the JVM, for the demo and the tests. Their
 * libraries are optional dependencies that the production package does not contain, so no other
 * package may import this one but the command that starts the demo.
 */
package org.khorgos.embedded;
