import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** A headless Chromium: the one that comes with the tests on Linux x64, an installed one elsewhere. `more`: arguments of its own. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium')
    // Its own arguments are made for one page in a single process; several contexts hang there.
    return chromium.launch({
      executablePath: await packaged.executablePath(),
      args: ['--no-sandbox', '--headless=shell', '--disable-gpu', ...more],
    })
  }
  const installed = [
    process.env.CHROME_PATH,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && existsSync(path))
  if (!installed) throw new Error('The browser tests need Chrome or Chromium. Install it, or set CHROME_PATH.')
  return chromium.launch({ executablePath: installed, args: [...more] })
}
