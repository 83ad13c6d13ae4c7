import { defineConfig } from 'astro/config'
import { demarc } from './src/integration/index.ts'

export default defineConfig({ integrations: [demarc()] })
