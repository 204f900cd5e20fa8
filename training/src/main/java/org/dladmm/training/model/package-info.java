/**
 * Model files: a trained network with the problem it solves and where it comes from.
 *
 * <p>{@link org.dladmm.training.model.ModelFile} is the way in. Equal models make equal files, and
 * whatever is wrong with a file ends in an {@link org.dladmm.training.InputException}; no memory is
 * taken for a size that a file only claims.
 *
 * <p>Reading a model needs the modules api and problems, this one and Protocol Buffers, and none of
 * the other libraries that training needs.
 */
package org.dladmm.training.model;
