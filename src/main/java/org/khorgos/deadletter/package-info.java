/**
 * Dead letters after the fact: read back from their topic, and sent to the incoming topic once more
 * when what refused them is mended. Runs from a command, beside the service and without it.
 */
package org.khorgos.deadletter;
