/**
 * Shell functions for when leaklint cannot run: block in one line, or, when the user has given a reason, write it down
 * as leaklint itself would. Only here other programs are started.
 */
export function recordBypass(): string {
  return `quote() {
  printf '%s' "$1" | tr '\\n\\r\\t' '   ' | sed 's/[\\\\"]/\\\\&/g' | tr -d '\\000-\\037'
}
record() {
  PATH=\${PATH:+$PATH:}/usr/bin:/bin
  record=$(git rev-parse --git-common-dir)/leaklint/bypasses.jsonl &&
    mkdir -p "\${record%/*}" &&
    who=$(git var GIT_COMMITTER_IDENT) &&
    printf '{"date":"%s","hook":"%s","reason":"%s","who":"%s","note":"%s"}\\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" \\
      "$hook" "$(quote "$LEAKLINT_SKIP")" "$(quote "\${who% * *}")" "$(quote "$1")" >>"$record" &&
    case $hook in commit-msg) git interpret-trailers --in-place --no-divider --if-exists addIfDifferent \\
      --trailer "Leaklint-Skip: $(printf '%s' "$LEAKLINT_SKIP" | tr '\\n\\r\\t' '   ')" "$2" ;; esac
}
broken() {
  case \${LEAKLINT_SKIP-} in
    1 | true | yes) ;;
    *[![:space:]]*)
      if record "$@"; then exit 0; fi
      echo "leaklint: $act blocked: the bypass could not be recorded in the repository" >&2
      exit 1
      ;;
  esac
  echo "leaklint: $act blocked: $1; to go on all the same, on purpose: LEAKLINT_SKIP='reason' git $act" >&2
  exit 1
}
`;
}
