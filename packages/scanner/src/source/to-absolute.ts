/** The place of a path that is relative to `root`; an empty one is the root itself. */
export function toAbsolute(root: string, path: string): string {
  if (path === '') return root;
  return root.endsWith('/') ? root + path : `${root}/${path}`;
}
