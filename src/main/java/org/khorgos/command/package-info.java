/**
 * What stands behind an argument on the command line, one class a command: reads its input, calls
 * the data flow, prints. Rules, figures and formats live in the packages these call.
 */
package org.khorgos.command;
