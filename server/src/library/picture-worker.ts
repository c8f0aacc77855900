import { ok } from 'shared/model'
import { drawPicture } from 'shared/picture'
import { answerQuestion } from './answer-question.ts'
import type { PictureQuestion } from './picture-apart.ts'

answerQuestion(({ rca, options }: PictureQuestion) => ok(drawPicture(rca, options)))
