/** Stands in every hook of ours, so that it can be found and removed again. */
export const HOOK_MARK = 'leaklint-hook';

/** Where Node is for people whose git runs without their shell's PATH: editors and graphical clients. */
const NODE_FOLDERS = [
  '"${NVM_BIN:-}"',
  '"$HOME"/.nvm/versions/node/*/bin',
  '"$HOME"/.volta/bin',
  '"$HOME"/.asdf/shims',
  '"$HOME"/.local/share/mise/shims',
  '"$HOME"/.local/share/fnm/aliases/default/bin',
  '/opt/homebrew/bin',
  '/usr/local/bin',
];

/**
 * The pre-commit hook, in POSIX sh: scans what the commit would hold, and blocks it whenever that did not end clean,
 * also when leaklint or Node cannot be found.
 */
export function hookScript(): string {
  return `#!/bin/sh
# ${HOOK_MARK}: no commit with a secret in it. To remove it: leaklint hook uninstall
if ! command -v node >/dev/null 2>&1; then
  for folder in ${NODE_FOLDERS.join(' ')}; do
    if [ -x "$folder/node" ]; then PATH="$folder:$PATH"; fi
  done
fi
root=$(git rev-parse --show-toplevel) || exit 1
if ! command -v node >/dev/null 2>&1; then
  echo 'leaklint: commit blocked: Node was not found; put it in the PATH that git runs with' >&2
  exit 1
elif [ -f "$root/node_modules/.bin/leaklint" ]; then
  exec "$root/node_modules/.bin/leaklint" scan --staged
elif command -v leaklint >/dev/null 2>&1; then
  exec leaklint scan --staged
fi
echo 'leaklint: commit blocked: the leaklint command was not found; install it, or run npm install' >&2
exit 1
`;
}
