package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @TempDir private Path folder;

  @Test
  void helpListsTheCommandsAndExitCodes() {
    Run run = Run.of("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.output())
        .contains("build", "serve", "query", "Exit codes:", "the data is wrong", "unforeseen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "serve", "query", "check", "read", "coverage"})
  void everyCommandExplainsItself(String command) {
    Run run = Run.of(command, "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("mscdm " + command, "Exit codes:");
  }

  @Test
  void anUnknownCommandIsACommandLineError() {
    Run run = Run.of("bild");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains("bild").doesNotContain("\tat ");
  }

  @Test
  void anUnknownDocumentGetsTheListOfThem() {
    Run run = Run.of("read", "999");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error())
        .isEqualToIgnoringNewLines(
            "«999» is no document of seeds/catalogue.ttl; there are 000, 003");
  }

  @Test
  void aCannedQueryPrintsATable() {
    Run run =
        Run.of(
            "query",
            "trials-by-cell-source",
            "--source",
            "AdiposeMSC",
            "--release",
            Folders.release().toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.output().lines().toList())
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("reference  source");
              assertThat(lines.get(2)).startsWith("152        mscdm:AdiposeMSC").contains("ASCs");
              assertThat(lines.get(3)).isEqualTo("1 row");
            });
  }

  @Test
  void aCannedQueryPrintsCsv() {
    Run run =
        Run.of(
            "query",
            "secreted-molecules",
            "--format",
            "csv",
            "--release",
            Folders.release().toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.output())
        .startsWith("molecule,mechanism,agent,modality,cue,quote\r\n")
        .contains("/FGF,");
  }

  @Test
  void withoutANameTheCannedQueriesAreListed() {
    Run run = Run.of("query");
    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("trials-by-cell-source [--source mscdm:UmbilicalCordMSC]: ");
  }

  @Test
  void anUnknownCannedQueryGetsTheListOfThem() {
    Run run = Run.of("query", "trails");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains("There is no canned query «trails»", "trials-by-condition");
  }

  @Test
  void anUnknownParameterGetsTheListOfThem() {
    Run run = Run.of("query", "trials-by-cell-source", "--sauce", "MSC");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error())
        .contains("query trials-by-cell-source has no parameter sauce; it has source");
  }

  @Test
  void aFolderWithoutAReleaseIsNamed() {
    Run run = Run.of("query", "trials", "--release", folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains(folder.toString(), "holds no release; run ./mscdm build");
  }

  @ParameterizedTest
  @CsvSource({
    "--timeout, 0, '--timeout, --max-rows, --max-answer-mb (at most 2047) and --query-memory-mb are at least 1'",
    "--max-answer-mb, 4096, '--timeout, --max-rows, --max-answer-mb (at most 2047) and --query-memory-mb are at least 1'",
    "--port, 70000, 'the port is 0 to 65535, not 70000'",
    "--concurrent, 0, 'at least one query must be evaluated at a time, not 0'",
    "--public-url, example.org, 'the public address is an address of http or https that ends with a slash, not example.org'",
    "--allow-service, file:///etc/passwd, 'a service is an address of http or https, not file:///etc/passwd'"
  })
  void aSettingThatCannotBeUsedIsNamed(String setting, String value, String message) {
    Run run = Run.of("serve", setting, value, "--release", Folders.release().toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).isEqualTo(message + System.lineSeparator());
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Run run =
          Run.of(
              "serve",
              "--port",
              String.valueOf(taken.getLocalPort()),
              "--release",
              Folders.release().toString());
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.error())
          .contains("port " + taken.getLocalPort() + ": another program listens there")
          .doesNotContain("\tat ");
    }
  }
}
