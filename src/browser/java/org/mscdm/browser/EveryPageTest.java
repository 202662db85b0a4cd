package org.mscdm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of every page: no fault in the browser, and none that keeps people out. Pictures of
 * all of them are left in {@code target/screenshots}.
 */
class EveryPageTest {

  private static final String SERIOUS =
      """
      async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
        .filter(one => one.impact === "serious" || one.impact === "critical")
        .map(one => one.impact + " " + one.id + ": "
          + one.nodes.slice(0, 5).map(node => node.html.slice(0, 200) + " " + node.failureSummary).join(" | "))
      """;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/documents",
          "/documents/003?anchor=1122-1231",
          "/documents/000?show=unused",
          "/trials",
          "/trials/compare?trial=000-152&trial=000-157",
          "/id/study/000-157",
          "/id/assertion/000-01264298333ede4c",
          "/id/reading/000-cell-bmsc",
          "/ontology/VEGF",
          "/ontology/Immunomodulation",
          "/mechanisms",
          "/mechanisms/InsulinSensitisation",
          "/evidence?mechanism=Immunomodulation&source=BoneMarrowMSC",
          "/doubts",
          "/doubts/hedged",
          "/doubts/readings",
          "/doubts/elsewhere",
          "/queries",
          "/queries/mechanism-links",
          "/sparql",
          "/ontology",
          "/downloads",
          "/api",
          "/about");

  private static Site site;
  private static String axe;

  @BeforeAll
  static void open() throws IOException {
    site = new Site();
    try (InputStream script = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"LIGHT, en", "DARK, zh"})
  void noPageKeepsPeopleOut(ColorScheme theme, String language) {
    Page page = site.page(site.options().setColorScheme(theme));
    StringBuilder faults = new StringBuilder();
    for (String path : PAGES) {
      page.navigate(site.address(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
      page.evaluate(axe + "; 0");
      for (Object fault : (List<?>) page.evaluate(SERIOUS)) {
        faults.append(path).append(' ').append(fault).append('\n');
      }
      site.faults().forEach(fault -> faults.append(path).append(' ').append(fault).append('\n'));
    }
    page.context().close();
    assertThat(faults.toString()).isEmpty();
  }

  @ParameterizedTest(name = "{0} pixels")
  @ValueSource(ints = {1280, 390})
  void noPageIsWiderThanTheScreen(int width) {
    StringBuilder faults = new StringBuilder();
    for (String language : List.of("en", "zh")) {
      Page page = site.page(site.options().setViewportSize(width, 844));
      for (String path : PAGES) {
        page.navigate(site.address(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
        int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (wide > width) {
          faults.append("%s (%s): %d%n".formatted(path, language, wide));
        }
        String name = path.replaceAll("[^A-Za-z0-9]+", "-") + "-" + language + "-" + width + ".png";
        page.screenshot(
            new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name)));
      }
      page.context().close();
    }
    assertThat(faults.toString()).isEmpty();
    assertThat(site.faults()).isEmpty();
  }
}
