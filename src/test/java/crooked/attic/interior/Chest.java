package crooked.attic.interior;

/** Something that only the attic may use. */
public class Chest {}
