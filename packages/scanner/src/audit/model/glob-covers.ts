import { globToRegExp } from '../../core/text/glob.ts';

/** Compiles a glob for paths as .gitignore has them: a folder that matches covers all that is in it. */
export function globCovers(glob: string): (path: string) => boolean {
  const plain = glob.replace(/^\.?\//, '').replace(/\/+$/, '');
  if (plain === '') return () => true;
  const pattern = globToRegExp(plain);
  return (path) => {
    const name = path.replace(/\/$/, '');
    for (let end = name.length; end > 0; end = name.lastIndexOf('/', end - 1)) {
      if (pattern.test(name.slice(0, end))) return true;
    }
    return false;
  };
}
