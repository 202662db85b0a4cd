package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mscdm.page.Editor;
import org.mscdm.page.Shown;
import org.mscdm.page.Visit;

/** What people see at the address of the endpoint: a place to write a query, and its answer. */
final class EditorPage {

  private final Editor editor;
  private final PublicAddress address;

  EditorPage(Editor editor, PublicAddress address) {
    this.editor = editor;
    this.address = address;
  }

  void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = HtmlPage.visit(request, address);
    write(request, response, visit, editor.form(visit));
  }

  /**
   * @param rows the answer as a table of HTML
   */
  void answer(HttpServletRequest request, HttpServletResponse response, String query, Body rows)
      throws IOException {
    Visit visit = HtmlPage.visit(request, address);
    String table = new String(rows.plain().bytes(), StandardCharsets.UTF_8);
    write(request, response, visit, editor.answer(visit, query, table));
  }

  private static void write(
      HttpServletRequest request, HttpServletResponse response, Visit visit, Shown shown)
      throws IOException {
    PagePolicy.setWithStyles(request, response, visit.language());
    Page.write(request, response, shown.template(), shown.view());
  }
}
