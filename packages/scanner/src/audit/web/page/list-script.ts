/** The list: only the rows that can be seen are in the page, however many there are. */
export const PAGE_LIST_SCRIPT = String.raw`
const list = byId('list');
const space = byId('space');
const pool = [];
let rowHeight = 58;
const isStacked = matchMedia('(max-width: 52rem), (max-height: 30rem)');

function measure() {
  const probe = element('div', { className: 'row' });
  space.append(probe);
  rowHeight = probe.getBoundingClientRect().height || 58;
  probe.remove();
}

function resize() {
  measure();
  space.style.height = review.shown.length * rowHeight + 'px';
  drawRows();
}

function drawRows() {
  const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 4);
  const count = Math.min(review.shown.length - first, Math.ceil(list.clientHeight / rowHeight) + 8);
  while (pool.length < count) pool.push(createRow());
  for (const [index, row] of pool.entries()) {
    const isUsed = index < count;
    row.box.hidden = !isUsed;
    if (isUsed) fillRow(row, first + index);
  }
  const current = pool.find(({ box }) => !box.hidden && box.dataset.id === review.current);
  if (current === undefined) list.removeAttribute('aria-activedescendant');
  else list.setAttribute('aria-activedescendant', current.box.id);
}

function createRow() {
  const parts = { what: element('span', { className: 'what' }), secret: element('span', { className: 'secret' }), where: element('span', { className: 'where' }), verdict: element('span', { className: 'verdict' }) };
  const box = element('div', { className: 'row', id: 'row-' + pool.length }, ...Object.values(parts));
  box.setAttribute('role', 'option');
  space.append(box);
  return { box, ...parts };
}

function fillRow({ box, what, secret, where, verdict }, at) {
  const row = review.shown[at];
  box.style.transform = 'translateY(' + at * rowHeight + 'px)';
  box.dataset.id = row.id;
  box.dataset.severity = row.severity;
  box.dataset.open = String(row.isOpen);
  box.setAttribute('aria-selected', String(row.id === review.current));
  box.setAttribute('aria-setsize', String(review.shown.length));
  box.setAttribute('aria-posinset', String(at + 1));
  what.textContent = row.title;
  secret.textContent = row.redacted;
  where.replaceChildren(element('bdi', { textContent: row.path + (row.line > 0 ? ':' + row.line : '') + (row.places > 1 ? ' +' + (row.places - 1) : '') }));
  verdict.textContent = row.isExpired ? row.verdict + ', expired' : row.verdict;
  verdict.className = 'verdict ' + (row.isExpired || row.verdict === 'true-positive' ? 'bad' : row.isOpen ? 'open' : 'decided');
}

function indexOf(id) {
  return review.shown.findIndex((row) => row.id === id);
}

// The next row of the list that is wanted, and round its end; rows that the filter has let go still have their place.
function nextFrom(id, step, isWanted) {
  const rank = new Map(review.rows.map((row, at) => [row.id, at]));
  const from = rank.get(id) ?? -1;
  const count = review.shown.length;
  if (count === 0) return undefined;
  const after = review.shown.findIndex((row) => rank.get(row.id) > from);
  const isShown = indexOf(id) >= 0;
  const start = step > 0 ? (after < 0 ? 0 : after) : (after < 0 ? count : after) - 1 - (isShown ? 1 : 0);
  for (let n = 0; n < count; n++) {
    const row = review.shown[(((start + n * step) % count) + count) % count];
    if (row.id !== id && isWanted(row)) return row.id;
  }
  return undefined;
}

async function choose(id) {
  const hasMoved = id !== detail.dataset.id;
  const hadChoice = detail.dataset.id !== undefined;
  review.current = id;
  if (hasMoved) review.draft = {};
  const at = indexOf(id);
  if (at >= 0) {
    const top = at * rowHeight;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight;
  }
  drawRows();
  await showDetail();
  // With one pane under the other, as at 200 % zoom, what is decided over must be in sight.
  if (hasMoved && isStacked.matches && hadChoice) detail.scrollIntoView({ block: 'start' });
}

let isDrawing = false;
list.addEventListener('scroll', () => {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    drawRows();
  });
}, { passive: true });

list.addEventListener('click', (event) => {
  const id = event.target.closest('.row')?.dataset.id;
  if (id !== undefined) void enqueue(() => choose(id));
});

new ResizeObserver(() => resize()).observe(list);
`;
