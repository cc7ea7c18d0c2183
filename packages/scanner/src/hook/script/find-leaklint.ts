/** Shell functions that set `script`, which Node runs, or else `command`, which runs by itself. */
export function findLeaklint(): string {
  return `look_in() {
  script=$1/node_modules/@leaklint/scanner/bin/leaklint.cjs
  if [ -f "$script" ]; then return 0; fi
  script=
  command=$1/node_modules/.bin/leaklint
  [ -x "$command" ]
}
# What others may write to, such as /tmp, is not looked into.
look_upwards() {
  folder=$PWD
  until look_in "$folder"; do
    folder=\${folder%/*}
    case $folder in '' | /tmp | /var/tmp | /private/tmp | [!/]*) return 1 ;; esac
  done
}
# A linked work tree and a submodule have no node_modules of their own.
look_in_main() {
  if [ ! -f .git ]; then return 1; fi
  IFS=' ' read -r _ main <.git
  look_in "\${main%/.git/*}"
}
find_leaklint() {
  if look_upwards || look_in_main; then return 0; fi
  script=$own_leaklint
  if [ -n "$script" ] && [ -f "$script" ]; then return 0; fi
  script=
  if [ -f .pnp.cjs ] && command -v yarn >/dev/null 2>&1; then command='yarn leaklint'; return 0; fi
  command=leaklint
  command -v leaklint >/dev/null 2>&1
}
`;
}
