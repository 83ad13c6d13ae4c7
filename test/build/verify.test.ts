import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { verify } from '../../src/integration/verify.ts'

const site = { origin: 'https://trust.acme.example', base: '/' }

/** A page with everything that each page has, and `body`. */
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body><h1 id="top-of-it">T</h1>${body}<p data-disclaimer>D</p></body></html>`

function problems(files: Readonly<Record<string, string>>, address = site): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-verify-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const found = verify(folder, address)
  rmSync(folder, { recursive: true })
  return found
}

test('a sound site has no problems', () => {
  const found = problems({
    'index.html': page(
      `<a href="/areas/x/">x</a><a href="areas/x/#row">x</a><a href="#top-of-it">t</a><a href="">same</a><a href="#top">up</a>
       <a href="https://elsewhere.example/">e</a><a href="mailto:a@acme.example">m</a><a href="tel:+1">t</a>
       <a href="https://trust.acme.example/areas/x/?party=acme#row">self</a><a href="/a%20file.txt">f</a>
       <img src="/i.svg" srcset="/i.svg 1x, /i.svg 2x" alt=""><svg><title>not a title</title><use href="/i.svg#mark"/></svg>
       <script type="module" src="/s.js"></script><script type="application/ld+json">{}</script>`,
      '<link rel="stylesheet" href="/s.css"><link rel="canonical" href="https://trust.acme.example/">',
    ),
    'areas/x/index.html': page('<p id="row">r</p><a href="../../">home</a><a href="../../index.html">home</a>'),
    'moved/index.html': '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0;url=/areas/x/">',
    'a file.txt': '',
    'i.svg': '<svg xmlns="http://www.w3.org/2000/svg" style="fill:red"><g id="mark"/></svg>',
    's.js': '',
    's.css': '@import "t.css"; a { background: url("i.svg") } b { background: url(data:image/png;base64,AA) }',
    't.css': '',
  })
  expect(found).toEqual(['s.css: "data:image/png;base64,AA" would be loaded from elsewhere, which the security policy forbids.'])
})

test.for([
  ['a link that leads nowhere', '<a href="/gone/">x</a>', '"/gone/" leads nowhere: there is no gone/index.html.'],
  ['a link without its slash', '<a href="/areas">x</a>', '"/areas" needs a slash at its end.'],
  ['a link to an id that is not there', '<a href="/areas/#gone">x</a>', '"/areas/#gone" leads to no id of areas/index.html.'],
  ['a fragment of the same page', '<a href="#gone">x</a>', '"#gone" leads to no id of the page.'],
  ['a link that climbs out', '<a href="../../../etc/passwd">x</a>', '"../../../etc/passwd" leads nowhere: there is no etc/passwd.'],
  ['an image that is not there', '<img src="x.png" alt="">', '"x.png" leads nowhere: there is no x.png.'],
  ['one of several images', '<img srcset="/areas/ 1x, /y.png 2x" alt="">', '"/y.png" leads nowhere: there is no y.png.'],
  [
    'an image from elsewhere',
    '<img src="//e.example/x.png" alt="">',
    '"//e.example/x.png" would be loaded from elsewhere, which the security policy forbids.',
  ],
  [
    'a script from elsewhere',
    '<script src="https://e.example/x.js"></script>',
    '"https://e.example/x.js" would be loaded from elsewhere, which the security policy forbids.',
  ],
  ['a broken address', '<a href="https://[">x</a>', '"https://[" is not an address.'],
  ['a drawing that uses what is not there', '<svg><use xlink:href="#gone"/></svg>', '"#gone" leads to no id of the page.'],
  ['an id twice', '<p id="a"></p><p id="a"></p>', 'The id "a" stands on the page twice.'],
  ['an inline script', '<script>1</script>', 'The page has an inline script.'],
  ['an inline style sheet', '<style>a{}</style>', 'The page has an inline style sheet.'],
  ['a style attribute', '<p STYLE="color:red">', 'An element has a style attribute.'],
  ['a handler', '<p OnClick="x()">', 'An element has the handler onclick.'],
  ['an address that runs code', '<a href=" Java&#10;script:x()">x</a>', 'The address " Java\nscript:x()" runs code.'],
  ['a frame with its document inline', '<iframe srcdoc="x"></iframe>', 'A frame has its document inline.'],
  ['a base', '<base href="/">', 'The page has a <base>.'],
  ['two main headings', '<h1>2</h1>', 'The page has 2 main headings (h1), not one.'],
] as const)('%s', ([_, body, message]) => {
  expect(problems({ 'index.html': page(body), 'areas/index.html': page('') })).toEqual([`index.html: ${message}`])
})

test('a page without language, title, heading, disclaimer', () => {
  expect(problems({ 'index.html': '<p>bare</p>' })).toEqual([
    'index.html: The page has 0 main headings (h1), not one.',
    'index.html: The page does not say its language: <html lang="…">.',
    'index.html: The page has no title.',
    'index.html: The page has no disclaimer: an element with data-disclaimer.',
  ])
})

test('the same on many pages is said once', () => {
  const broken = page('<a href="/gone/">x</a>')
  expect(problems({ 'a/index.html': broken, 'b/index.html': broken, 'c/index.html': broken })).toEqual([
    'a/index.html and 2 more: "/gone/" leads nowhere: there is no gone/index.html.',
  ])
})

test('drawings and style sheets are read too', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>1</script><a href="/gone/"/></svg>'
  expect(problems({ 'i.svg': svg, 'css/s.css': "a { background: url( 'x.png' ) }" })).toEqual([
    'css/s.css: "x.png" leads nowhere: there is no css/x.png.',
    'i.svg: An element has the handler onload.',
    'i.svg: The page has an inline script.',
    'i.svg: "/gone/" leads nowhere: there is no gone/index.html.',
  ])
})

test('below a base, addresses begin with it', () => {
  const address = { origin: site.origin, base: '/trust/' }
  const body = '<a href="/trust/">a</a><a href="/areas/">b</a><a href="https://trust.acme.example/">other site</a>'
  expect(problems({ 'index.html': page(body) }, address)).toEqual(['index.html: "/areas/" leads out of the site, which stands at /trust/.'])
})

test('symbolic links are refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-verify-'))
  symlinkSync('/etc', join(folder, 'etc'))
  expect(verify(folder, site)).toEqual(['etc: This is a symbolic link, which may lead out of the folder.'])
  rmSync(folder, { recursive: true })
})
