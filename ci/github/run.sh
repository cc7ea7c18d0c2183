#!/bin/sh
# What action.yml runs: finds or installs leaklint, and has it scan what the event adds. It needs a checkout as the
# current folder and GitHub's variables, so it also runs on a developer's machine:
#
#   GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_EVENT_PATH=event.json GITHUB_REF=refs/heads/main \
#     GITHUB_SHA=$(git rev-parse HEAD) LEAKLINT_BIN=node_modules/.bin/leaklint sh ci/github/run.sh
#
# LEAKLINT_BIN names a leaklint that is there already; the other variables are the inputs in action.yml.
# The exit code is leaklint's: 0 clean, 1 findings, 2 usage or configuration, 3 the scan failed, 4 incomplete.
set -eu

action=$(cd "$(dirname "$0")/../.." && pwd)
scratch=${RUNNER_TEMP:-${TMPDIR:-/tmp}}/leaklint-${GITHUB_RUN_ID:-$$}
sarif=$scratch/leaklint.sarif

fail() {
  printf '::error title=leaklint::%s\n' "$2"
  output exit-code "$1"
  exit "$1"
}

output() {
  if [ -n "${GITHUB_OUTPUT:-}" ]; then printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"; fi
}

# Never in the checkout: what a pull request brings (.npmrc, node_modules) must have no say in what is run.
install_from_npm() {
  case $LEAKLINT_VERSION in
  *[!0-9A-Za-z.+^~-]* | -*) fail 2 'the input version is no version' ;;
  esac
  (cd "$scratch" && npm install --prefix . --no-save --ignore-scripts --no-audit --no-fund --loglevel error \
    "@leaklint/scanner@$LEAKLINT_VERSION" >&2) || fail 3 'leaklint cannot be installed from npm'
  bin=$scratch/node_modules/@leaklint/scanner/bin/leaklint.cjs
}

build_from_checkout() {
  (cd "$action" && node scripts/bootstrap.js build >&2) || fail 3 'leaklint cannot be built from the checkout of the action'
  bin=$action/packages/scanner/bin/leaklint.cjs
}

# The checkout of pull_request_target is the base, and must stay so: the head is code of strangers, in a job with
# secrets. Its objects are fetched, to be read; nothing of it is checked out.
fetch_head() {
  number=$(node -p 'Number.parseInt(JSON.parse(require("fs").readFileSync(process.env.GITHUB_EVENT_PATH, "utf8")).pull_request.number, 10)')
  git -c core.hooksPath=/dev/null -c fetch.fsckObjects=false -c gc.auto=0 fetch --quiet --no-tags \
    --no-recurse-submodules origin "+refs/pull/$number/head:refs/remotes/pull/$number/head" >&2 ||
    fail 3 'the commits of the pull request cannot be fetched; for a private repository keep persist-credentials of actions/checkout, which is the default'
}

command -v node >/dev/null || fail 3 'there is no Node on this runner: add actions/setup-node before'
mkdir -p "$scratch"
if [ -n "${LEAKLINT_BIN:-}" ]; then
  bin=$LEAKLINT_BIN
elif [ -n "${LEAKLINT_VERSION:-}" ]; then
  install_from_npm
else
  build_from_checkout
fi
if [ "${GITHUB_EVENT_NAME:-}" = pull_request_target ]; then fetch_head; fi

set -- ci --format github --format "sarif=$sarif"
if [ "${LEAKLINT_HISTORY:-false}" = true ]; then set -- "$@" --history; fi
# Of history alone: what an event adds is too little to be remembered.
if [ -n "${LEAKLINT_CACHE_FILE:-}" ] && [ "${LEAKLINT_HISTORY:-false}" = true ]; then
  mkdir -p "$(dirname "$LEAKLINT_CACHE_FILE")"
  set -- "$@" --cache-file "$LEAKLINT_CACHE_FILE"
fi
if [ -n "${LEAKLINT_CONFIG:-}" ]; then set -- "$@" --config "$LEAKLINT_CONFIG"; fi
if [ -n "${LEAKLINT_BASELINE:-}" ]; then set -- "$@" --baseline "$LEAKLINT_BASELINE"; fi
if [ -n "${LEAKLINT_MIN_CONFIDENCE:-}" ]; then set -- "$@" --min-confidence "$LEAKLINT_MIN_CONFIDENCE"; fi
if [ "${LEAKLINT_REQUIRE_COMPLETE:-true}" = true ]; then set -- "$@" --require-complete; fi

rm -f "$sarif"
code=0
node "$bin" "$@" 2>"$scratch/messages" || code=$?
cat "$scratch/messages" >&2
case $code in
2 | 3 | 4)
  # The page of the run shows annotations, not the log.
  grep '^leaklint: ' "$scratch/messages" | tail -n 1 | sed -e 's/%/%25/g' -e 's/^leaklint: /::error title=leaklint::/' || :
  ;;
esac
output exit-code "$code"
if [ -f "$sarif" ]; then output sarif-file "$sarif"; fi
exit "$code"
