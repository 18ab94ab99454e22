// Opens pages in a browser: on a phone nothing may be wider than the screen, and axe may find no violation, light or dark.
// A page named like book.zh.20-pages.html may take so many pages of A4.
// Usage: node look.mjs DIRECTORY, in which PagesForBrowser has put the pages. CHROMIUM names the browser.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const PHONE = { width: 320, height: 700 }

const directory = resolve(process.argv[2])
const require = createRequire(join(directory, 'index.js'))
const puppeteer = (await import(pathToFileURL(require.resolve('puppeteer-core')).href)).default
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'] // the pages are our own, and root has no sandbox
})
const found = []
let looked = 0
try {
  for (const file of readdirSync(directory).filter(name => name.endsWith('.html'))) {
    for (const scheme of ['light', 'dark']) {
      const page = await browser.newPage()
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.setViewport(PHONE)
      await page.goto(pathToFileURL(join(directory, file)).href)
      await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true }))
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > PHONE.width) {
        found.push(`${file}: ${width} pixels wide on a screen of ${PHONE.width}`)
      }
      await page.evaluate(axe)
      const violations = await page.evaluate(async () => (await axe.run()).violations)
      for (const { id, help, nodes } of violations) {
        found.push(`${file}, ${scheme}: ${id}: ${help}: ${nodes[0].html}`)
      }
      const most = Number(/\.(\d+)-pages\./.exec(file)?.[1] ?? Infinity)
      if (most < Infinity && scheme === 'light') {
        const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
        const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
        console.log(`${file}: ${pages} printed pages`)
        if (pages === 0 || pages > most) {
          found.push(`${file}: ${pages} printed pages instead of at most ${most}`)
        }
      }
      looked++
      await page.close()
    }
  }
} finally {
  await browser.close()
}
console.log(`${looked} pages looked at`)
found.forEach(line => console.error(line))
process.exitCode = looked === 0 || found.length > 0 ? 1 : 0
