/** {@code dladmm solve}: problems in files, answers with certificates in files. */
package org.dladmm.cli.solve;
