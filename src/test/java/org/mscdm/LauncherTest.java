package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script {@code mscdm}, where what it needs is missing. */
class LauncherTest {

  @TempDir private Path folder;

  @Test
  void saysThatThereIsNoJava() throws Exception {
    assertThat(run(Map.of("PATH", onlyTools().toString())))
        .isEqualTo("2: mscdm: no Java found; install a JDK 17 or newer, or set JAVA_HOME\n");
  }

  @Test
  void saysThatJavaHomeHoldsNoJava() throws Exception {
    assertThat(run(Map.of("PATH", onlyTools().toString(), "JAVA_HOME", "/nowhere")))
        .isEqualTo(
            "2: mscdm: JAVA_HOME is /nowhere, which holds no bin/java; set it to a JDK 17 or newer, or unset it\n");
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    Path tools = onlyTools();
    script(tools.resolve("java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    assertThat(run(Map.of("PATH", tools.toString())))
        .startsWith("2: mscdm: ")
        .endsWith("java is Java 11; install a JDK 17 or newer, or set JAVA_HOME\n");
  }

  @Test
  void saysThatMavenIsMissingWhenTheProgramMustBeBuilt() throws Exception {
    Path tools = onlyTools();
    script(tools.resolve("java"), "echo 'openjdk version \"17.0.1\" 2021-10-19' >&2");
    assertThat(run(Map.of("PATH", tools.toString())))
        .isEqualTo(
            "2: mscdm: the program must be built, but no Maven is found; install Maven 3.8 or newer\n");
  }

  @Test
  void keepsWhatAStartNeedsAndPassesOverWhatDoesNotFit() throws Exception {
    Path tools = onlyTools();
    // A Java that leaves an archive when it is told to, and otherwise says how it was started.
    script(
        tools.resolve("java"),
        """
        for word; do
          case $word in
            -version) echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit ;;
            -XX:ArchiveClassesAtExit=*) echo archive >"${word#*=}"; exit ;;
          esac
        done
        echo "$@\"""");
    Files.createDirectories(folder.resolve("target"));
    Files.createDirectories(folder.resolve("data/release"));
    Files.writeString(folder.resolve("data/release/mscdm.nq"), "");
    Path jar = Files.writeString(folder.resolve("target/mscdm.jar"), "");
    Files.createDirectories(folder.resolve("src/main"));
    Files.writeString(folder.resolve("pom.xml"), "");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(1)));
    Map<String, String> environment = Map.of("PATH", tools.toString());
    Path archive = folder.resolve("target/start-17.0.1.jsa");

    assertThat(run(environment, "query")).doesNotContain("start-17.0.1.jsa");
    assertThat(run(environment, "serve"))
        .contains("preparing a fast start, once ...\n", "-XX:SharedArchiveFile=" + archive);
    Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(run(environment, "serve"))
        .contains("-XX:SharedArchiveFile=" + archive)
        .doesNotContain("preparing");
    assertThat(run(environment, "query")).contains("-XX:SharedArchiveFile=" + archive);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(10)));
    assertThat(run(environment, "serve")).contains("preparing a fast start, once ...\n");
  }

  /** A copy of the launcher without a jar beside it, run with nothing but the given variables. */
  private String run(Map<String, String> environment) throws IOException, InterruptedException {
    return run(environment, "--help");
  }

  private String run(Map<String, String> environment, String argument)
      throws IOException, InterruptedException {
    Path launcher = folder.resolve("mscdm");
    Files.copy(Folders.HOME.resolve("mscdm"), launcher, StandardCopyOption.REPLACE_EXISTING);
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString(), argument);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + ": " + output;
  }

  /** A folder of the few tools that the launcher calls. */
  private Path onlyTools() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : new String[] {"dirname", "sed", "head", "find", "mkdir", "mv"}) {
      Path real = Path.of("/usr/bin", tool);
      Files.createSymbolicLink(
          tools.resolve(tool), Files.exists(real) ? real : Path.of("/bin", tool));
    }
    return tools;
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
