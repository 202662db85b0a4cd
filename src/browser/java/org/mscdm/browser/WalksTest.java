package org.mscdm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Sizes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways that people go through the pages, from end to end. */
class WalksTest {

  private static Site site;

  private Page page;

  @BeforeAll
  static void open() {
    site = new Site();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(site.faults()).isEmpty();
    page.context().close();
  }

  @Test
  void fromAQuestionThroughItsTableToTheSentence() {
    visit("/");
    link("Links from mechanism to study of rank 1 to 3, with both quotes").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("36 rows");
    link("联合治疗的血糖控制效应可能归因于治疗后免疫调节性CD8+FOXP3+调节性T细胞(Tregs)频率的显著上调").first().click();
    assertIsFound("联合治疗的血糖控制效应可能归因于治疗后免疫调节性CD8+FOXP3+调节性T细胞(Tregs)频率的显著上调");
  }

  @Test
  void fromTheEvidenceMapThroughAnAssertionToItsQuote() {
    visit("/");
    page.locator("a[href='/evidence?mechanism=Immunomodulation&source=BoneMarrowMSC']").click();
    assertThat(page.getByRole(AriaRole.HEADING, heading(1)))
        .hasText("immunomodulation: bone marrow MSC product");
    assertThat(page.locator(".rank1").first()).hasText("stated");
    Locator quote = page.locator(".quote").first();
    String words = quote.locator("p").textContent();
    quote.locator("footer a").click();
    assertIsFound(words);
  }

  @Test
  void aQueryIsRunChangedAndDownloaded() throws IOException {
    visit("/queries");
    link("Trials by cell source, exactly as named").first().click();
    page.locator("input[name=source]").fill("AdiposeMSC");
    page.getByRole(AriaRole.BUTTON, button("Run")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 rows");
    page.locator("#sparql")
        .fill(
            "SELECT (COUNT(?trial) AS ?trials) WHERE { ?trial a <https://w3id.org/mscdm/ontology/ClinicalTrial> }");
    page.getByRole(AriaRole.BUTTON, button("Run this, changed or not")).click();
    assertThat(page.locator("#plain-answer td:not(.number)")).hasText("19");
    page.locator(".yasqe_queryButton").click();
    assertThat(
            page.locator(".yasr td").filter(new Locator.FilterOptions().setHasText("19")).first())
        .isVisible();
    Download download =
        page.waitForDownload(
            () ->
                page.locator("#downloads a[data-format=csv]")
                    .evaluate("link => { link.download = 'answer.csv'; link.click(); }"));
    try (InputStream file = download.createReadStream()) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("trials\r\n19\r\n");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/, MSC therapy in diabetes: what the documents say, 间充质干/基质细胞治疗糖尿病:文档说了什么",
    "/trials?condition=Type1Diabetes, Trials, 试验",
    "/mechanisms/IsletSupport, islet support, 胰岛移植支持",
    "/ontology/VEGF, vascular endothelial growth factor, 血管内皮生长因子",
    "/about, About, 关于"
  })
  void theLanguageIsSwitchedAndThePageKept(String path, String english, String chinese) {
    visit(path);
    assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText(english);
    page.locator("a.language").click();
    assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText(chinese);
    assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
    assertThat(page.url()).startsWith(site.address(path));
    page.locator("header nav a").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("试验");
  }

  @Test
  void trialsAreChosenAndComparedWithTheKeyboardOnly() {
    visit("/trials");
    tabTo("select[name=cellSource]");
    page.keyboard().type("umbilical");
    tabTo("form.filters button");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("5 of 20 trials");
    tabTo("input[value='000-158']");
    page.keyboard().press("Space");
    tabTo("input[value='000-159']");
    page.keyboard().press("Space");
    tabTo("form[action='/trials/compare'] button");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, heading(1)))
        .hasText("trial 158 (document 000) and trial 159 (document 000)");
  }

  @Test
  void theStartPageIsLightAndReadableWithoutScripts() {
    page = site.page(site.options().setJavaScriptEnabled(false));
    long[] bytes = {0};
    page.onRequestFinished(
        request -> {
          Sizes sizes = request.sizes();
          bytes[0] += sizes.responseBodySize + sizes.responseHeadersSize;
        });
    page.navigate(site.address("/"));
    assertThat(page.locator("table.map").first()).containsText("1 marker did not move");
    page.waitForLoadState();
    System.out.println("The start page transfers " + bytes[0] + " bytes");
    assertThat(bytes[0]).isBetween(1_000L, 300_000L);
  }

  private void visit(String path) {
    page = site.page(site.options());
    page.navigate(site.address(path));
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions heading(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** The words are marked in the document, and are in sight. */
  private void assertIsFound(String words) {
    List<String> marked = page.locator("mark.t").allTextContents();
    assertThat(String.join("", marked).strip()).isEqualTo(words);
    assertThat(page.locator("#anchor")).isInViewport();
  }

  private void tabTo(String selector) {
    for (int i = 0; i < 300; i++) {
      page.keyboard().press("Tab");
      if (page.evaluate("s => document.activeElement.matches(s)", selector).equals(true)) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached with the key Tab");
  }
}
