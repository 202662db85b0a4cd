package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** A copy of the launcher without a jar beside it, run with nothing but the given variables. */
  private String run(Map<String, String> environment) throws IOException, InterruptedException {
    Path launcher = folder.resolve("mscdm");
    Files.copy(Folders.HOME.resolve("mscdm"), launcher);
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString(), "--help");
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
    for (String tool : new String[] {"dirname", "sed", "head", "find", "mkdir"}) {
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
