package org.mscdm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mscdm.check.OntologyGates;
import org.mscdm.check.OntologyProducts;
import org.mscdm.check.Robot;
import org.mscdm.check.Violation;
import org.mscdm.publication.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mscdm check}: the checks of a build, the gates of the ontology, and its products. */
@Command(
    name = "check",
    description = {
      "Check the graph as a build does and the ontology with OWL tools (ROBOT, ELK, HermiT),",
      "and write the ontology's products to ontology/products/.",
      "The first time Maven fetches ROBOT."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is wrong; the products are written",
      "1:something is wrong; all of it is listed, and no product but the hierarchy is written",
      "2:the command line is wrong",
      "3:something unforeseen"
    })
final class CheckCommand implements Callable<Integer> {

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "folder of the ontology (default: ontology)")
  private Path ontology;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Project project = Project.at(Main.home());
    if (ontology != null) {
      project = project.withOntology(Main.ofCaller(ontology));
    }
    return check(project);
  }

  private int check(Project project) {
    Path work = project.home().resolve("target").resolve("check");
    Robot robot = Robot.of(project.home());
    OntologyGates gates = new OntologyGates(robot, project.ontology(), work, this::print);
    OntologyProducts products = new OntologyProducts(robot, project.products(), work);
    List<Violation> violations = new ArrayList<>(gates.pass());
    if (violations.isEmpty()) {
      print("wrote " + products.writeHierarchy(gates.classified()));
    }
    violations.addAll(new Build(project, message -> print(message + " …")).violations());
    if (!violations.isEmpty()) {
      violations.forEach(violation -> spec.commandLine().getErr().println(violation));
      spec.commandLine().getErr().printf("%d places are wrong%n", violations.size());
      return Main.DATA_IS_WRONG;
    }
    products.write(gates.classified()).forEach(file -> print("wrote " + file));
    print(changes(products, project));
    return 0;
  }

  /** Against the last published version, or a line that says that there is none. */
  private static String changes(OntologyProducts products, Project project) {
    Path later = project.products().resolve("mscdm.owl");
    return earlierVersion(project)
        .map(
            earlier ->
                "wrote "
                    + products.changes(earlier, later, project.products().resolve("CHANGES.md")))
        .orElse("no earlier version is published, so there is no list of changes");
  }

  private static Optional<Path> earlierVersion(Project project) {
    return Edition.published(project.releases()).stream()
        .map(version -> project.releases().resolve(version).resolve("ontology/mscdm.owl"))
        .filter(Files::isRegularFile)
        .reduce((first, second) -> second);
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
