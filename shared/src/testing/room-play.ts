import { createRcaUpdate, readRca } from '../doc/index.ts'
import { RcaReader } from '../doc/rca-reader.ts'
import { type CauseId, findViolations, type PersonId, type Rca, walk } from '../model/index.ts'
import { cause, impact, rca } from './builders.ts'
import { canonicalOf } from './canonical-of.ts'
import { isEdit, type Operation, runEdit } from './operation.ts'
import { Peers } from './peers.ts'
import { testContext } from './test-context.ts'

/**
 * Plays operations of several people and throws at the first broken promise of document.md. A word is one character
 * of the private use area, so that it cannot be torn: where it is shown can be asked at any moment.
 */
export class RoomPlay {
  readonly peers: Peers
  /** Who wrote each word. */
  readonly #authors = new Map<string, number>()
  /** Words that somebody who saw them took away: they need not be seen again. */
  readonly #excused = new Set<string>()
  /** What each person deleted by their last step, as long as they have done nothing since. */
  readonly #deleted = new Map<number, readonly CauseId[]>()
  /** Those whom somebody has said to be affected, and nobody has said not to be, by an undo least of all. */
  readonly #affected = new Map<PersonId, Set<number>>()
  readonly #unsure = new Set<PersonId>()
  #words = 0

  /** Everybody begins with the same few causes: most of what people do then meets in them. */
  constructor(count: number) {
    const word = () => this.#word(NOBODY)
    const draft = rca(
      '',
      impact(word(), cause(word(), cause(word())), cause(word())),
      impact(word(), cause(word()), cause('')),
    )
    this.peers = new Peers(count, createRcaUpdate(draft, { ...testContext('seed'), clientId: 1 }))
  }

  play(operations: readonly Operation[]): void {
    for (const operation of operations) this.step(operation)
  }

  step(operation: Operation): void {
    const { kind, peer: index, a, b, c } = operation
    const { editor, tick } = this.peers.at(index)
    if (kind === 'deliver') this.peers.deliver(a % this.peers.size, index, 1 + (b % 6))
    else if (kind === 'partition') this.peers.partition([a, b, c, a + b, b + c].map(number => number % 2))
    else if (kind === 'heal') this.peers.heal()
    else if (kind === 'reload') {
      this.peers.reload(index)
      this.#deleted.delete(index)
    } else if (kind === 'pause') tick(1500)
    else if (isEdit(kind)) {
      const before = editor.rca()
      const edit = runEdit(kind, editor, operation, () => this.#word(index))
      const { named, isErasing, isHiding, isRestoring } = edit
      const after = editor.rca()
      if (edit.flags)
        this.#affected.set(edit.flags, (this.#affected.get(edit.flags) ?? new Set<number>()).add(index))
      if (edit.unflags) this.#unsure.add(edit.unflags)
      const gone = Array.from(before.causes.keys()).filter(id => !after.causes.has(id))
      // A step that changed nothing is no step.
      if (after !== before) this.#deleted.set(index, kind === 'delete' ? gone : [])
      const lost = missing(wordsOf(before), wordsOf(after))
      if (isErasing) for (const word of lost) this.#excused.add(word)
      else assertEmpty(lost, `${kind} hid words`)
      checkNamed(before, after, named, isHiding === true, isRestoring === true)
    } else this.#revert(kind, index)
    const { doc, rca: seen } = this.peers.at(index).editor
    this.#checkView(seen())
    // Reading on must give what reading anew gives; not at each step, since it costs more than the step.
    if (a % 5 === 0)
      assertEqual(canonicalOf(seen()), canonicalOf(readRca(doc)), `${kind}: read on is not read anew`)
  }

  /** Everybody meets: all see the same, also who opens the page now, and every word that nobody took away. */
  finish(): void {
    this.peers.heal()
    this.peers.deliverAll()
    const first = this.peers.at(0).editor
    const canonical = canonicalOf(first.rca())
    for (let index = 0; index < this.peers.size; index++) {
      const { editor } = this.peers.at(index)
      assertEqual(canonicalOf(editor.rca()), canonical, `peer ${index} sees something else`)
      assertEqual(canonicalOf(readRca(editor.doc)), canonical, `peer ${index} read anew differs`)
    }
    this.#checkView(first.rca())
    const shown = wordsOf(first.rca())
    const lost = Array.from(this.#authors.keys()).filter(word => !shown.has(word) && !this.#excused.has(word))
    assertEmpty(lost, 'words vanished that no deleter saw')
    for (const person of this.#affected.keys())
      if (!this.#unsure.has(person) && !first.rca().people.get(person)?.isAffected)
        throw new Error(`nobody says any more that ${person} is affected`)
    this.peers.reload(0)
    assertEqual(canonicalOf(this.peers.at(0).editor.rca()), canonical, 'a reload shows something else')
    this.peers.destroy()
  }

  #checkView(rca: Rca): void {
    const [violation] = findViolations(rca)
    if (violation) throw new Error(`${violation.rule} is broken: ${violation.where}`)
  }

  #revert(kind: 'undo' | 'redo', index: number): void {
    const { editor } = this.peers.at(index)
    const before = editor.rca()
    const treeBefore = new RcaReader(editor.doc).tree
    const result = editor[kind]()
    const after = editor.rca()
    if (result.ok && result.value.kept === null && canonicalOf(before) === canonicalOf(after))
      throw new Error(`${kind} did nothing and did not say so`)
    this.#checkRestored(kind, index, result.ok && result.value.kept === null)
    for (const [person, by] of this.#affected) if (by.has(index)) this.#unsure.add(person)
    for (const word of missing(wordsOf(before), wordsOf(after))) {
      if (this.#authors.get(word) !== index && !this.#excused.has(word))
        throw new Error(`${kind} hid another's word`)
      this.#excused.add(word)
    }
    const treeAfter = new RcaReader(editor.doc).tree
    for (const [id, record] of treeAfter.records) {
      const was = treeBefore.records.get(id)
      if (!was) throw new Error(`${kind} made ${id}`)
      const place = treeAfter.places.get(id)
      const isUntouched = JSON.stringify(record.edges) === JSON.stringify(was.edges)
      if (isUntouched && place?.parent !== treeBefore.places.get(id)?.parent)
        throw new Error(`${kind} moved ${id}, which it did not touch`)
      const wasDead = treeBefore.dead.has(id)
      if (
        wasDead &&
        !treeAfter.dead.has(id) &&
        JSON.stringify(record.tombstone) === JSON.stringify(was.tombstone)
      )
        throw new Error(`${kind} revived ${id} by taking words out of it`)
      const shown = treeAfter.shown.get(id)
      const wasShown = treeBefore.shown.get(id)
      if (isUntouched && shown?.isRecovered && wasShown && !wasShown.isRecovered)
        throw new Error(`${kind} made ${id} homeless`)
    }
  }

  /** Of what two people deleted, the undo of either brings all of it back. */
  #checkRestored(kind: 'undo' | 'redo', index: number, isWhole: boolean): void {
    const deleted = this.#deleted.get(index) ?? []
    this.#deleted.delete(index)
    if (kind === 'redo' || !isWhole) return
    const { causes } = this.peers.at(index).editor.rca()
    const dead = deleted.filter(id => !causes.has(id))
    if (dead.length > 0) throw new Error(`undo did not bring back ${dead.join()}, which it had deleted`)
  }

  #word(index: number): string {
    const word = String.fromCharCode(0xe000 + this.#words++)
    this.#authors.set(word, index)
    return word
  }
}

const NOBODY = -1
const WORD = /[\ue000-\uf8ff]/g

/** Every word that somebody who looks at the RCA can find. */
function wordsOf(rca: Rca): Set<string> {
  const texts: string[] = []
  for (const cause of rca.causes.values())
    texts.push(cause.text, ...cause.wordings.map(wording => wording.text))
  for (const item of rca.actionItems.values()) texts.push(item.text)
  for (const evidence of rca.evidence.values()) texts.push(evidence.text)
  for (const moment of rca.moments.values()) texts.push(moment.text)
  texts.push(rca.problem, rca.title, rca.summary)
  return new Set(texts.join('').match(WORD) ?? [])
}

/** A command may move and hide only what it named, and what lies under it. */
function checkNamed(
  before: Rca,
  after: Rca,
  named: readonly CauseId[],
  canHide: boolean,
  canBringHome: boolean,
): void {
  const hidden = new Set<CauseId>(
    canHide ? named.flatMap(id => [id, ...Array.from(walk(before, id), step => step.cause.id)]) : [],
  )
  for (const [id, cause] of before.causes) {
    const now = after.causes.get(id)
    if (!now) {
      if (!hidden.has(id)) throw new Error(`a command hid ${id}, which it did not name`)
    } else if (now.parent !== cause.parent && !named.includes(id) && !(canBringHome && cause.recovered))
      throw new Error(`a command moved ${id}, which it did not name`)
  }
  if (canBringHome) return
  for (const [parent, siblings] of before.children) {
    const staying = (id: CauseId) => !named.includes(id) && after.causes.get(id)?.parent === parent
    const was = siblings.filter(staying)
    const is = (after.children.get(parent) ?? []).filter(
      id => before.causes.get(id)?.parent === parent && staying(id),
    )
    assertEqual(is.join(), was.join(), 'a command changed the order of others')
  }
}

const missing = (before: ReadonlySet<string>, after: ReadonlySet<string>): string[] =>
  Array.from(before).filter(word => !after.has(word))

const codes = (words: readonly string[]): string =>
  words.map(word => word.charCodeAt(0).toString(16)).join(' ')

function assertEmpty(words: readonly string[], what: string): void {
  if (words.length > 0) throw new Error(`${what}: ${codes(words)}`)
}

function assertEqual(actual: string, expected: string, what: string): void {
  if (actual !== expected) throw new Error(`${what}\n${actual}\n${expected}`)
}
