import { documentText } from '../carriers/index.ts'
import {
  type ActionItem,
  type CauseNode,
  type Evidence,
  HEAD,
  JSON_FORMAT,
  JSON_VERSION,
  type Moment,
  PARKED,
  type Person,
  type Rca,
  walk,
} from '../model/index.ts'
import type { Exporter, ExportOptions } from './exporter.ts'

/**
 * Everything of an RCA but its trash. Lists are flat and point back by id; of causes a parent stands before its
 * children and siblings stand in order, so that no file can hold a cycle. `hasAuthors` false leaves out who wrote a
 * cause or a piece of evidence.
 */
export const rcaAsJson = (rca: Rca, id: ExportOptions['id'], { hasAuthors = true } = {}) => ({
  format: JSON_FORMAT,
  version: JSON_VERSION,
  id,
  title: rca.title,
  problem: rca.problem,
  summary: rca.summary,
  facts: {
    product: rca.facts.product,
    incidentStart: timeAsJson(rca.facts.incidentStart),
    incidentEnd: timeAsJson(rca.facts.incidentEnd),
    detectedBy: rca.facts.detectedBy,
    date: rca.facts.date,
    status: rca.facts.status,
    wikiPage: rca.facts.wikiPage,
  },
  links: rca.links.map(({ url, label }) => ({ url, label })),
  people: Array.from(rca.people.values(), personAsJson),
  causes: [...walk(rca, HEAD), ...walk(rca, PARKED)].map(step => ({
    ...causeAsJson(step.cause),
    ...(hasAuthors ? {} : { createdBy: null }),
  })),
  evidence: Array.from(rca.evidence.values(), evidence => ({
    ...evidenceAsJson(evidence),
    ...(hasAuthors ? {} : { by: null }),
  })),
  actionItems: Array.from(rca.actionItems.values(), actionItemAsJson),
  moments: Array.from(rca.moments.values(), momentAsJson),
})

/** An RCA as a picture or page carries it (`carriers`): everything but who wrote what, since those are shown around. */
export const carriedDocument = (rca: Rca, id: ExportOptions['id']): string =>
  documentText(rcaAsJson(rca, id, { hasAuthors: false }))

export const json: Exporter = {
  id: 'json',
  label: 'JSON: everything, opens again in Fishbone',
  mediaType: 'application/json',
  fileExtension: 'json',
  showsPicture: false,
  write: (rca, options) => `${JSON.stringify(rcaAsJson(rca, options.id), null, 2)}\n`,
}

// Every key is named, so that the order does not depend on how the value came about (X5).
const timeAsJson = ({ at, precision }: Moment['time']) => ({ at, precision })

const personAsJson = (person: Person) => ({
  id: person.id,
  name: person.name,
  isAffected: person.isAffected,
  isAbsent: person.isAbsent,
  isFacilitator: person.isFacilitator,
  isScribe: person.isScribe,
})

const causeAsJson = (cause: CauseNode) => ({
  id: cause.id,
  parent: cause.parent,
  kind: cause.kind,
  text: cause.text,
  verification: cause.verification,
  disposition: cause.disposition,
  dispositionNote: cause.dispositionNote,
  reference: cause.reference && {
    rca: cause.reference.rca,
    cause: cause.reference.cause,
    actionItem: cause.reference.actionItem,
    title: cause.reference.title,
  },
  wordings: cause.wordings.map(({ id, text }) => ({ id, text })),
  tags: [...cause.tags],
  side: cause.side,
  createdBy: cause.createdBy,
  createdAt: cause.createdAt,
})

const evidenceAsJson = (evidence: Evidence) => ({
  id: evidence.id,
  cause: evidence.cause,
  text: evidence.text,
  url: evidence.url,
  by: evidence.by,
  at: evidence.at,
})

const actionItemAsJson = (item: ActionItem) => ({
  id: item.id,
  // A deleted cause is not in the file: its action items hang on the whole RCA there.
  cause: item.isCauseDeleted ? null : item.cause,
  text: item.text,
  owners: [...item.owners],
  due: item.due,
  state: item.state,
  stateReason: item.stateReason,
  doneAt: item.doneAt,
  origin: item.origin,
  originTitle: item.originTitle,
  ticketUrl: item.ticketUrl,
  createdAt: item.createdAt,
})

const momentAsJson = (moment: Moment) => ({
  id: moment.id,
  text: moment.text,
  time: timeAsJson(moment.time),
  cause: moment.cause,
  createdAt: moment.createdAt,
})
