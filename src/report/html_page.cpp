// The page of the HTML report: its style, its elements and the script that shows the data. It loads nothing,
// and nothing of the data becomes HTML: texts are put in as texts.
#include "report/html_page.hpp"

namespace pyforge::report {
namespace {

// clang-format off
constexpr std::string_view kHead = R"page(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>pyforge report</title>
<style>
:root { color-scheme: light; --back: #f6f7f9; --card: #fff; --text: #1c2128; --soft: #5c6672; --line: #d9dee5;
  --accent: #2f6feb; --error: #c9302c; --warning: #b06a00; --info: #3b7a57; --mark: #ffe08a; --hover: #eef3fb; --code: #f3f5f8; }
:root.dark { color-scheme: dark; --back: #14171c; --card: #1c2027; --text: #e4e8ee; --soft: #98a2b0; --line: #323943;
  --accent: #79a8ff; --error: #ff7b72; --warning: #e5b454; --info: #7ecf9f; --mark: #6b5310; --hover: #262d38; --code: #161a20; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font: 14px/1.45 system-ui, sans-serif; background: var(--back); color: var(--text); }
header { display: flex; flex-wrap: wrap; gap: 10px 22px; align-items: center; padding: 10px 18px; background: var(--card); border-bottom: 1px solid var(--line); }
h1 { font-size: 17px; margin: 0; } h1 small { color: var(--soft); font-weight: normal; }
.figure { line-height: 1.15; } .figure b { display: block; font-size: 17px; } .figure span { font-size: 12px; color: var(--soft); }
nav { margin-left: auto; display: flex; gap: 6px; }
button, select, input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 4px 10px; }
button { cursor: pointer; } button[aria-pressed=true], button[aria-selected=true] { border-color: var(--accent); color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.filters { display: flex; flex-wrap: wrap; gap: 8px; padding: 10px 18px; align-items: center; }
.filters input { flex: 1 1 220px; min-width: 140px; } .filters select { max-width: 300px; } #count { color: var(--soft); white-space: nowrap; }
main { flex: 1; min-height: 0; display: flex; gap: 12px; padding: 0 18px 14px; }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: 8px; min-width: 0; display: flex; flex-direction: column; overflow: hidden; }
#table { flex: 3; } #detail { flex: 2; display: block; overflow: auto; padding: 14px 18px; }
.row { display: grid; align-items: center; column-gap: 12px; height: 32px; padding: 0 12px; white-space: nowrap; }
.row > * { overflow: hidden; text-overflow: ellipsis; }
.head { border-bottom: 1px solid var(--line); font-size: 12px; color: var(--soft); flex: none; overflow-y: scroll; scrollbar-color: transparent transparent; }
.head button { border: 0; padding: 0; background: none; font-size: 12px; text-align: left; color: inherit; } .head button.by { color: var(--accent); }
#scroll { overflow-y: scroll; flex: 1; position: relative; }
#rows { position: absolute; left: 0; right: 0; top: 0; }
.body { cursor: pointer; border-bottom: 1px solid color-mix(in srgb, var(--line) 45%, transparent); }
.body:hover, .body.on { background: var(--hover); } .body.on { box-shadow: inset 3px 0 var(--accent); }
.place { color: var(--soft); } .place, .path { direction: rtl; text-align: left; } .number { text-align: right; font-variant-numeric: tabular-nums; }
.tag { font-weight: 600; } .error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
.bar { display: grid; grid-template-columns: 44px 1fr; gap: 8px; align-items: center; } .bar i { display: block; height: 9px; border-radius: 3px; background: var(--info); min-width: 1px; }
.bar i.warning { background: var(--warning); } .bar i.error { background: var(--error); } .bar b { font-weight: normal; text-align: right; font-variant-numeric: tabular-nums; }
#detail h2 { font-size: 15px; margin: 0 0 2px; overflow-wrap: anywhere; } #detail h3 { font-size: 13px; margin: 16px 0 4px; color: var(--soft); }
#detail p { margin: 6px 0; } .where { color: var(--soft); overflow-wrap: anywhere; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: 8px 0; margin: 8px 0; overflow-x: auto; font: 12.5px/1.5 ui-monospace, monospace; tab-size: 4; }
pre div { padding: 0 12px; width: max-content; min-width: 100%; } pre .hit { background: color-mix(in srgb, var(--mark) 25%, transparent); }
pre mark { background: var(--mark); color: inherit; border-radius: 2px; } pre .no { display: inline-block; width: 4em; margin-right: 1em; text-align: right; color: var(--soft); user-select: none; }
code { font: 12.5px ui-monospace, monospace; background: var(--code); border-radius: 4px; padding: 1px 4px; } .empty { color: var(--soft); padding: 24px; }
@media (max-width: 900px) { main { flex-direction: column; } #table, #detail { flex: 1 1 0; } }
</style>
</head>
<body>
<header>
<h1>pyforge <small id="version"></small></h1>
<span id="figures" style="display:contents"></span>
<nav role="tablist"></nav>
<button id="theme" title="light or dark" aria-label="light or dark">◐</button>
</header>
<div class="filters">
<input id="text" type="search" placeholder="Filter by text or path" aria-label="Filter by text or path">
<span id="severities" role="group" aria-label="severity" style="display:flex;gap:6px"></span>
<select id="category" aria-label="category"></select>
<select id="code" aria-label="rule"></select>
<select id="file" aria-label="file"></select>
<span id="count" role="status"></span>
</div>
<main>
<section class="panel" id="table"><div class="row head"></div><div id="scroll" tabindex="0"><div id="space"></div><div id="rows"></div></div></section>
<section class="panel" id="detail" aria-live="polite"></section>
</main>
<noscript><p class="empty">This page shows its data with a script.</p></noscript>
<script type="application/json" id="data">)page";

constexpr std::string_view kTail = R"page(
</script>
<script>
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const ROW = 32, SEVERITIES = ['error', 'warning', 'info'];
const $ = id => document.getElementById(id);
// All text goes in as text: nothing of the data is ever read as HTML.
function make(tag, className, ...content) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...content);
  return node;
}
const number = n => n.toLocaleString('en');
const plural = (n, word) => number(n) + ' ' + word + (n === 1 ? '' : 's');

const findings = [], functions = [], files = [];
for (const file of data.files) {
  const issues = file.issues || [];
  for (const [code, message, line, column, endLine, endColumn, cell, at, title, applicability] of issues) {
    const rule = data.rules[code];
    findings.push({ file, code, message, line, column, endLine, endColumn, cell, at, title, applicability,
      severity: rule.severity, category: rule.category,
      text: (file.path + '\n' + code + ' ' + rule.name + ' ' + message).toLowerCase() });
  }
  for (const [name, line, cyclomatic, cognitive, loc, parameters, nesting] of file.functions || [])
    functions.push({ file, name, line, cyclomatic, cognitive, loc, parameters, nesting, text: (file.path + '\n' + name).toLowerCase() });
  const m = file.metrics || [0, 0, 0, '', 0, 0, 0];
  files.push({ file, issues: issues.length, loc: m[0], maintainability: m[2], rank: m[3], cyclomatic: m[4], cognitive: m[5],
    typed: m[6], text: file.path.toLowerCase() });
}
const place = f => f.file.path + (f.cell ? ':cell ' + f.cell : '') + ':' + f.line + (f.column ? ':' + f.column : '');
function bar(value, most, warn, bad) {
  const fill = make('i', value > bad ? 'error' : value > warn ? 'warning' : '');
  fill.style.width = (most ? 100 * value / most : 0).toFixed(1) + '%';
  return make('span', 'bar', make('b', '', number(Math.round(value * 10) / 10)), fill);
}
const largest = (list, key) => list.reduce((most, item) => Math.max(most, item[key]), 0);

const column = (title, key, cell, first) => ({ title, key, cell, first: first || 1 });
const views = {
  Findings: { all: findings, grid: '70px minmax(0, 3fr) minmax(0, 2fr)', sort: null, empty: 'No findings.', columns: [
    column('rule', 'code', f => make('span', 'tag ' + f.severity, f.code)),
    column('message', 'message', f => make('span', '', f.message)),
    column('place', 'place', f => make('span', 'place', '\u200e' + place(f)))] },
  Functions: { all: functions, grid: 'minmax(0, 2fr) minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1fr) 60px 60px 60px', sort: 'cognitive',
    empty: 'No functions.', columns: [
    column('function', 'name', f => make('span', '', f.name)),
    column('place', 'place', f => make('span', 'place', '\u200e' + place(f))),
    column('cyclomatic', 'cyclomatic', f => bar(f.cyclomatic, most.cyclomatic, 10, 20), -1),
    column('cognitive', 'cognitive', f => bar(f.cognitive, most.cognitive, 15, 30), -1),
    column('lines', 'loc', f => make('span', 'number', number(f.loc)), -1),
    column('params', 'parameters', f => make('span', 'number', number(f.parameters)), -1),
    column('nesting', 'nesting', f => make('span', 'number', number(f.nesting)), -1)] },
  Files: { all: files, grid: 'minmax(0, 2.4fr) minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr) 80px 60px', sort: 'issues', empty: 'No files.', columns: [
    column('file', 'text', f => f.file.reason ? make('span', 'error', f.file.path + ' (not analysed: ' + f.file.reason + ')')
      : make('span', 'path', '\u200e' + f.file.path)),
    column('findings', 'issues', f => bar(f.issues, most.issues, 10, 50), -1),
    column('cognitive', 'cognitive', f => bar(f.cognitive, most.fileCognitive, 100, 300), -1),
    column('lines', 'loc', f => bar(f.loc, most.loc, 1000, 2500), -1),
    column('maintain.', 'maintainability', f => make('span', 'number', f.rank ? Math.round(f.maintainability) + ' ' + f.rank : '')),
    column('typed', 'typed', f => make('span', 'number', f.rank ? Math.round(f.typed) + ' %' : ''))] },
};
const most = { cyclomatic: largest(functions, 'cyclomatic'), cognitive: largest(functions, 'cognitive'), issues: largest(files, 'issues'),
  fileCognitive: largest(files, 'cognitive'), loc: largest(files, 'loc') };
for (const view of Object.values(views)) view.order = view.sort ? -1 : 1;
let view = views.Findings, shown = [], chosen = null;
const off = new Set();

function wanted() {
  const words = $('text').value.toLowerCase().split(/\s+/).filter(Boolean);
  const code = $('code').value, category = $('category').value, path = $('file').value, issues = view === views.Findings;
  return item => (!path || item.file.path === path) && words.every(word => item.text.includes(word)) &&
    (!issues || (!off.has(item.severity) && (!code || item.code === code) && (!category || item.category === category)));
}
function filter() {
  shown = view.all.filter(wanted());
  if (view.sort) {
    const key = view.sort === 'place' ? place : item => item[view.sort];
    const keyed = shown.map((item, i) => [key(item), i, item]);
    keyed.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) * view.order || a[1] - b[1]);
    shown = keyed.map(entry => entry[2]);
  }
  $('space').style.height = shown.length * ROW + 'px';
  $('count').textContent = shown.length === view.all.length ? plural(shown.length, 'row') : number(shown.length) + ' of ' + plural(view.all.length, 'row');
  $('scroll').scrollTop = 0;
  draw();
}
// Only the rows that can be seen exist.
function draw() {
  const scroll = $('scroll'), first = Math.max(0, Math.floor(scroll.scrollTop / ROW) - 5);
  const last = Math.min(shown.length, first + Math.ceil(scroll.clientHeight / ROW) + 10);
  const rows = [];
  for (let i = first; i < last; ++i) {
    const item = shown[i], row = make('div', 'row body' + (item === chosen ? ' on' : ''), ...view.columns.map(c => c.cell(item)));
    row.style.gridTemplateColumns = view.grid;
    row.onclick = () => choose(item);
    rows.push(row);
  }
  $('rows').style.transform = 'translateY(' + first * ROW + 'px)';
  $('rows').replaceChildren(...(rows.length ? rows : [make('div', 'empty', view.all.length ? 'Nothing matches.' : view.empty)]));
}
function choose(item) {
  chosen = item;
  draw();
  const out = [];
  if (view === views.Findings) {
    const rule = data.rules[item.code];
    out.push(make('h2', '', make('span', 'tag ' + item.severity, item.code), ' ' + item.message),
      make('div', 'where', place(item)), make('div', 'where', rule.name + ' · ' + item.severity + ' · ' + item.category));
    const source = excerpt(item);
    if (source) out.push(source);
    if (item.applicability) out.push(make('p', '', (item.applicability === 'safe' ? 'Fix: ' : 'Unsafe fix: ') + (item.title || 'available')));
    if (rule.documentation) out.push(...markdown(rule.documentation));
  } else if (view === views.Files) {
    $('file').value = item.file.issues ? item.file.path : '';
    if (item.file.issues) return open('Findings');
    return;
  } else {
    out.push(make('h2', '', item.name), make('div', 'where', place(item)),
      make('p', '', plural(item.loc, 'line') + ', ' + plural(item.parameters, 'parameter') + ', nesting ' + item.nesting),
      make('p', '', 'cyclomatic complexity ' + item.cyclomatic + ', cognitive complexity ' + item.cognitive));
  }
  $('detail').replaceChildren(...out);
  $('detail').scrollTop = 0;
}
function excerpt(item) {
  const block = (item.file.source || []).find(part => item.at >= part[0] && item.at < part[0] + part.length - 1);
  if (!block) return null;
  const pre = make('pre'), last = item.at + Math.min(item.endLine - item.line, 12);
  const top = Math.max(block[0], item.at - 3, item.at - item.line + 1), bottom = Math.min(block[0] + block.length - 2, last + 3);
  for (let at = top; at <= bottom; ++at) {
    const points = Array.from(block[at - block[0] + 1]), row = make('div', at >= item.at && at <= last ? 'hit' : '');
    row.append(make('span', 'no', String(at - item.at + item.line)));
    const from = at === item.at ? item.column - 1 : 0;
    const to = at < item.at || at > last ? -1 : at - item.at + item.line < item.endLine ? points.length : item.endColumn - 1;
    if (to < 0) row.append(points.join('') || '\u200b');
    else row.append(points.slice(0, from).join(''), make('mark', '', points.slice(from, to).join('') || '\u200a'), points.slice(Math.max(from, to)).join(''));
    pre.append(row);
  }
  return pre;
}
// What the rules' documentation uses of Markdown.
function markdown(text) {
  const out = [];
  const inline = line => line.split(/(`[^`]+`)/).map(part => part.length > 2 && part[0] === '`' ? make('code', '', part.slice(1, -1)) : part);
  text.split(/^```.*$/m).forEach((part, i) => {
    if (i % 2) { out.push(make('pre', '', ...part.trim().split('\n').map(line => make('div', '', line || '\u200b')))); return; }
    for (const paragraph of part.split(/\n{2,}/)) {
      const trimmed = paragraph.trim();
      if (/^# /.test(trimmed) || !trimmed) continue;
      if (/^## /.test(trimmed)) out.push(make('h3', '', trimmed.slice(3)));
      else if (/^- /.test(trimmed)) out.push(...trimmed.split(/\n(?=- )/).map(line => make('p', '', '• ', ...inline(line.slice(2)))));
      else out.push(make('p', '', ...inline(trimmed)));
    }
  });
  return out;
}
function open(name) {
  view = views[name];
  chosen = null;
  for (const tab of document.querySelectorAll('nav button')) tab.setAttribute('aria-selected', String(tab.textContent === name));
  for (const id of ['severities', 'category', 'code']) $(id).style.display = view === views.Findings ? (id === 'severities' ? 'flex' : '') : 'none';
  $('detail').style.display = view === views.Files ? 'none' : '';
  $('detail').style.flexGrow = view === views.Functions ? '1' : '';
  const head = document.querySelector('.head');
  head.style.gridTemplateColumns = view.grid;
  head.replaceChildren(...view.columns.map(c => {
    const button = make('button', view.sort === c.key ? 'by' : '', c.title + (view.sort === c.key ? (view.order > 0 ? ' ▲' : ' ▼') : ''));
    button.onclick = () => {
      view.order = view.sort === c.key ? -view.order : c.first;
      view.sort = c.key;
      open(name);
    };
    return button;
  }));
  $('detail').replaceChildren(make('p', 'empty', 'Choose a row for more.'));
  filter();
}
function options(select, all, entries) {
  select.append(new Option(all, ''), ...entries.map(([value, label]) => new Option(label, value)));
  select.onchange = filter;
}
function tally(key) {
  const counts = new Map();
  for (const f of findings) counts.set(f[key], (counts.get(f[key]) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
$('version').textContent = data.version;
const severities = new Map(tally('severity'));
const figure = (value, label, className) => make('div', 'figure', make('b', className || '', value), make('span', '', label));
const notAnalyzed = data.files.filter(file => file.reason).length, suppressed = data.files.reduce((sum, file) => sum + (file.suppressed || 0), 0);
$('figures').append(figure(number(findings.length), 'findings'), ...SEVERITIES.filter(s => severities.get(s)).map(s => figure(number(severities.get(s)), s, s)),
  figure(number(files.filter(f => f.issues).length) + ' of ' + number(files.length), 'files with findings'),
  ...(notAnalyzed ? [figure(number(notAnalyzed), 'not analysed', 'error')] : []), ...(suppressed ? [figure(number(suppressed), 'suppressed')] : []),
  ...(functions.length ? [figure(number(functions.length), 'functions')] : []));
for (const severity of SEVERITIES.filter(s => severities.get(s))) {
  const button = make('button', severity, severity);
  button.setAttribute('aria-pressed', 'true');
  button.onclick = () => {
    off.has(severity) ? off.delete(severity) : off.add(severity);
    button.setAttribute('aria-pressed', String(!off.has(severity)));
    filter();
  };
  $('severities').append(button);
}
options($('category'), 'All categories', tally('category').map(([name, n]) => [name, name + ' (' + number(n) + ')']));
options($('code'), 'All rules', tally('code').map(([code, n]) => [code, code + ' ' + data.rules[code].name + ' (' + number(n) + ')']));
options($('file'), 'All files', files.filter(f => f.issues).map(f => [f.file.path, f.file.path + ' (' + number(f.issues) + ')']));
for (const name of Object.keys(views).filter(name => name !== 'Functions' || functions.length)) {
  const tab = make('button', '', name);
  tab.setAttribute('role', 'tab');
  tab.onclick = () => open(name);
  document.querySelector('nav').append(tab);
}
let waiting = 0;
$('text').oninput = () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); };
$('scroll').onscroll = draw;
addEventListener('resize', draw);
$('scroll').onkeydown = event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !shown.length || view === views.Files) return;
  event.preventDefault();
  const at = Math.min(shown.length - 1, Math.max(0, shown.indexOf(chosen) + step)), scroll = $('scroll');
  if (at * ROW < scroll.scrollTop) scroll.scrollTop = at * ROW;
  if ((at + 1) * ROW > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = (at + 1) * ROW - scroll.clientHeight;
  choose(shown[at]);
};
document.documentElement.classList.toggle('dark', matchMedia('(prefers-color-scheme: dark)').matches);
$('theme').onclick = () => document.documentElement.classList.toggle('dark');
open('Findings');
</script>
</body>
</html>
)page";
// clang-format on

}  // namespace

std::string_view html_head() noexcept {
    return kHead;
}

std::string_view html_tail() noexcept {
    return kTail;
}

}  // namespace pyforge::report
