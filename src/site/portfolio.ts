import { portfolio as given } from 'virtual:demarc/project'
import { portfolioLookup } from '../views/portfolio/refs.ts'

if (!given) throw new Error('This page is one of a portfolio, and none is built.')

/** What every page of a portfolio needs, made once. */
export const portfolio = given
export const portfolioLook = portfolioLookup(given)
