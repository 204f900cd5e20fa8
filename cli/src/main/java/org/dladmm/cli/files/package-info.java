/** Where results go: the output folder, and JSON. */
package org.dladmm.cli.files;
