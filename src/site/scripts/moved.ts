/** Goes on to the new address, and to the same row of it: an id that the page lists leads where its link does. */
const page = document.querySelector<HTMLElement>('#moved')
const row = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null
const link = row?.querySelector('a')
if (page?.dataset.to) location.replace(link ? link.href : page.dataset.to + location.hash)
