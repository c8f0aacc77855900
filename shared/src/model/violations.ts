import { HEAD, isEntryId, PARKED, type ParentId } from './ids.ts'
import type { Rca } from './rca.ts'

/** One M rule of SPEC.md that a value breaks, and where. */
export interface Violation {
  readonly rule: 'M1' | 'M2' | 'M3' | 'M4' | 'M5'
  readonly where: string
}

/** Every M rule that this value breaks; none for whatever `readRca` gives. For tests, fuzzing and health checks. */
export function findViolations(rca: Rca): readonly Violation[] {
  return [...brokenIds(rca), ...brokenChains(rca), ...brokenSiblings(rca), ...brokenPointers(rca)]
}

/** M1: the head is virtual, and so is `parked`: no cause is stored under their names or under a malformed one. */
function* brokenIds(rca: Rca): Generator<Violation> {
  for (const [id, cause] of rca.causes)
    if (!isEntryId(id) || cause.id !== id) yield { rule: 'M1', where: `cause ${id}` }
}

/** M2: every parent chain ends at the head or at `parked`. */
function* brokenChains(rca: Rca): Generator<Violation> {
  const reached = new Set<ParentId>([HEAD, PARKED])
  for (const start of rca.causes.values()) {
    const chain = new Set<ParentId>()
    let at: ParentId | undefined = start.id
    while (at !== undefined && !reached.has(at) && !chain.has(at)) {
      chain.add(at)
      at = at === HEAD || at === PARKED ? undefined : rca.causes.get(at)?.parent
    }
    if (at !== undefined && reached.has(at)) for (const id of chain) reached.add(id)
    else yield { rule: 'M2', where: `cause ${start.id}` }
  }
}

/** M3: siblings are totally ordered: each cause stands exactly once, in the list of its own parent. */
function* brokenSiblings(rca: Rca): Generator<Violation> {
  const listed = new Set<string>()
  for (const [parent, children] of rca.children) {
    if (parent !== HEAD && parent !== PARKED && !rca.causes.has(parent))
      yield { rule: 'M3', where: `children of ${parent}` }
    for (const child of children) {
      if (listed.has(child) || rca.causes.get(child)?.parent !== parent)
        yield { rule: 'M3', where: `${child} under ${parent}` }
      listed.add(child)
    }
  }
  for (const id of rca.causes.keys())
    if (!listed.has(id)) yield { rule: 'M3', where: `${id} is in no list of children` }
}

/** M4: evidence belongs to a live cause that lists it; M5: an action item hangs on a live cause, or says that it does not. */
function* brokenPointers(rca: Rca): Generator<Violation> {
  for (const [id, evidence] of rca.evidence)
    if (evidence.id !== id || !rca.causes.get(evidence.cause)?.evidence.includes(id))
      yield { rule: 'M4', where: `evidence ${id}` }
  for (const cause of rca.causes.values()) {
    const strays = cause.evidence.filter(id => rca.evidence.get(id)?.cause !== cause.id)
    if (strays.length > 0 || new Set(cause.evidence).size !== cause.evidence.length)
      yield { rule: 'M4', where: `evidence of ${cause.id}` }
  }
  for (const [id, item] of rca.actionItems) {
    const isLoose = item.cause === null || !rca.causes.has(item.cause)
    const isRight = item.cause === null ? !item.isCauseDeleted : isLoose === item.isCauseDeleted
    if (item.id !== id || !isRight) yield { rule: 'M5', where: `action item ${id}` }
  }
}
