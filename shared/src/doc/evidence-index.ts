import type { CauseId, Evidence, EvidenceId } from '../model/index.ts'
import { evidenceContent } from './content-hash.ts'
import type { EntryTable } from './entry-table.ts'
import { compareByAge } from './read-entries.ts'
import type { RcaTypes } from './schema.ts'

const NONE: readonly EvidenceId[] = []

/** Which live evidence belongs to which cause, whether the cause lives or not. */
export class EvidenceIndex {
  readonly #table: EntryTable<EvidenceId, Evidence>
  readonly #stored: RcaTypes['evidence']
  readonly #byCause = new Map<CauseId, readonly EvidenceId[]>()

  constructor(stored: RcaTypes['evidence'], table: EntryTable<EvidenceId, Evidence>) {
    this.#stored = stored
    this.#table = table
  }

  /** Oldest first. */
  of(cause: CauseId): readonly EvidenceId[] {
    return this.#byCause.get(cause) ?? NONE
  }

  /** What the evidence of a cause says: part of the content of the cause. */
  contentOf(cause: CauseId): readonly string[] {
    return evidenceContent(this.#stored, this.of(cause))
  }

  /** Takes in changed evidence; gives the causes whose content changed with it. */
  update(ids: ReadonlySet<EvidenceId>): Set<CauseId> {
    const arriving = new Map<CauseId, EvidenceId[]>()
    const touch = (cause: CauseId | undefined): EvidenceId[] => {
      if (!cause) return []
      const list = arriving.get(cause) ?? []
      arriving.set(cause, list)
      return list
    }
    for (const id of ids) touch(this.#table.live.get(id)?.cause)
    this.#table.update(ids)
    for (const id of ids) touch(this.#table.live.get(id)?.cause).push(id)
    for (const [cause, added] of arriving) {
      const kept = this.of(cause).filter(id => !ids.has(id))
      const all = [...kept, ...added.filter(id => this.#table.live.has(id))]
      if (all.length > 0) this.#byCause.set(cause, all.sort(this.#compare))
      else this.#byCause.delete(cause)
    }
    return new Set(arriving.keys())
  }

  readonly #compare = (a: EvidenceId, b: EvidenceId): number =>
    compareByAge(this.#table.live.get(a) as Evidence, this.#table.live.get(b) as Evidence)
}
