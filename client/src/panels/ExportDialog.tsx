import { Copy, Download } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { type ExporterId, exporters, exportFileName } from 'shared/exporters'
import { PAGE_PICTURE } from 'shared/picture'
import { useRcaId, useSettledRca } from '../sync/index.ts'
import { Button, copyText, Dialog, SelectField, saveFile } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import styles from './ExportDialog.module.css'
import { ExportPicture } from './ExportPicture.tsx'
import { type PictureFormatId, pictureFormats } from './picture-formats.ts'
import { usePictureSvg } from './use-picture-svg.ts'

/** Characters of the preview, so that a large tree is no burden. */
const SHOWN = 50_000
/** Of what holds its own picture: its head. What follows is a wall of letters that only a machine reads. */
const SHOWN_WITH_PICTURE = 2000

/** The page for the wiki and the picture beside it: looked at, copied, or kept as files. */
export function ExportDialog() {
  const ui = useUiStore()
  const isOpen = useUi(state => state.dialog === 'export')
  if (!isOpen) return null
  return <OpenExportDialog onClose={() => ui.getState().openDialog(null)} />
}

function OpenExportDialog({ onClose }: { readonly onClose: () => void }) {
  // While others write, the preview may lag: this person's keys do not.
  const rca = useDeferredValue(useSettledRca())
  const id = useRcaId()
  const [profile, setProfile] = useState<ExporterId>('gfm')
  const [copied, setCopied] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null)
  const [format, setFormat] = useState<PictureFormatId>('svg')
  const [said, setSaid] = useState<string | null>(null)
  const copyButton = useRef<HTMLButtonElement>(null)
  const exporter = exporters[profile]
  const pictureName = exportFileName(
    rca,
    pictureFormats[pictureFormats[format].isShownByPages ? format : 'svg'],
  )
  const picture = usePictureSvg(exporter.showsPicture ? rca : null, null, PAGE_PICTURE)?.svg ?? null
  // Without its picture the page would not be the file that it says it is.
  const isWhole = !exporter.showsPicture || picture !== null
  const text = useMemo(
    () => exporter.write(rca, { id, pageUrl: null, pictureName, picture }),
    [exporter, rca, id, pictureName, picture],
  )
  const shown = exporter.showsPicture ? SHOWN_WITH_PICTURE : SHOWN
  const copy = async () => {
    const isCopied = await copyText(text)
    setSaid(null)
    setCopied({ text, isCopied })
  }
  // The click that opened this was the one that copies, where the browser lets it; where not, Enter does.
  const atOpening = useRef(text)
  useEffect(() => {
    const { current } = atOpening
    copyText(current).then(isCopied => isCopied && setCopied({ text: current, isCopied }))
  }, [])
  const download = () =>
    saveFile({ name: exportFileName(rca, exporter), mediaType: exporter.mediaType, content: text })

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Copy for wiki"
      shape="wide"
      initialFocus={copyButton}
      footer={
        <>
          <span className={styles.outcome} role="status">
            {said ?? (copied && outcomeWords(copied.isCopied, copied.text === text))}
          </span>
          <Button icon={Download} isWaiting={!isWhole} onClick={download}>
            Download page
          </Button>
          <Button ref={copyButton} look="filled" icon={Copy} isWaiting={!isWhole} onClick={copy}>
            Copy page
          </Button>
        </>
      }
    >
      <SelectField
        label="For"
        value={profile}
        onChange={event => {
          setProfile(event.currentTarget.value as ExporterId)
          setCopied(null)
          setSaid(null)
        }}
      >
        {Object.values(exporters).map(({ id: value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.preview} tabIndex={0} aria-label="Preview">
        {text.length > shown ? `${text.slice(0, shown)}…` : text}
      </section>
      <ExportPicture rca={rca} format={format} onFormat={setFormat} say={setSaid} />
    </Dialog>
  )
}

function outcomeWords(isCopied: boolean, isUpToDate: boolean): string {
  if (!isCopied) return 'The browser refused. Select the text and copy it.'
  return isUpToDate ? 'Copied' : 'Changed since it was copied'
}
