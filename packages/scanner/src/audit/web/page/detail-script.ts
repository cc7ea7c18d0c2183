/** The pane beside the list: one secret with all its places, and the decisions over it. */
export const PAGE_DETAIL_SCRIPT = String.raw`
const detail = byId('detail');

async function showDetail() {
  const id = review.current;
  if (id === undefined) {
    detail.replaceChildren(element('p', { className: 'soft' }, review.rows.length === 0 ? 'The baseline is empty: nothing to review.' : 'Nothing to show.'));
    return;
  }
  const group = await ask('/api/group?id=' + encodeURIComponent(id));
  if (group === undefined || id !== review.current) return;
  detail.dataset.id = id;
  detail.dataset.severity = group.severity;
  detail.replaceChildren(...parts(group));
  detail.scrollTop = 0;
}

function parts(group) {
  const head = element('div', { className: 'head' });
  if (group.severity !== '') head.append(element('span', { className: 'pill', textContent: group.severity }));
  head.append(element('h2', { textContent: group.title }));
  const facts = [group.rule, group.confidence === '' ? '' : group.confidence + ' confidence', group.where].filter(Boolean).join(' · ');
  return [
    head,
    element('div', { className: 'soft', textContent: facts }),
    ...(group.redacted === '' ? [] : [secretLine(group)]),
    element('p', { className: 'state ' + (group.isOpen ? 'open' : group.isExpired ? 'bad' : 'decided'), textContent: group.state }),
    choices(group),
    draftLine(),
    ...group.list.flatMap(placeParts),
    ...(group.more === '' ? [] : [element('p', { className: 'soft', textContent: group.more })]),
    ...staleParts(group),
    ...(group.advice === undefined ? [] : [element('h3', { textContent: 'If it is real' }), element('p', { className: 'advice', textContent: group.advice })]),
  ];
}

function secretLine(group) {
  const button = element('button', { type: 'button', id: 'reveal', onclick: () => void enqueue(toggleSecret) }, 'Show ', element('kbd', { textContent: 's' }));
  return element('div', { className: 'secretline' }, element('code', { id: 'secret', textContent: group.redacted }), button);
}

function choices(group) {
  const box = element('div', { className: 'choices' });
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Decide');
  for (const { key, verdict, label, says } of review.keys) {
    const button = element('button', { type: 'button', title: says, onclick: () => void enqueue(() => decide(verdict)) }, label + ' ', element('kbd', { textContent: key }));
    button.setAttribute('aria-pressed', String(verdict === group.verdict));
    box.append(button);
  }
  const more = [['reason', 'e', noteReason], ['last day', 'x', noteExpires]];
  for (const [label, key, task] of more) box.append(element('button', { type: 'button', onclick: () => void enqueue(task) }, label + ' ', element('kbd', { textContent: key })));
  return box;
}

function draftLine() {
  const { reason, expires } = review.draft;
  const said = [reason, expires === undefined ? undefined : 'until ' + expires].filter(Boolean).join(', ');
  return element('p', { className: 'soft', id: 'draft', textContent: said === '' ? '' : 'with the next decision: ' + said, hidden: said === '' });
}

function placeParts(place) {
  const heading = element('h3', { className: 'mono', textContent: place.where });
  if (place.note !== '') heading.append(element('span', { className: 'open', textContent: '  ' + place.note }));
  const code = element('pre', { tabIndex: 0 });
  code.setAttribute('aria-label', 'code of ' + place.where);
  for (const { line, isFound, parts: [before, marked, after] } of place.code) {
    const text = element('span', { className: isFound ? 'line found' : 'line', dataset: { line } }, before);
    if (marked !== '') text.append(element('mark', { textContent: marked }));
    text.append(after);
    code.append(text);
  }
  const said = [...(place.decoded === '' ? [] : [place.decoded]), ...place.reasons, ...place.history];
  return [heading, ...(place.code.length === 0 ? [] : [code]), ...(said.length === 0 ? [] : [element('ul', {}, ...said.map((text) => element('li', { textContent: text })))])];
}

function staleParts(group) {
  if (group.stale.length === 0) return [];
  const text = group.list.length === 0 ? 'Nothing is found for it any more; leaklint baseline update takes it out. It was in:' : 'No longer in:';
  return [element('p', { className: 'soft', textContent: text }), element('ul', {}, ...group.stale.map((path) => element('li', { className: 'mono', textContent: path })))];
}

async function toggleSecret() {
  const box = byId('secret');
  if (box === null) return say('There is no secret to show here.');
  const row = review.byId.get(review.current);
  if (box.dataset.shown === 'yes') {
    box.dataset.shown = 'no';
    box.textContent = row.redacted;
    byId('reveal').firstChild.data = 'Show ';
    return;
  }
  if (!review.mayReveal) {
    const choice = await choice_('Show secrets?', 'A secret is shown until you move on. The terminal notes it down. You are asked once.', [['show', 'Show', true], ['', 'Cancel']]);
    if (choice.name !== 'show') return;
    review.mayReveal = true;
  }
  const answer = await ask('/api/reveal', { id: review.current });
  if (answer === undefined) return;
  box.dataset.shown = 'yes';
  box.textContent = answer.secret;
  byId('reveal').firstChild.data = 'Hide ';
}
`;
