import { expect, test } from 'vitest'
import { childrenOf, findViolations, HEAD, isSaidTime, LIMITS } from '../model/index.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import { sampleRca, templates } from './index.ts'

const countedIds = () => {
  let made = 0
  return () => `id-${String(++made).padStart(13, '0')}`
}

test('[I10] every template is a sound RCA whose first bones are of one kind', () => {
  for (const [id, template] of Object.entries(templates)) {
    const rca = readDraft(template.draft)
    expect(template.id).toBe(id)
    expect(findViolations(rca)).toEqual([])
    expect(new Set(Array.from(rca.causes.values(), cause => cause.kind)).size).toBeLessThanOrEqual(1)
  }
  expect(childrenOf(readDraft(templates['6m'].draft), HEAD)).toHaveLength(6)
  expect(childrenOf(readDraft(templates['8p'].draft), HEAD)).toHaveLength(8)
  expect(childrenOf(readDraft(templates['4s'].draft), HEAD)).toHaveLength(4)
})

test('[I10] the sample is a sound RCA, with every date in order whatever the day is', () => {
  for (let day = 1; day <= 28; day++) {
    const today = `2028-03-${String(day).padStart(2, '0')}`
    const rca = readDraft(sampleRca({ newId: countedIds(), today }))
    expect(findViolations(rca)).toEqual([])
    expect(rca.facts.date <= today).toBe(true)
    const moments = Array.from(rca.moments.values())
    expect(moments.every(moment => isSaidTime(moment.time) && moment.time.at.slice(0, 10) <= today)).toBe(
      true,
    )
    expect(moments.every(moment => moment.cause === null || rca.causes.has(moment.cause))).toBe(true)
    const items = Array.from(rca.actionItems.values())
    expect(items.every(item => item.state !== 'open' || (item.due ?? '') > rca.facts.date)).toBe(true)
    expect(items.every(item => item.owners.every(owner => rca.people.has(owner)))).toBe(true)
    expect(Math.max(...Array.from(rca.causes.values(), cause => cause.text.length))).toBeLessThan(
      LIMITS.label,
    )
  }
})
