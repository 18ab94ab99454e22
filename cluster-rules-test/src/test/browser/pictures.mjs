// The first screens of some pages, and the picture in the README, beside those that were approved.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const TOLERANCE = 0.01 // of all pixels: letters are drawn a little differently by other versions of a font or a browser
const DESK = { width: 720, height: 896 }
const PHONE = { width: 320, height: 700 }
const APPROVED = 'cluster-rules-test/src/test/browser/approved'

// The picture in the README shows two screens side by side: the verdict, and the figures beside the requirements.
const PICTURES = [
  { picture: 'cluster-rules/report.png', file: 'near-miss.zh.html', screen: DESK, scheme: 'light', at: ['header', 'section:has(.pictures)'] },
  { picture: `${APPROVED}/near-miss.zh.phone.png`, file: 'near-miss.zh.html', screen: PHONE, scheme: 'dark', at: ['header'] },
  { picture: `${APPROVED}/portfolio.zh.png`, file: 'portfolio.zh.html', screen: DESK, scheme: 'light', at: ['header'] },
  { picture: `${APPROVED}/half-filled.en.png`, file: 'half-filled.en.html', screen: DESK, scheme: 'light', at: ['header'] }
]

export async function complaintsBesidePictures (open, repository, drawn, approve, tools) {
  const { PNG } = await tools.load('pngjs')
  const pixelmatch = (await tools.load('pixelmatch')).default
  mkdirSync(drawn, { recursive: true })
  const complaints = []
  for (const { picture, file, screen, scheme, at } of PICTURES) {
    const seen = new PNG({ width: screen.width * at.length, height: screen.height })
    const page = await open(file)
    await page.setViewport(screen)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    for (const [column, selector] of at.entries()) {
      const top = await page.$eval(selector, element => element.getBoundingClientRect().top + window.scrollY)
      const shot = await page.screenshot({ clip: { x: 0, y: top, ...screen }, captureBeyondViewport: true })
      PNG.bitblt(PNG.sync.read(Buffer.from(shot)), seen, 0, 0, screen.width, screen.height, column * screen.width, 0)
    }
    await page.close()
    const approved = join(repository, picture)
    const now = approve ? approved : join(drawn, basename(picture))
    mkdirSync(dirname(now), { recursive: true })
    writeFileSync(now, PNG.sync.write(seen, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 }))
    if (!existsSync(approved)) {
      complaints.push(`${picture} does not exist; compare ${now} with what it should look like, and run with -Dpictures=approve`)
      continue
    }
    const before = PNG.sync.read(readFileSync(approved))
    const { width, height } = seen
    const differ = before.width === width && before.height === height
      ? pixelmatch(before.data, seen.data, null, width, height, { threshold: 0.2 })
      : width * height
    if (differ > TOLERANCE * width * height) {
      complaints.push(`${picture}: ${(100 * differ / (width * height)).toFixed(1)} % of the pixels differ from ${now}; ` +
        'if it should look like that now, run with -Dpictures=approve')
    }
  }
  return complaints
}
