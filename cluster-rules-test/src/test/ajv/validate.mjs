// Compiles the schemas with ajv in strict mode, and checks that it says of every document what the reader says.
// Usage: node validate.mjs DIRECTORY, in which DocumentsForAjv has put the schemas and documents.ndjson.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const directory = resolve(process.argv[2])
const Ajv2020 = createRequire(join(directory, 'index.js'))('ajv/dist/2020').default

const validators = new Map()
function validator (name) {
  if (!validators.has(name)) {
    const schema = JSON.parse(readFileSync(join(directory, `${name}.schema.json`), 'utf8'))
    validators.set(name, new Ajv2020({ strict: true }).compile(schema))
  }
  return validators.get(name)
}

const unexpected = []
const counts = { conform: 0, refused: 0, differ: 0 }
const lines = readFileSync(join(directory, 'documents.ndjson'), 'utf8').trimEnd().split('\n')
for (const line of lines) {
  const { schema, json, conforms, unsayable } = JSON.parse(line)
  if (validator(schema)(JSON.parse(json)) === conforms) {
    counts[conforms ? 'conform' : 'refused']++
  } else if (unsayable.length > 0) {
    counts.differ++
  } else {
    unexpected.push(`${schema} ${conforms ? 'refuses' : 'accepts'} ${json}`)
  }
}
console.log(`${lines.length} documents: ${counts.conform} conform, ${counts.refused} do not; ` +
  `${counts.differ} differ in what a schema cannot say, ${unexpected.length} in anything else`)
if (unexpected.length > 0 || counts.conform === 0 || counts.refused === 0) {
  console.error(unexpected.slice(0, 10).join('\n'))
  process.exit(1)
}
