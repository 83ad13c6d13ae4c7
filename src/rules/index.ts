import type { Rule } from '../check.ts'
import { gap } from './gap.ts'
import { yamlSyntax } from './yaml-syntax.ts'

/** Every check, in one list. A rule is a file here, its page <id>.md beside it, its cases in test/rules/<id>/. */
export const rules: readonly Rule[] = [gap, yamlSyntax]
