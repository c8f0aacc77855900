import { exportFileName, jsonExporter } from 'shared/exporters'
import { useEditor, useRcaId } from '../sync/index.ts'
import { saveFile } from '../ui/index.ts'

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
  const text = () => jsonExporter.write(editor.rca(), { id, pageUrl: null, pictureName: null, picture: null })
  const download = () =>
    saveFile({
      name: exportFileName(editor.rca(), jsonExporter),
      mediaType: jsonExporter.mediaType,
      content: text(),
    })
  return { text, download }
}
