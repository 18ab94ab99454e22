// On a phone nothing may be wider than the screen, axe may find no violation, light or dark, and a filter shows as many rows as it says.
import { readFileSync } from 'node:fs'

const PHONE = { width: 320, height: 700 }

export async function complaintsOnAPhone (page, file, tools) {
  const complaints = []
  await page.setViewport(PHONE)
  await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true }))
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > PHONE.width) {
    complaints.push(`${width} pixels wide on a screen of ${PHONE.width}`)
  }
  await page.evaluate(readFileSync(tools.path('axe-core/axe.min.js'), 'utf8'))
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    const violations = await page.evaluate(async () => (await axe.run()).violations)
    for (const { id, help, nodes } of violations) {
      complaints.push(`${scheme}: ${id}: ${help}: ${nodes[0].html}`)
    }
  }
  for (const id of await page.evaluate(() => [...document.querySelectorAll('input[type=radio]')].map(radio => radio.id))) {
    await page.evaluate(id => document.getElementById(id).click(), id)
    const { said, shown } = await page.evaluate(id => ({
      said: Number(document.querySelector(`label[for=${id}]`).textContent.match(/\d+/)[0]),
      shown: [...document.querySelectorAll('.rows tbody tr')].filter(row => row.offsetHeight > 0).length
    }), id)
    if (said !== shown) {
      complaints.push(`${id} says ${said} and shows ${shown}`)
    }
  }
  return complaints
}
