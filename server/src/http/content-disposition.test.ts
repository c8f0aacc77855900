import { exportFileName } from 'shared/exporters'
import { describe, expect, test } from 'vitest'
import { attachment } from './content-disposition.ts'

describe('attachment', () => {
  test('[A10] names a file in any script, and for old browsers in ASCII', () => {
    expect(attachment('données-perdues.md')).toBe(
      `attachment; filename="donnees-perdues.md"; filename*=UTF-8''donn%C3%A9es-perdues.md`,
    )
    expect(attachment('数据丢失.md')).toBe(
      `attachment; filename="rca.md"; filename*=UTF-8''%E6%95%B0%E6%8D%AE%E4%B8%A2%E5%A4%B1.md`,
    )
  })

  test.each([
    '../../etc/passwd',
    'CON',
    'a'.repeat(300),
    'two\r\nSet-Cookie: a=b',
    'quo"te\\',
    '\u202Egpj.exe',
    '.',
    ' ',
    '😀'.repeat(80),
  ])('[H75] the title %j makes a safe header', title => {
    const header = attachment(exportFileName({ title, problem: '' }, { fileExtension: 'md' }))
    expect(header).toMatch(/^attachment; filename="[\w-][\w.-]*\.md"; filename\*=UTF-8''[\w.%-]+\.md$/)
    expect(header).not.toMatch(/\.\.|[\r\n]/)
    expect(header).not.toMatch(/"(con|prn|aux|nul)\.md"/i)
  })
})
