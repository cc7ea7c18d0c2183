/** A set-up step failed for a reason that its own output, or this message, explains. */
export class SetUpError extends Error {}
