/**
 * Main, the settings, and the version. Everything else lives in a package named after its step of
 * the data flow; only what every step may need stands here.
 */
package org.khorgos;
