/** A file in an archive, or why it is not looked into. */
export type ArchiveMember = { readonly name: string; readonly bytes: Uint8Array } | NotUnpacked;

/** A gap only where more could be read than leaklint does, not where nobody can read anything. */
export interface NotUnpacked {
  readonly name: string;
  readonly reason: string;
  readonly incomplete: boolean;
}

/** How much may still come out of an archive: hostile ones hold a thousand times what they weigh. */
export interface ArchiveBudget {
  bytes: number;
  members: number;
}

/** What is said where the budget is spent. */
export function beyondBudget(name: string): NotUnpacked {
  return { name, reason: 'not looked into: the archive holds more than is unpacked', incomplete: true };
}

/** What is said of what nobody can read as it is. */
export function unreadable(name: string, why: string): NotUnpacked {
  return { name, reason: `not looked into: ${why}`, incomplete: false };
}
