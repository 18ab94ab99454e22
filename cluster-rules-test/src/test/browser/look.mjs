// Looks at pages as people see them: on a phone, on paper, and beside the pictures that were approved.
// Usage: node look.mjs DIRECTORY REPOSITORY compare|approve; PagesForBrowser has put the pages into DIRECTORY, and
// approve keeps the pictures as they are now. CHROMIUM names the browser.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { complaintsOnPaper } from './paper.mjs'
import { complaintsOnAPhone } from './phone.mjs'
import { complaintsBesidePictures } from './pictures.mjs'

const directory = resolve(process.argv[2])
const repository = resolve(process.argv[3])
const approve = process.argv[4] === 'approve'
const require = createRequire(join(directory, 'index.js'))
const tools = {
  path: name => require.resolve(name),
  load: async name => import(pathToFileURL(require.resolve(name)).href)
}

const files = readdirSync(directory).filter(name => name.endsWith('.html'))
const complaints = []
const browser = await (await tools.load('puppeteer-core')).default.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--font-render-hinting=none'] // the pages are our own, and root has no sandbox
})
const open = async file => {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(join(directory, file)).href)
  return page
}
try {
  for (const file of files) {
    for (const check of [complaintsOnAPhone, complaintsOnPaper]) {
      const page = await open(file)
      for (const complaint of await check(page, file, tools)) {
        complaints.push(`${file}: ${complaint}`)
      }
      await page.close()
    }
  }
  complaints.push(...await complaintsBesidePictures(open, repository, join(directory, 'pictures'), approve, tools))
} finally {
  await browser.close()
}
try {
  execFileSync('java', ['-jar', tools.path('vnu-jar/build/dist/vnu.jar'), ...files.map(file => join(directory, file))],
    { stdio: ['ignore', 'ignore', 'pipe'] })
} catch (invalid) {
  complaints.push(invalid.stderr?.toString() ?? invalid.message)
}

console.log(`${files.length} pages looked at`)
complaints.forEach(complaint => console.error(complaint))
process.exitCode = files.length === 0 || complaints.length > 0 ? 1 : 0
