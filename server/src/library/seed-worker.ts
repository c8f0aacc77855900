import { answerQuestion } from './answer-question.ts'
import type { SeedQuestion } from './seed-apart.ts'
import { seedFor } from './seed-for.ts'

await answerQuestion(({ asked, context }: SeedQuestion) => seedFor(asked, context))
