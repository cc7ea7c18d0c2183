/** The look of the page: the system's own fonts, light or dark as the reader's machine is; sizes follow the reader's font. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --ink: #1b1f24; --soft: #59636e; --line: #d5dae0; --accent: #0b62c4; --chosen: #e3eefb; --code: #f3f5f8; --mark: #ffe08a; --mark-ink: #4d3800; --critical: #a40e26; --high: #c4361b; --medium: #8a5a00; --low: #3b6ea5; --good: #1a7f37; }
@media (prefers-color-scheme: dark) { :root { --ground: #0f1318; --card: #171c23; --ink: #e4e9ef; --soft: #9aa6b2; --line: #2d3540; --accent: #6cb2ff; --chosen: #1d3450; --code: #11161c; --mark: #6b5200; --mark-ink: #ffeeb8; --critical: #ff8a94; --high: #ff9d7a; --medium: #e6b450; --low: #8ab8ea; --good: #57c46f; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; }
body { display: grid; grid-template-rows: auto auto minmax(0, 1fr) auto; margin: 0; background: var(--ground); color: var(--ink); font: .95rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.05rem; } h2 { margin: 0; font-size: 1.15rem; overflow-wrap: anywhere; } h3 { margin: 1.1rem 0 .3rem; font-size: .9rem; overflow-wrap: anywhere; }
.soft { color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; }
code, pre, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.top { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; padding: .6rem 1rem; border-bottom: 1px solid var(--line); background: var(--card); }
.name { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .7rem; } .name span { color: var(--soft); font-size: .82rem; overflow-wrap: anywhere; }
.progress { display: flex; flex: 1 1 14rem; align-items: center; gap: .7rem; }
progress { flex: 1 1 6rem; height: .5rem; border: 0; border-radius: 99px; background: var(--line); overflow: hidden; appearance: none; }
progress::-webkit-progress-bar { background: var(--line); } progress::-webkit-progress-value { background: var(--good); } progress::-moz-progress-bar { background: var(--good); }
.tools { display: flex; flex-wrap: wrap; gap: .4rem; }
button { padding: .3rem .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: var(--ink); font: inherit; font-size: .85rem; cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--accent); } button:disabled { opacity: .5; cursor: default; }
button.main { border-color: var(--accent); background: var(--accent); color: var(--card); font-weight: 600; }
button[aria-pressed=true] { border-color: var(--accent); background: var(--chosen); font-weight: 600; }
kbd { padding: 0 .3rem; border: 1px solid var(--line); border-radius: 4px; background: var(--code); color: var(--soft); font: .75rem ui-monospace, monospace; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.filters { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem 1rem; padding: .5rem 1rem .7rem; }
.filters label { color: var(--soft); font-size: .8rem; } .filters .wide { flex: 1 1 16rem; }
input, select { display: block; width: 100%; min-height: 2.1rem; padding: 0 .6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: var(--ink); font: inherit; font-size: .9rem; }
input[aria-invalid=true] { border-color: var(--critical); }
output { flex: 0 1 auto; min-width: 9rem; padding-bottom: .4rem; }
main { display: grid; grid-template-columns: minmax(19rem, 26rem) minmax(0, 1fr); gap: .8rem; min-height: 0; padding: 0 1rem; }
.list, .detail { min-height: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.list { position: relative; } #list { position: absolute; inset: 0; overflow-y: auto; border-radius: 8px; contain: strict; } #empty { padding: 1rem; }
#list:focus-visible { outline: none; } .list:has(#list:focus-visible) { outline: 2px solid var(--accent); outline-offset: 0; }
#space { position: relative; }
.row { position: absolute; inset: 0 0 auto; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 .6rem; align-content: center; height: 3.6rem; padding: 0 .8rem; border-left: 3px solid var(--tone, transparent); border-bottom: 1px solid var(--line); cursor: pointer; }
.row > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.row .what { font-weight: 600; font-size: .9rem; } .row .where { color: var(--soft); font-size: .8rem; direction: rtl; text-align: left; } .row .where bdi { unicode-bidi: plaintext; }
.row .secret { color: var(--soft); font: .78rem/1.7 ui-monospace, monospace; text-align: right; } .row .verdict { font-size: .8rem; text-align: right; }
.row[aria-selected=true] { background: var(--chosen); } .row[data-open=false] .what { font-weight: 400; }
.open { color: var(--medium); } .decided { color: var(--good); } .bad { color: var(--critical); }
[data-severity=critical] { --tone: var(--critical); } [data-severity=high] { --tone: var(--high); } [data-severity=medium] { --tone: var(--medium); } [data-severity=low] { --tone: var(--low); }
.detail { padding: 1rem 1.2rem; overflow-y: auto; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .8rem; }
.pill { padding: .05rem .55rem; border: 1px solid var(--tone); border-radius: 99px; color: var(--tone); font-size: .75rem; font-weight: 600; }
.secretline { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .7rem; margin: .6rem 0; } .secretline code { padding: .1rem .5rem; border-radius: 5px; background: var(--mark); color: var(--mark-ink); overflow-wrap: anywhere; white-space: pre-wrap; }
.state { margin: .4rem 0; font-weight: 600; overflow-wrap: anywhere; }
.choices { display: flex; flex-wrap: wrap; gap: .4rem; margin: .7rem 0; }
pre { margin: .4rem 0; padding: .5rem 0; border: 1px solid var(--line); border-radius: 6px; background: var(--code); font-size: .85rem; line-height: 1.6; overflow-x: auto; tab-size: 4; }
.line { display: block; width: max-content; min-width: 100%; padding-right: 1rem; border-left: 3px solid transparent; color: var(--soft); } .line.found { border-left-color: var(--accent); color: var(--ink); }
.line::before { content: attr(data-line); display: inline-block; width: 3.6rem; padding-right: 1rem; color: var(--soft); text-align: right; user-select: none; }
mark { padding: .05rem .15rem; border-radius: 3px; background: var(--mark); color: var(--mark-ink); }
ul { margin: .3rem 0; padding-left: 1.2rem; font-size: .88rem; } li { overflow-wrap: anywhere; }
.advice { font-size: .88rem; overflow-wrap: anywhere; }
.status { min-height: 2.2rem; margin: 0; padding: .35rem 1rem; font-size: .88rem; overflow-wrap: anywhere; }
dialog { width: min(34rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); padding: 1.2rem; border: 1px solid var(--line); border-radius: 10px; background: var(--card); color: var(--ink); overflow-y: auto; } dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog p { margin: .6rem 0; overflow-wrap: anywhere; } dialog label { display: block; margin: .6rem 0; color: var(--soft); font-size: .85rem; } .buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .5rem; margin-top: 1rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: .8rem 0 0; font-size: .88rem; } dd { margin: 0; }
.stopped { padding: 4rem 1rem; text-align: center; }
@media (max-width: 52rem), (max-height: 30rem) {
  html, body { height: auto; } body { display: block; }
  main { grid-template-columns: minmax(0, 1fr); } .list { height: 12rem; } .detail { overflow: visible; padding: .8rem; }
  .status { position: sticky; bottom: 0; border-top: 1px solid var(--line); background: var(--card); }
}
@media (prefers-reduced-motion: no-preference) { progress::-webkit-progress-value { transition: inline-size .15s; } }
`;
