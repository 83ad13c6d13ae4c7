import type { ProseNode } from '../model/page.ts'
import type { Suppression } from '../model/suppression.ts'
import { startOf } from './prose-inspect.ts'

const mark = /^\s*\/\*\s*demarc-ignore\b\s*([^\s:*]*)\s*:?\s*([\s\S]*?)\s*\*\/\s*$/

/** The comments that begin with `demarc-ignore`, each for the block behind it, or for the paragraph it stands in. */
export function suppressionsIn(tree: ProseNode, file: string, text: string): readonly Suppression[] {
  const found: Suppression[] = []
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length

  function visit(node: ProseNode): void {
    for (const [index, child] of (node.children ?? []).entries()) {
      const match = isExpression(child) ? mark.exec(child.value ?? '') : null
      if (match === null) {
        visit(child)
        continue
      }
      const [, rule = '', reason = ''] = match
      const block = child.type === 'mdxFlowExpression' ? node.children!.slice(index + 1).find((one) => !isExpression(one)) : node
      const at = startOf(child, file)
      const { start, end } = (block ?? child).position as { start: { line: number }; end: { offset: number } }
      found.push({ rule, reason, at, from: start.line, to: lineAt(end.offset) })
    }
  }

  visit(tree)
  return found
}

function isExpression(node: ProseNode): boolean {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
}
