import { enableCompileCache } from 'node:module'

enableCompileCache()
const { main } = await import('./commands.ts')
process.exitCode = main(process.argv.slice(2))
