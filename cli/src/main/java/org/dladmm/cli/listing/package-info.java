/** The commands that list what there is: engines and problems. */
package org.dladmm.cli.listing;
