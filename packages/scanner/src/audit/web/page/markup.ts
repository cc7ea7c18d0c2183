/** The page before its script fills it; it holds no finding, so that nothing scanned is ever markup. */
export const PAGE_MARKUP = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>leaklint audit</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/app.css">
<script type="module" src="/app.js"></script>
</head>
<body>
<header class="top">
  <div class="name"><h1>leaklint audit</h1><span id="label"></span></div>
  <div class="progress">
    <progress id="bar" max="1" value="0" aria-label="decided"></progress>
    <span id="count" class="soft"></span>
  </div>
  <div class="tools">
    <button type="button" id="undo" disabled>Undo <kbd>u</kbd></button>
    <button type="button" id="redo" disabled>Redo <kbd>U</kbd></button>
    <button type="button" id="bulk">Decide over all shown <kbd>b</kbd></button>
    <button type="button" id="help">Keys <kbd>?</kbd></button>
    <button type="button" id="stop">Stop</button>
  </div>
</header>
<form class="filters" id="filters" role="search" autocomplete="off">
  <label class="wide">Filter <kbd>F</kbd><input id="filter" type="search" spellcheck="false" placeholder="words, rule:github* path:src/ -path:test"></label>
  <label>Verdict<select id="verdict">
    <option value="">all</option><option value="open">unaudited</option><option value="decided">decided</option>
    <option>false-positive</option><option>test</option><option>revoked</option><option>accepted</option><option>true-positive</option>
  </select></label>
  <label>Severity<select id="severity"><option value="">all</option><option>critical</option><option>high</option><option>medium</option><option>low</option></select></label>
  <label>Confidence<select id="confidence"><option value="">all</option><option>high</option><option>medium</option><option>low</option></select></label>
  <output id="shown" class="soft"></output>
</form>
<main>
  <section class="list" aria-label="Secrets">
    <div id="list" role="listbox" tabindex="0" aria-label="Secrets, one decision each"><div id="space" role="presentation"></div></div>
    <p id="empty" class="soft" hidden>Nothing fits the filter.</p>
  </section>
  <section class="detail" id="detail" aria-label="Details" tabindex="-1"></section>
</main>
<p id="status" class="status" role="status" aria-live="polite"></p>
<dialog id="dialog" aria-labelledby="dialog-title"></dialog>
</body>
</html>
`;
