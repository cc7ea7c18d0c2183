/**
 * What runs in the page: search, filters, grouping, order and keys. Plain JavaScript, because it runs as it stands here;
 * it only shows, hides and moves what is in the page already, so nothing of a scanned file becomes markup.
 */
export const SCRIPT = String.raw`
'use strict';
const byId = (id) => document.getElementById(id);
const main = byId('findings');
const controls = Object.fromEntries(['search', 'confidence', 'rule', 'path', 'group', 'sort'].map((id) => [id, byId(id)]));
const severityBoxes = [...document.querySelectorAll('input[name=severity]')];
const severities = severityBoxes.map((box) => box.value);
const collator = new Intl.Collator('en', { numeric: true });

const findings = [...document.querySelectorAll('.finding')].map((element) => ({
  element,
  text: undefined,
  order: Number(element.dataset.order),
  rule: element.dataset.rule,
  severity: element.dataset.severity,
  confidence: element.dataset.confidence,
  path: element.dataset.path,
}));

const orders = {
  severity: (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.order - b.order,
  order: (a, b) => a.order - b.order,
  rule: (a, b) => collator.compare(a.rule, b.rule) || a.order - b.order,
};

// Taken from the page only when somebody searches.
function textOf(finding) {
  finding.text ??= finding.element.textContent.toLowerCase();
  return finding.text;
}

function isWanted(finding, wanted) {
  return (
    wanted.severities.has(finding.severity) &&
    (wanted.confidence === '' || finding.confidence === wanted.confidence) &&
    (wanted.rule === '' || finding.rule === wanted.rule) &&
    finding.path.toLowerCase().includes(wanted.path) &&
    wanted.words.every((word) => textOf(finding).includes(word))
  );
}

function filter() {
  const wanted = {
    severities: new Set(severityBoxes.filter((box) => box.checked).map((box) => box.value)),
    confidence: controls.confidence.value,
    rule: controls.rule.value,
    path: controls.path.value.trim().toLowerCase(),
    words: controls.search.value.toLowerCase().split(/\s+/).filter(Boolean),
  };
  let shown = 0;
  for (const finding of findings) {
    finding.element.hidden = !isWanted(finding, wanted);
    if (!finding.element.hidden) shown += 1;
  }
  for (const section of main.children) {
    const count = section.querySelectorAll('.finding:not([hidden])').length;
    section.hidden = count === 0;
    const counter = section.querySelector('h2 b');
    if (counter) counter.textContent = String(count);
  }
  byId('shown').textContent = shown === findings.length ? shown + ' shown' : shown + ' of ' + findings.length + ' shown';
  byId('empty').hidden = shown > 0;
}

function arrange() {
  const key = controls.group.value;
  const groups = new Map();
  for (const finding of findings.toSorted(orders[controls.sort.value])) {
    const name = key === '' ? '' : finding[key];
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(finding.element);
  }
  main.replaceChildren(...[...groups].map(([name, elements]) => createSection(name, elements)));
  filter();
}

function createSection(name, elements) {
  const section = document.createElement('section');
  if (name !== '') {
    const heading = document.createElement('h2');
    heading.append(name + ' ', document.createElement('b'));
    section.append(heading);
  }
  section.append(...elements);
  return section;
}

function move(step) {
  const shown = [...main.querySelectorAll('.finding:not([hidden])')];
  const current = shown.indexOf(document.activeElement?.closest('.finding'));
  const next = shown[Math.min(shown.length - 1, Math.max(0, current + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function clear() {
  byId('toolbar').reset();
  arrange();
  document.activeElement?.blur();
}

const keys = {
  '/': () => controls.search.focus(),
  j: () => move(1),
  k: () => move(-1),
  o: () => document.activeElement?.closest('.finding')?.querySelector('summary')?.click(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return clear();
  if (event.target.matches('input, select, textarea')) return;
  if (!Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});

if (findings.length > 0) {
  const toolbar = byId('toolbar');
  toolbar.hidden = false;
  byId('keys').hidden = false;
  toolbar.addEventListener('submit', (event) => event.preventDefault());
  toolbar.addEventListener('input', (event) => (event.target === controls.group || event.target === controls.sort ? arrange() : filter()));
  // A browser may bring back the choices of an earlier visit; without them the page is in order as it came.
  if (controls.group.value !== 'path' || controls.sort.value !== 'severity') arrange();
  else filter();
}
`;
