/**
 * The nouns of the data flow: what arrives, what an article is, what a tagging says, and the one
 * outcome each record has. Records only: no I/O, no framework, no behaviour beyond what keeps a
 * value valid. Every other package may import this one; this one imports none of them.
 */
package org.khorgos.article;
