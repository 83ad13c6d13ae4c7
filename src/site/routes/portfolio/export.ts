import type { APIRoute } from 'astro'
import { type PortfolioExporter, portfolioExporters } from '../../../exports/index.ts'
import { type PortfolioExportView, portfolioExports } from '../../../views/portfolio/export.ts'
import { portfolioLook } from '../../portfolio.ts'

export const getStaticPaths = () =>
  portfolioExports(portfolioLook).flatMap((view) =>
    portfolioExporters.map((exporter) => ({
      params: { list: view.folder.slice(1, -1) || undefined, extension: exporter.extension },
      props: { view, exporter },
    })),
  )

interface Props {
  readonly view: PortfolioExportView
  readonly exporter: PortfolioExporter
}

/** A list of obligations, as a file. */
export const GET: APIRoute<Props> = ({ props: { view, exporter } }) =>
  new Response(exporter.export(view), { headers: { 'Content-Type': exporter.mediaType } })
