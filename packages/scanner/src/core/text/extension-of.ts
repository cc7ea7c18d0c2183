/** What stands behind the last dot of a file's name, in lower case; nothing where it has no dot. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot <= path.lastIndexOf('/') ? '' : path.slice(dot + 1).toLowerCase();
}
