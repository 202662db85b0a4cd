/**
 * What each page shows: asked of the graph by the queries beside this package's classes, and put
 * into the reader's language. Nothing here knows of HTTP.
 */
package org.mscdm.page;
