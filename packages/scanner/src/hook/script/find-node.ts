/**
 * Where Node is for people whose git runs without their shell's PATH: editors and graphical clients. The last folder
 * that has one wins, so the likelier ones stand further down, and of several versions the newest is taken.
 */
const NODE_FOLDERS = [
  '/usr/local/bin',
  '/usr/bin',
  '/snap/bin',
  '"/c/Program Files/nodejs"',
  '/home/linuxbrew/.linuxbrew/bin',
  '/opt/homebrew/opt/node@[2-9][0-9]/bin',
  '/opt/homebrew/bin',
  '"$HOME"/.nix-profile/bin',
  '"$HOME"/n/bin',
  '"$HOME"/.nodenv/versions/[2-9][0-9].*/bin',
  '"${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/nodejs/[2-9][0-9].*/bin',
  '"${MISE_DATA_DIR:-$HOME/.local/share/mise}"/installs/node/[2-9][0-9]*/bin',
  '"$HOME"/.fnm/aliases/default/bin',
  '"$HOME/Library/Application Support/fnm/aliases/default/bin"',
  '"${FNM_DIR:-$HOME/.local/share/fnm}"/aliases/default/bin',
  '"${NVM_DIR:-$HOME/.nvm}"/versions/node/v[2-9][0-9].*/bin',
  '"${VOLTA_HOME:-$HOME/.volta}/bin"',
  '"${NVM_BIN:-}"',
];

/** Shell functions that set `node`: from the PATH, else from where it is usually installed. */
export function findNode(): string {
  return `# Graphical clients start git without the PATH of a shell.
look_for_node() {
  found=
  for folder in \\
    ${NODE_FOLDERS.join(' \\\n    ')} \\
    "\${own_node%/*}"
  do
    if [ -n "$folder" ] && [ -x "$folder/node" ]; then found=$folder; fi
  done
  if [ -z "$found" ]; then return 1; fi
  PATH=$found\${PATH:+:$PATH}
  export PATH
  node=$found/node
}
find_node() {
  if command -v node >/dev/null 2>&1; then node=node; else look_for_node; fi
}
`;
}
