import { fontFaces } from 'shared/picture'
import { expect, test } from 'vitest'
import { createFontLoader } from './picture-fonts.ts'

test('[D7] each face is asked for once, and again where it could not be had', async () => {
  const asked: string[] = []
  let isOffline = true
  const load = createFontLoader(async url => {
    asked.push(url)
    if (isOffline && url.includes('600')) throw new Error('offline')
    return url
  })
  const faces = fontFaces.filter(
    ({ file }) => file.startsWith('inter-latin-4') || file.startsWith('inter-latin-6'),
  )
  expect([...(await load(faces)).keys()]).toEqual(['inter-latin-400-normal'])
  isOffline = false
  expect([...(await load(faces)).keys()].sort()).toEqual(['inter-latin-400-normal', 'inter-latin-600-normal'])
  expect(asked.map(url => /\d{3}/.exec(url)?.[0])).toEqual(['400', '600', '600'])
})
