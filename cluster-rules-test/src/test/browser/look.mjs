// Opens pages in a browser: on a phone nothing may be wider than the screen, axe may find no violation, light or dark, and a filter
// shows as many rows as it says.
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
      for (const id of await page.evaluate(() => [...document.querySelectorAll('input[type=radio]')].map(radio => radio.id))) {
        await page.evaluate(id => document.getElementById(id).click(), id)
        const { said, shown } = await page.evaluate(id => ({
          said: Number(document.querySelector(`label[for=${id}]`).textContent.match(/\d+/)[0]),
          shown: [...document.querySelectorAll('.rows tbody tr')].filter(row => row.offsetHeight > 0).length
        }), id)
        if (said !== shown) {
          found.push(`${file}: ${id} says ${said} and shows ${shown}`)
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
