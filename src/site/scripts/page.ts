/** What every page has of script, in one file: it is fetched once, and packs better than its parts. */
import './open-search.ts'
import './menu.ts'
import './contents.ts'
import './copy.ts'
import './theme.ts'
