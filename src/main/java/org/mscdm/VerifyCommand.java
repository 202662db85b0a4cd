package org.mscdm;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mscdm.publication.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mscdm verify}: whether a downloaded release is what was published. */
@Command(
    name = "verify",
    description = {
      "Check a downloaded release: checksums, order of lines, counts by graph, datatype and language,",
      "every quote against the documents, and the shapes. What is wrong is named with file and line."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the release is what was published",
      "1:something is wrong; all of it is listed",
      "2:the command line is wrong, or the folder holds no published release",
      "3:something unforeseen"
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "folder of the release")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path release = Main.ofCaller(folder);
    List<String> problems =
        new Verification(release, message -> spec.commandLine().getErr().println(message + " …"))
            .problems();
    if (!problems.isEmpty()) {
      problems.forEach(problem -> spec.commandLine().getErr().println(problem));
      spec.commandLine()
          .getErr()
          .printf(
              "%d %s wrong%n", problems.size(), problems.size() == 1 ? "place is" : "places are");
      return Main.DATA_IS_WRONG;
    }
    spec.commandLine().getOut().println("nothing is wrong in " + release);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
