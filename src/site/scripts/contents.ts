/** Marks in the list of contents the part of the page that is being read. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')]
const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
/** How far down the window a part begins to count as read, in pixels. */
const line = 120
let waiting = false

function mark(): void {
  waiting = false
  const end = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
  const tops = parts.map((part) => part?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY)
  const current = end && tops.at(-1)! < innerHeight ? links.length - 1 : tops.findLastIndex((top) => top < line)
  for (const [index, link] of links.entries()) {
    if (index === current) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  }
}

if (links.length > 0) {
  mark()
  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(mark)
      waiting = true
    },
    { passive: true },
  )
}

export {}
