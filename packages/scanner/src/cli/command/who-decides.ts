import { nodeUserGit } from '../../adapter/node-user-git.ts';

/** Who decides: what the flag says, or git's name of the user; undefined where nobody knows. */
export function whoDecides(given: string | undefined, folder: string): string | undefined {
  if (given !== undefined) return given;
  try {
    const { isGood, output } = nodeUserGit.run(['config', 'user.name'], folder);
    const name = output.trim();
    return isGood && name !== '' ? name : undefined;
  } catch {
    // There is no git: nobody needs to have a name.
    return undefined;
  }
}
