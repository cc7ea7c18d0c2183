/**
 * The page's script, first part: what the page knows, and how it talks to its server. Plain JavaScript, because it runs
 * as it stands here. Everything scanned arrives as text and becomes text nodes, never markup.
 */
export const PAGE_REVIEW_SCRIPT = String.raw`
const byId = (id) => document.getElementById(id);
// The token works once and does not belong into the history of the browser.
history.replaceState(null, '', '/');

const review = { rows: [], byId: new Map(), shown: [], current: undefined, keys: [], steps: { undo: 0, redo: 0 }, draft: {}, last: undefined, search: '', mayReveal: false, isStopped: false };

function element(name, properties = {}, ...children) {
  const { dataset, ...others } = properties;
  const made = Object.assign(document.createElement(name), others);
  Object.assign(made.dataset, dataset ?? {});
  made.append(...children);
  return made;
}

function say(message, isTrouble = false) {
  const status = byId('status');
  status.textContent = message;
  status.classList.toggle('bad', isTrouble);
}

async function ask(path, body) {
  const request = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    if (!review.isStopped) say('leaklint no longer answers; what you decided is in the file. Start it again to go on.', true);
    return undefined;
  }
  if (response.status === 403) return showProblem(await response.text());
  const answer = await response.json().catch(() => ({ problem: 'leaklint broke; see the terminal' }));
  return answer.problem === undefined ? answer : showProblem(answer.problem);
}

function showProblem(problem) {
  say(problem, true);
  return undefined;
}

async function load() {
  const answer = await ask('/api/review');
  if (answer === undefined) return;
  review.rows = answer.rows;
  review.byId = new Map(answer.rows.map((row) => [row.id, row]));
  review.keys = answer.keys;
  byId('label').textContent = answer.label;
  if (byId('filter').dataset.ready === undefined) {
    byId('filter').dataset.ready = 'yes';
    byId('filter').value = answer.filter;
    if (answer.welcome !== '') say(answer.welcome);
  }
  showStanding(answer);
  await refilter();
}

function showStanding({ progress, steps }) {
  review.steps = steps;
  byId('bar').max = Math.max(1, progress.groups);
  byId('bar').value = progress.decided;
  byId('count').textContent = progress.decided + ' of ' + progress.groups + ' decided';
  byId('undo').disabled = steps.undo === 0;
  byId('redo').disabled = steps.redo === 0;
  document.title = progress.decided + '/' + progress.groups + ' leaklint audit';
}

async function takeNews(news) {
  showStanding(news);
  if (news.rows === undefined) return load();
  for (const row of news.rows) {
    const known = review.byId.get(row.id);
    if (known !== undefined) Object.assign(known, row);
  }
  if (filterText() !== '') await refilter();
  else drawRows();
  if (news.rows.some((row) => row.id === review.current)) await showDetail();
}

function filterText() {
  const fields = ['verdict', 'severity', 'confidence'].map((id) => [id, byId(id).value]).filter(([, value]) => value !== '');
  return [...fields.map(([id, value]) => id + ':' + value), byId('filter').value.trim()].filter(Boolean).join(' ');
}

let asked = 0;
async function refilter() {
  const text = filterText();
  const turn = ++asked;
  if (text === '') review.shown = review.rows;
  else {
    const response = await fetch('/api/find?filter=' + encodeURIComponent(text)).catch(() => undefined);
    const answer = await response?.json().catch(() => undefined);
    if (turn !== asked || answer === undefined) return;
    byId('filter').setAttribute('aria-invalid', String(answer.problem !== undefined));
    if (answer.problem !== undefined) return say(answer.problem, true);
    review.shown = answer.ids.map((id) => review.byId.get(id)).filter(Boolean);
  }
  if (text === '') byId('filter').setAttribute('aria-invalid', 'false');
  byId('shown').textContent = review.shown.length === review.rows.length ? review.rows.length + ' secrets' : review.shown.length + ' of ' + review.rows.length + ' secrets';
  byId('empty').hidden = review.shown.length > 0;
  const isThere = review.shown.some((row) => row.id === review.current);
  resize();
  if (!isThere) await choose(nextFrom(review.current, 1, (row) => row.isOpen) ?? review.shown[0]?.id);
  else drawRows();
}

function listenForNews() {
  const events = new EventSource('/api/events');
  let isFirst = true;
  events.addEventListener('open', () => {
    // After a break nobody knows what was missed.
    if (!isFirst) void load();
    isFirst = false;
  });
  events.addEventListener('news', (event) => {
    const news = JSON.parse(event.data);
    void enqueue(async () => {
      await takeNews(news);
      if (news.isTrouble || news.message.startsWith('The baseline')) say(news.message, news.isTrouble === true);
    });
  });
  events.addEventListener('stop', () => {
    events.close();
    showStopped();
  });
}

function showStopped() {
  review.isStopped = true;
  document.body.replaceChildren(element('p', { className: 'stopped' }, 'The review has ended; every decision is in the file. This page can be closed.'));
}

// One thing after the other: a key that is pressed while a decision is being written is meant for what comes after it.
let queue = Promise.resolve();
function enqueue(task) {
  queue = queue.then(task).catch((error) => say('The page broke: ' + error.message, true));
  return queue;
}
`;
