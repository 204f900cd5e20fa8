/** Dictionaries learned from patches. */
package org.dladmm.training.dictionary;
