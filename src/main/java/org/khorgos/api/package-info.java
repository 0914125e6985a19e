/**
 * What is asked over HTTP, who may ask, and how an answer that is none looks: a problem document
 * (RFC 9457) that says the status and nothing of the inside.
 */
package org.khorgos.api;
