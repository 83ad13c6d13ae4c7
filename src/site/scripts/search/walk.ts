/**
 * The options of a list box, walked through while the focus stays in the field: the pattern of a combobox with a list in
 * the WAI-ARIA Authoring Practices. The first is chosen when there are new ones, so that Enter opens the best.
 */
export class Walk {
  private readonly field: HTMLInputElement
  private readonly list: HTMLElement
  /** Whether the reader is among the options: then Home and End go to the first and the last. */
  private walking = false

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.field = field
    this.list = list
    list.addEventListener('pointermove', (event) => {
      const over = (event.target as Element).closest<HTMLElement>('[role=option]')
      if (over && over !== this.chosen) this.choose(over, false)
    })
    // The focus stays in the field, so that typing goes on.
    list.addEventListener('mousedown', (event) => event.preventDefault())
  }

  get options(): readonly HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')]
  }

  get chosen(): HTMLElement | undefined {
    return this.list.querySelector<HTMLElement>('[aria-selected=true]') ?? undefined
  }

  /** To be called when the options are new. */
  renew(choose: boolean): void {
    this.walking = false
    this.field.setAttribute('aria-expanded', String(this.options.length > 0))
    this.choose(choose ? this.options[0] : undefined, false)
    this.list.scrollTop = 0
  }

  /** Whether the key was for the list. */
  press(event: KeyboardEvent): boolean {
    const { options, chosen } = this
    const at = chosen ? options.indexOf(chosen) : -1
    const last = options.length - 1
    if (last < 0 || event.isComposing) return false
    switch (event.key) {
      case 'ArrowDown':
        return this.go(options[at < last ? at + 1 : 0])
      case 'ArrowUp':
        return this.go(options[at > 0 ? at - 1 : last])
      case 'PageDown':
        return this.go(options[Math.min(last, at + 8)])
      case 'PageUp':
        return this.go(options[Math.max(0, at - 8)])
      case 'Home':
        return this.walking && this.go(options[0])
      case 'End':
        return this.walking && this.go(options[last])
      case 'Enter':
        if (!chosen) return false
        chosen.dispatchEvent(
          new MouseEvent('click', {
            bubbles: true,
            cancelable: true,
            ctrlKey: event.ctrlKey,
            metaKey: event.metaKey,
            shiftKey: event.shiftKey,
          }),
        )
        return true
      default:
        this.walking = false
        return false
    }
  }

  private go(option: HTMLElement | undefined): boolean {
    this.walking = true
    this.choose(option, true)
    return true
  }

  private choose(option: HTMLElement | undefined, show: boolean): void {
    for (const one of this.list.querySelectorAll('[aria-selected=true]')) one.setAttribute('aria-selected', 'false')
    option?.setAttribute('aria-selected', 'true')
    if (option) this.field.setAttribute('aria-activedescendant', option.id)
    else this.field.removeAttribute('aria-activedescendant')
    if (show) option?.scrollIntoView({ block: 'nearest' })
  }
}
