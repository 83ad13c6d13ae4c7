/**
 * Texts that try to become something else: markup, script, attributes, addresses, templates, terminal codes, formulas.
 * Each calls `pwned` if it is ever executed. Made by setting payloads into the contexts they try to break out of.
 */

const call = 'window.pwned=1'

const payloads = [
  `<script>${call}</script>`,
  `<SCRIPT SRC=data:text/javascript,${call}></SCRIPT>`,
  `<scr<script>ipt>${call}</scr</script>ipt>`,
  `<img src=x onerror=${call}>`,
  `<img src=x onerror="${call}"//`,
  `<svg onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<math><mtext></p><script>${call}</script>`,
  `<body onpageshow=${call}>`,
  `<iframe srcdoc="<script>parent.${call}</script>">`,
  `<iframe src=javascript:parent.${call}>`,
  `<object data=javascript:${call}>`,
  `<embed src=javascript:${call}>`,
  `<a href=javascript:${call}>x</a>`,
  `<form action=javascript:${call}><button>x</button></form>`,
  `<input autofocus onfocus=${call}>`,
  `<details open ontoggle=${call}>`,
  `<video><source onerror=${call}></video>`,
  `<audio src=x onerror=${call}>`,
  `<style>@import 'javascript:${call}'</style>`,
  `<link rel=stylesheet href=javascript:${call}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  `<base href="https://evil.example/">`,
  `<template><script>${call}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<!--><img src=x onerror=${call}>-->`,
  `<![CDATA[<script>${call}</script>]]>`,
  `<?php ${call} ?>`,
  `\${${call}}`,
  `{{constructor.constructor('${call}')()}}`,
  `<%= ${call} %>`,
  `#{${call}}`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `&#60;script&#62;${call}&#60;/script&#62;`,
  `\\u003cscript\\u003e${call}\\u003c/script\\u003e`,
  `+ADw-script+AD4-${call}+ADw-/script+AD4-`,
  `%3Cscript%3E${call}%3C/script%3E`,
  `＜script＞${call}＜/script＞`,
  `=HYPERLINK("javascript:${call}")`,
  `=cmd|'/c calc'!A1`,
  `@SUM(1+1)*cmd|'/c calc'!A1`,
  `../../../../etc/passwd`,
  `__proto__`,
  `constructor`,
  `undefined`,
  `null`,
  `NaN`,
  `'; DROP TABLE duties; --`,
  `田中さんにあげて下さい`,
  `ด้้้้้็็็็็้้้้้็็็็็`,
  `مرحبا بالعالم`,
  `👩‍👩‍👧‍👧 🏳️‍🌈 é`,
  `Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮`,
]

const contexts: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `"${payload}`,
  (payload) => `'>${payload}`,
  (payload) => `"/>${payload}<"`,
  (payload) => `</script>${payload}`,
  (payload) => `</title></style></textarea>${payload}`,
  (payload) => `]]>${payload}`,
  (payload) => `-->${payload}`,
  (payload) => `text before ${payload} text behind`,
  (payload) => `" onmouseover="${call}" x="${payload}`,
]

/** More than 500 hostile texts, each of at most 200 characters. */
export const hostile: readonly string[] = payloads.flatMap((payload) => contexts.map((context) => context(payload)))

/** Markdown that tries the same by its own means. */
export const hostileMarkdown: readonly string[] = [
  `[x](javascript:${call})`,
  `[x](JaVaScRiPt:${call})`,
  `[x](&#106;avascript:${call})`,
  `[x](java\tscript:${call})`,
  `[x](data:text/html,<script>${call}</script>)`,
  `[x](vbscript:${call})`,
  `[x](<javascript:${call}>)`,
  `![x](javascript:${call})`,
  `![x](x" onerror="${call})`,
  `<javascript:${call}>`,
  `[x]: javascript:${call}\n\n[x]`,
  '`<script>window.pwned=1</script>`',
  '```html\n<script>window.pwned=1</script>\n```',
  `[x](//evil.example)`,
  `[x](/\\evil.example)`,
  `<https://a.example/"onmouseover="${call}>`,
]
