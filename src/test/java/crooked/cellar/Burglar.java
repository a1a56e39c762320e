package crooked.cellar;

import crooked.attic.interior.Chest;

/** Reaches where it must not; the rooms' test shows that this is found. */
class Burglar {

  private final Chest chest = new Chest();

  Chest chest() {
    return chest;
  }
}
