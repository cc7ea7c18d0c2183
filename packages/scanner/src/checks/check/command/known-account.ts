/** Whether an address has the user's name or the word for a password as its password, or is an emulator's account: everybody knows those. */
export function isKnownAccount(text: string): boolean {
  const [, user, password = ''] = /:\/\/([^/\s:@]*):([^/\s@]+)@/.exec(text) ?? [];
  if (user === undefined) return /\bAccountName=devstoreaccount1\b/.test(text);
  return user === password || /^(?:password|passwd|pass|pw|secret)$/i.test(password);
}
