export { actionItem, category, cause, impact, person, rca } from './builders.ts'
export { openTestRca, readDraft } from './open-test-rca.ts'
export { outlineOf } from './outline-of.ts'
export { seededRandom, testContext } from './test-context.ts'
