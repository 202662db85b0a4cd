package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;

/**
 * Something that the service serves.
 *
 * @param pattern of its addresses, as servlets have it: {@code /health}, {@code /queries/*}
 */
record Route(String pattern, HttpServlet servlet) {}
