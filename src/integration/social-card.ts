import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { cardSize, layoutCard } from '../diagrams/card-layout.ts'
import { lightPalette } from '../diagrams/palette.ts'
import { drawPicture } from '../diagrams/standalone.ts'
import { cardAddress } from '../model/address.ts'
import type { Project } from '../model/project.ts'
import { cardView } from '../views/card.ts'
import { lookup } from '../views/refs.ts'

/** Writes the picture that stands for the site where it is linked to: 1200 × 630 pixels, with the fonts of this machine. */
export async function writeCard(project: Project, folder: string): Promise<void> {
  const drawn = drawPicture(layoutCard(cardView(lookup(project))), lightPalette, cardSize.scale)
  writeFileSync(join(folder, cardAddress), await sharp(Buffer.from(drawn)).png({ palette: true, compressionLevel: 9 }).toBuffer())
}
