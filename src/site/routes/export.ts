import type { APIRoute } from 'astro'
import { type Exporter, exporters } from '../../exports/index.ts'
import { exportLists, exportView } from '../../views/export.ts'
import { look } from '../site.ts'

export const getStaticPaths = () =>
  exportLists(look).flatMap(({ party, offering }) =>
    exporters.map((exporter) => ({
      params: { party: party.id, offering: offering.id, extension: exporter.extension },
      props: { party, offering, exporter },
    })),
  )

type Props = ReturnType<typeof exportLists>[number] & { readonly exporter: Exporter }

/** A party's list of duties in an offering, as a file. */
export const GET: APIRoute<Props> = ({ props: { party, offering, exporter } }) =>
  new Response(exporter.export(exportView(look, party, offering)), { headers: { 'Content-Type': exporter.mediaType } })
