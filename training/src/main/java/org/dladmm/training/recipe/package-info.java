/** How a network is trained: stages, what each of them trains and how, and what decides. */
package org.dladmm.training.recipe;
