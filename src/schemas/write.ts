import { writeFileSync } from 'node:fs'
import { generatedFiles } from './generate.ts'

for (const [name, text] of generatedFiles()) writeFileSync(new URL(name, import.meta.url), text)
