/**
 * What an operator sees: metrics, progress, liveness, readiness, and what the cluster says of
 * topics and committed offsets. Watches the flow, never steers it.
 */
package org.khorgos.observe;
