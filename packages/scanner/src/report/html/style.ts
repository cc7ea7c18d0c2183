/** The look of the page: the system's own fonts, light or dark as the reader's machine is. */
export const STYLE = String.raw`
:root {
  color-scheme: light dark;
  --paper: #f6f7f9; --card: #fff; --ink: #1c2128; --soft: #57606a; --line: #d8dee4; --code: #f0f2f5;
  --accent: #0b62c4; --mark: #ffe08a; --mark-ink: #3d2c00;
  --critical: #a40e26; --high: #bc4c00; --medium: #8a6100; --low: #1a6e8e; --good: #1a7f37;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1318; --card: #171c23; --ink: #e4e8ee; --soft: #97a1ad; --line: #2b323c; --code: #0f1318;
    --accent: #6cb2ff; --mark: #6b5200; --mark-ink: #ffeab0;
    --critical: #ff8a94; --high: #ffa467; --medium: #e5bd4f; --low: #6cc4e4; --good: #56d364;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 76rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
code, pre, kbd, .place, .redacted, h2 { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.critical { --tone: var(--critical); } .high { --tone: var(--high); } .medium { --tone: var(--medium); } .low { --tone: var(--low); }

header.page { padding: 2rem 0 .5rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; letter-spacing: -.01em; }
h1 small { margin-left: .4rem; color: var(--soft); font-weight: 400; font-size: 1.1rem; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; margin: 0; padding: 0; list-style: none; }
.tile { padding: .7rem 1rem; border: 1px solid var(--line); border-top: 3px solid var(--tone); border-radius: 8px; background: var(--card); color: var(--soft); text-transform: capitalize; }
.tile b { display: block; color: var(--tone); font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile.none { border-top-color: var(--line); } .tile.none b { color: var(--soft); font-weight: 400; }
.facts { margin: .9rem 0; color: var(--soft); }
.banner { padding: .7rem 1rem; border: 1px solid var(--high); border-left-width: 4px; border-radius: 8px; background: var(--card); }
.note { margin: .35rem 0; color: var(--soft); } .note b { color: var(--ink); } .note ul { margin: .3rem 0; overflow-wrap: anywhere; }

.toolbar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: end; gap: .6rem .9rem; margin: .5rem -1.25rem 0; padding: .8rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--paper); }
.toolbar label, legend { color: var(--soft); font-size: .8rem; }
.toolbar label.wide { flex: 1 1 15rem; }
.toolbar input[type=search], select { display: block; width: 100%; height: 2.1rem; padding: 0 .6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: var(--ink); font: inherit; font-size: .9rem; }
.toolbar select { max-width: 14rem; }
fieldset { display: flex; gap: .35rem; margin: 0; padding: 0; border: 0; } legend { padding: 0; }
.toolbar .chip { display: inline-flex; align-items: center; gap: .35rem; height: 2.1rem; padding: 0 .6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: var(--tone); cursor: pointer; }
.chip input { margin: 0; accent-color: var(--tone); }
output { padding-bottom: .45rem; color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; }

h2 { margin: 1.8rem 0 .6rem; font-size: .95rem; font-weight: 600; overflow-wrap: anywhere; }
h2 b { margin-left: .3rem; color: var(--soft); font-weight: 400; }
.finding { margin: 0 0 .7rem; border: 1px solid var(--line); border-left: 3px solid var(--tone, var(--line)); border-radius: 8px; background: var(--card); overflow: hidden; content-visibility: auto; contain-intrinsic-size: auto 8rem; scroll-margin: 9rem 0 1rem; }
.finding[data-severity=critical] { --tone: var(--critical); } .finding[data-severity=high] { --tone: var(--high); }
.finding[data-severity=medium] { --tone: var(--medium); } .finding[data-severity=low] { --tone: var(--low); }
.finding:focus, .finding:target { outline: 2px solid var(--accent); outline-offset: -1px; }
.finding > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .7rem; padding: .6rem .9rem; }
.pill { min-width: 4.6rem; padding: .05rem .5rem; border: 1px solid var(--tone); border-radius: 99px; color: var(--tone); font-size: .75rem; font-weight: 600; text-align: center; }
h3 { margin: 0; font-size: .95rem; font-weight: 600; }
.rule { color: var(--soft); font-size: .82rem; }
.place { margin-left: auto; font-size: .82rem; text-decoration: none; overflow-wrap: anywhere; } .place:hover { text-decoration: underline; }
pre { margin: 0; padding: .5rem 0; border-block: 1px solid var(--line); background: var(--code); font-size: .85rem; line-height: 1.55; overflow-x: auto; tab-size: 4; }
.line { display: block; width: max-content; min-width: 100%; padding-right: .9rem; }
.line::before { content: attr(data-line); display: inline-block; width: 4rem; padding-right: 1rem; color: var(--soft); text-align: right; user-select: none; }
mark { padding: .05rem .15rem; border-radius: 3px; background: var(--mark); color: var(--mark-ink); }
.finding details { padding: .45rem .9rem; font-size: .9rem; }
summary { cursor: pointer; color: var(--soft); } .redacted { float: right; font-size: .82rem; }
dl { margin: .5rem 0 .3rem; } dl > div { display: grid; grid-template-columns: 6.5rem 1fr; padding: .2rem 0; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; } dd p, dd ul { margin: 0; } dd ul { padding-left: 1.1rem; }
dd code { padding: .05rem .3rem; border-radius: 4px; background: var(--code); font-size: .85rem; }
.empty, .clean { padding: 3rem; color: var(--soft); text-align: center; }
.clean { margin-top: 1.5rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); } .clean b { display: block; color: var(--good); font-size: 1.2rem; }
footer { margin-top: 2rem; color: var(--soft); font-size: .85rem; }
kbd { margin-left: .8rem; padding: 0 .35rem; border: 1px solid var(--line); border-radius: 4px; background: var(--card); }
@media (max-width: 45rem) { .tiles { grid-template-columns: repeat(2, 1fr); } .toolbar { position: static; } .place { margin-left: 0; } dl > div { grid-template-columns: 1fr; } fieldset { flex-wrap: wrap; } }
@media print { .toolbar, footer { display: none; } .finding { break-inside: avoid; content-visibility: visible; } }
`;
