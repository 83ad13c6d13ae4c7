import { readFileSync } from 'node:fs'
import { type Labelled, predict, score } from './corpus.ts'

/** Reads a corpus of labelled sentences, writes a prediction per line to standard output and the figures to standard error. */
const file = process.argv[2]
if (file === undefined) {
  process.stderr.write('Usage: npm run eval:claims -- FILE.jsonl\n')
  process.exitCode = 2
} else {
  const records = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled)
  const predictions = new Map(records.map((record) => [record.id, predict(record)]))
  for (const [id, claims] of predictions) process.stdout.write(`${JSON.stringify({ id, claims })}\n`)
  const gold = records.filter((record) => Array.isArray(record.claims))
  if (gold.length > 0) process.stderr.write(`${JSON.stringify(score(gold, predictions), null, 1)}\n`)
}
