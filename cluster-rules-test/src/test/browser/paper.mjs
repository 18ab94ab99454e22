// On paper no heading may stand alone at the foot of a page, and no page but the last may be half empty; a page named like
// book.zh.20-pages.html may take so many pages of A4.
const FOOT = 50 // points, in which the number of the page stands

export async function complaintsOnPaper (page, file, tools) {
  const headings = new Set(await page.evaluate(() =>
    [...document.querySelectorAll('h2, h3, h4, h5, p.list')].map(heading => heading.innerText.replace(/\s+/g, ''))))
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })

  // For drawing, which nothing here does, pdf.js wants classes of a browser as soon as it is loaded.
  globalThis.DOMMatrix ??= class {}
  globalThis.ImageData ??= class {}
  globalThis.Path2D ??= class {}
  const pdfjs = await tools.load('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await pdfjs.getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const complaints = []
  const most = Number(/\.(\d+)-pages\./.exec(file)?.[1] ?? Infinity)
  if (document.numPages > most) {
    complaints.push(`${document.numPages} printed pages instead of at most ${most}`)
  }
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number)
    const height = sheet.getViewport({ scale: 1 }).height
    const texts = (await sheet.getTextContent()).items
      .filter(({ str, transform }) => str.trim() && transform[5] > FOOT)
    const lowest = Math.min(...texts.map(({ transform }) => transform[5]))
    const last = texts.filter(({ transform }) => Math.abs(transform[5] - lowest) < 3)
      .map(({ str }) => str.normalize('NFKC')).join('').replace(/\s+/g, '')
    if (headings.has(last)) {
      complaints.push(`page ${number} ends with a heading: ${last}`)
    }
    if (number < document.numPages && lowest > height / 2) {
      complaints.push(`page ${number} is half empty`)
    }
  }
  return complaints
}
