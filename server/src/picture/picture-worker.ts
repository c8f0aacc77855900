import { answerQuestion } from '../library/answer-question.ts'
import { openFontFolder } from './font-folder.ts'
import type { QuestionApart } from './picture-apart.ts'
import { makePictureFile } from './picture-file.ts'

await answerQuestion(({ fonts, ...question }: QuestionApart) =>
  makePictureFile(question, openFontFolder(new URL(fonts))),
)
