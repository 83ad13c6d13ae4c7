import { launchBrowser } from './support/browser.ts'

const out = '/tmp/chain-look'
const browser = await launchBrowser()
for (const [name, mode] of process.argv.slice(2).map((a) => a.split(':'))) {
  const narrow = name.includes('narrow')
  const page = await browser.newPage({
    viewport: { width: narrow ? 390 : 1440, height: 800 },
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    forcedColors: mode === 'forced' ? 'active' : 'none',
  })
  await page.goto(`file://${out}/${name}${name.includes('.') ? '' : '.html'}`)
  if (mode === 'grey') await page.addStyleTag({ content: 'html{filter:grayscale(1)}' })
  if (mode === 'print') await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: `${out}/${name}-${mode ?? 'light'}.png`, fullPage: true })
  await page.close()
}
await browser.close()
