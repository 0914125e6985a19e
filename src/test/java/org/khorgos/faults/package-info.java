/**
 * The packaged application under faults: pods, broker and database as processes of their own,
 * proxies between them, a workload without a pause, and at the end the checker of {@code history}.
 */
package org.khorgos.faults;
