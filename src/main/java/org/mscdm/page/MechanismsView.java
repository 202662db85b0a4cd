package org.mscdm.page;

import java.util.List;

/** The families of mechanisms, and how they flow to the trials. */
public record MechanismsView(
    Frame frame, List<Family> families, Picture flow, List<Rank> ranks, boolean showsCompatible) {

  /** A mechanism with how much is told of it. */
  public record Family(
      Term mechanism, String address, String definition, int assertions, List<Count> trials) {}

  /** How many trials have a rank. */
  public record Count(Rank rank, int trials) {}
}
