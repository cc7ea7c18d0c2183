/** Keys and buttons; the keys are those of the terminal. */
export const PAGE_KEYS_SCRIPT = String.raw`
const isOpenRow = (row) => row.isOpen;
const any = () => true;
const go = (step, isWanted) => () => {
  const id = nextFrom(review.current, step, isWanted);
  return id === undefined ? say('Nothing else there.') : choose(id);
};

const actions = {
  j: go(1, any), ArrowDown: go(1, any), k: go(-1, any), ArrowUp: go(-1, any),
  n: go(1, isOpenRow), N: go(-1, isOpenRow),
  g: () => choose(review.shown[0]?.id), Home: () => choose(review.shown[0]?.id),
  G: () => choose(review.shown.at(-1)?.id), End: () => choose(review.shown.at(-1)?.id),
  u: () => walk('undo'), U: () => walk('redo'),
  '.': () => (review.last === undefined ? say('No decision to repeat yet.') : decideAs([review.byId.get(review.current)].filter(Boolean), review.last, true)),
  b: bulk, e: noteReason, x: noteExpires, s: toggleSecret, '?': showKeys,
};
const focusFilter = () => {
  byId('filter').focus();
  byId('filter').select();
};

// Keys after one that asks something are meant for its dialog: until that is open they are for nobody, least of all for a decision.
const asking = new Set(['b', 'e', 'x', 's', '?']);
let isAsking = false;

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || review.isStopped) return;
  const isTyping = event.target.matches('input, select, textarea');
  if (event.key === 'Escape' && isTyping) return list.focus({ preventScroll: true });
  if (isTyping || dialog.open) return;
  const isScrolling = event.target.closest('#detail') !== null && event.key.length > 1;
  if (isScrolling) return;
  if (event.key === '/' || event.key === 'F') {
    event.preventDefault();
    return focusFilter();
  }
  if (event.key === ' ' && event.target.tagName !== 'BUTTON') {
    event.preventDefault();
    return detail.scrollBy({ top: detail.clientHeight * 0.8 });
  }
  const verdict = review.keys.find(({ key }) => key === event.key)?.verdict;
  const action = verdict === undefined ? (Object.hasOwn(actions, event.key) ? actions[event.key] : undefined) : () => decide(verdict);
  if (action === undefined) return;
  event.preventDefault();
  if (isAsking) return;
  isAsking = asking.has(event.key);
  void enqueue(action).then(() => (isAsking = false));
});

async function showKeys() {
  const names = element('dl');
  const rows = [...review.keys.map(({ key, verdict, says }) => [key, verdict + ': ' + says]), ['. u U', 'repeat the last decision; undo; redo'], ['e x', 'a reason; a last day'], ['b', 'decide over all that is shown'], ['n N', 'next, previous one that is open'], ['j k ↓ ↑ g G', 'next, previous, first, last'], ['space', 'scroll the details'], ['/ F', 'filter; Esc goes back to the list'], ['s', 'show the secret, hide it again']];
  for (const [key, says] of rows) names.append(element('dt', {}, ...key.split(' ').flatMap((each) => [element('kbd', { textContent: each }), ' '])), element('dd', { textContent: says }));
  const text = element('div', {}, element('p', { textContent: 'One decision holds for all places of a secret; it is in the baseline at once.' }), names, element('p', { className: 'soft', textContent: 'Filter: words, rule: path: verdict: confidence: severity: is:stale is:expired by:, and - in front for what is not wanted.' }));
  await choice_('Keys', text, [['', 'Close', true]]);
}

byId('undo').onclick = () => void enqueue(() => walk('undo'));
byId('redo').onclick = () => void enqueue(() => walk('redo'));
byId('bulk').onclick = () => void enqueue(bulk);
byId('help').onclick = () => void enqueue(showKeys);
byId('stop').onclick = () => void enqueue(async () => {
  const { name } = await choice_('Stop the review?', 'Every decision is in the file already. leaklint ends, and this page with it.', [['stop', 'Stop', true], ['', 'Go on']]);
  if (name === 'stop' && (await ask('/api/stop', {})) !== undefined) showStopped();
});

let typing;
byId('filters').addEventListener('input', (event) => {
  clearTimeout(typing);
  typing = setTimeout(() => void enqueue(refilter), event.target.id === 'filter' ? 120 : 0);
});
byId('filters').addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  void enqueue(refilter);
  list.focus({ preventScroll: true });
});

listenForNews();
void enqueue(load).then(() => list.focus({ preventScroll: true }));
`;
