import prettier from 'prettier';
import { inRoot } from '../paths.js';

/**
 * Formats a file's content as the rest of the repository is, where prettier knows the format and does not ignore it.
 * @param {string} path relative to the repository's root
 * @param {string} content
 */
export async function format(path, content) {
  const file = inRoot(path);
  const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath: inRoot('.prettierignore') });
  if (ignored || inferredParser === null) return content;
  return prettier.format(content, { ...(await prettier.resolveConfig(file)), filepath: file });
}
