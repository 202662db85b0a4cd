package org.mscdm.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.web.Server;
import org.mscdm.web.Settings;

/** The service on a free port, and a browser that looks at it and writes down what goes wrong. */
final class Site implements AutoCloseable {

  private static final Path HOME = Path.of(System.getProperty("mscdm.home"));
  private static final Path CHROMIUM =
      Path.of(System.getProperty("mscdm.chromium", "/usr/bin/chromium"));

  private final Server server;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> faults = new ArrayList<>();

  Site() {
    if (!Files.isExecutable(CHROMIUM)) {
      throw new IllegalStateException(
          "%s: no browser; apt-get install chromium, or name another with -Dmscdm.chromium=FILE"
              .formatted(CHROMIUM));
    }
    Path release = HOME.resolve("data").resolve("release");
    server =
        Server.start(
            Settings.local(0),
            ReleaseDataset.load(release),
            new QueryFolder(HOME.resolve("queries")),
            release);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  String address(String path) {
    return server.address() + path.substring(1);
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setLocale("en").setViewportSize(1280, 900);
  }

  /** A page of a new visitor, whose faults are written down. */
  Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(60_000);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add("console: " + message.text());
          }
        });
    page.onPageError(error -> faults.add("script: " + error));
    page.onRequestFailed(request -> faults.add("failed: " + request.url()));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(server.address()) && !request.url().startsWith("data:")) {
            faults.add("elsewhere: " + request.url());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            faults.add("%d: %s".formatted(response.status(), response.url()));
          }
        });
    return page;
  }

  /** What went wrong since one last asked. */
  List<String> faults() {
    List<String> all = List.copyOf(faults);
    faults.clear();
    return all;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
  }
}
