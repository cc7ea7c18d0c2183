/** Decisions, and the questions that some of them need. */
export const PAGE_DIALOG_SCRIPT = String.raw`
const dialog = byId('dialog');

// Opens a dialog and waits for a button: [name, label, isMain, key]. A field of text belongs to it when there is a label
// for one; Enter in it is the main button, and nothing where there is none.
function choice_(title, text, buttons, field) {
  return new Promise((resolve) => {
    const form = element('form', { method: 'dialog' }, element('h2', { id: 'dialog-title', textContent: title }));
    if (text instanceof Node) form.append(text);
    else if (text !== '') form.append(element('p', { textContent: text }));
    const input = field === undefined ? undefined : element('input', { value: field.value, placeholder: field.placeholder ?? '', spellcheck: true });
    if (input !== undefined) form.append(element('label', {}, field.label, input));
    const row = element('div', { className: 'buttons' });
    for (const [name, label, isMain, key] of buttons) {
      const button = element('button', { type: 'button', className: isMain ? 'main' : '', onclick: () => finish(name) }, label);
      if (key !== undefined) button.append(' ', element('kbd', { textContent: key }));
      row.append(button);
    }
    form.append(row);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      row.querySelector('.main')?.click();
    });
    // Not left to the event of closing, which comes later: the next key must not meet a dialog that is no more.
    const finish = (name) => {
      dialog.removeEventListener('keydown', onKey);
      dialog.removeEventListener('cancel', onCancel);
      dialog.close();
      list.focus({ preventScroll: true });
      resolve({ name, text: input?.value.trim() ?? '' });
    };
    const onCancel = (event) => {
      event.preventDefault();
      finish('');
    };
    const onKey = (event) => {
      const name = input === undefined ? buttons.find(([, , , key]) => key === event.key)?.[0] : undefined;
      if (name === undefined) return;
      event.preventDefault();
      finish(name);
    };
    dialog.addEventListener('keydown', onKey);
    dialog.replaceChildren(form);
    dialog.addEventListener('cancel', onCancel);
    dialog.showModal();
    isAsking = false;
    (input ?? row.querySelector('.main') ?? row.lastChild)?.focus();
    input?.select();
  });
}

function draftWith(verdict) {
  return { verdict, ...review.draft };
}

async function decide(verdict) {
  return decideAs([review.byId.get(review.current)].filter(Boolean), draftWith(verdict), true);
}

async function decideAs(rows, decision, goesOn) {
  if (rows.length === 0) return say('Nothing to decide here.', true);
  const answer = await ask('/api/decide', { ...decision, groups: rows.map(({ id, stamp }) => ({ id, stamp })) });
  if (answer === undefined) return;
  const before = review.current;
  review.last = decision;
  review.draft = {};
  const next = goesOn && answer.conflicts.length === 0 ? nextFrom(before, 1, (row) => row.isOpen) : before;
  review.current = next ?? before;
  await takeNews(answer);
  if (answer.conflicts.length > 0) return askOverConflict(answer.conflicts, decision);
  await choose(indexOf(review.current) >= 0 ? review.current : (nextFrom(review.current, 1, (row) => row.isOpen) ?? review.shown[0]?.id));
  say(answer.message + (goesOn && next === undefined ? '; nothing left to decide' + (filterText() === '' ? '' : ' in this filter') : ''));
}

async function askOverConflict(rows, decision) {
  const text = element('div', {}, element('p', { textContent: 'Somebody else judged meanwhile, so your decision (' + decision.verdict + ') was not written:' }));
  const said = (row) => row.title + ' in ' + row.path + ': ' + [row.verdict, row.reason, row.by === '' ? '' : 'by ' + row.by].filter(Boolean).join(', ');
  text.append(element('ul', {}, ...rows.slice(0, 8).map((row) => element('li', { textContent: said(row) }))));
  if (rows.length > 8) text.append(element('p', { textContent: 'and ' + (rows.length - 8) + ' more' }));
  const { name } = await choice_('Decided elsewhere', text, [['theirs', 'Leave theirs', true], ['mine', 'Write mine all the same', false, 'm']]);
  if (name !== 'mine') return say('Left as the others decided.');
  await decideAs(rows.map(({ id }) => review.byId.get(id)).filter(Boolean), decision, rows.length === 1);
}

async function walk(which) {
  const answer = await ask('/api/' + which, {});
  if (answer === undefined) return;
  await takeNews(answer);
  if (answer.first !== '' && indexOf(answer.first) >= 0) await choose(answer.first);
  say(answer.message);
}

async function bulk() {
  const rows = [...review.shown];
  if (rows.length === 0) return say('Nothing is shown.', true);
  const title = 'Decide over ' + rows.length + (rows.length === 1 ? ' secret' : ' secrets');
  const where = filterText() === '' ? 'all of them: there is no filter' : 'those that the filter shows';
  const buttons = [...review.keys.map(({ key, verdict, label }) => [verdict, label, false, key]), ['', 'Cancel']];
  const { name: verdict } = await choice_(title, 'One verdict for ' + where + '. It can be undone with one key.', buttons);
  if (verdict === '') return;
  const { name, text } = await choice_(title + ': ' + verdict, '', [['ok', 'Decide', true], ['', 'Cancel']], { label: 'Reason for all of them (optional)', value: '' });
  if (name === '') return;
  await decideAs(rows, { verdict, ...(text === '' ? {} : { reason: text }) }, false);
}

async function note(part, field) {
  const row = review.byId.get(review.current);
  if (row === undefined) return;
  const { name, text } = await choice_(field.title, '', [['ok', 'Keep', true], ['', 'Cancel']], { ...field, value: review.draft[part] ?? row[part] });
  if (name === '') return;
  const draft = { reason: row.reason, expires: row.expires, ...review.draft, [part]: text };
  for (const key of Object.keys(draft)) if (draft[key] === '') delete draft[key];
  if (row.isOpen || row.verdict === 'mixed') {
    review.draft = draft;
    byId('draft').replaceWith(draftLine());
    return say('Kept for the next decision here.');
  }
  await decideAs([row], { verdict: row.verdict, ...draft }, false);
}

function noteReason() {
  return note('reason', { title: 'Reason', label: 'Why' });
}

function noteExpires() {
  return note('expires', { title: 'Last day', label: 'The last day on which it counts', placeholder: '2027-01-31, or 90d, 6m, 1y' });
}
`;
