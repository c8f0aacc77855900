import { exporters, exportFileName } from 'shared/exporters'
import { useEditor, useRcaId } from '../sync/index.ts'

export interface CopyFile {
  /** Everything of the RCA as JSON: importing it gives an equal document. */
  readonly text: () => string
  /** Saves it as a file of this computer. */
  readonly download: () => void
}

/** What this page has of the RCA, as a file: also when the server will not take it any more. */
export function useCopyFile(): CopyFile {
  const editor = useEditor()
  const id = useRcaId()
  const { json } = exporters
  const text = () => json.write(editor.rca(), { id, pageUrl: null, pictureName: null })
  const download = () => {
    const url = URL.createObjectURL(new Blob([text()], { type: json.mediaType }))
    const link = document.createElement('a')
    link.href = url
    link.download = exportFileName(editor.rca(), json)
    link.click()
    URL.revokeObjectURL(url)
  }
  return { text, download }
}
