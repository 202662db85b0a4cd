package org.mscdm;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One run of the command line in this process, with what it printed. */
record Run(int exitCode, String output, String error) {

  static synchronized Run of(String... arguments) {
    PrintStream output = System.out;
    PrintStream error = System.err;
    ByteArrayOutputStream outputBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errorBytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(outputBytes, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errorBytes, true, StandardCharsets.UTF_8));
    try {
      int exitCode = Main.run(arguments);
      return new Run(
          exitCode,
          outputBytes.toString(StandardCharsets.UTF_8),
          errorBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(output);
      System.setErr(error);
    }
  }
}
