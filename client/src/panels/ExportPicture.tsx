import { Copy, Download } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { type CauseId, childrenOf, HEAD, type Rca, titleOf } from 'shared/model'
import { type PictureOptions, WHOLE_PICTURE } from 'shared/picture'
import { useRcaId } from '../sync/index.ts'
import { Button } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import styles from './ExportDialog.module.css'
import { PictureChoices } from './PictureChoices.tsx'
import { type PictureFormatId, pictureFormats } from './picture-formats.ts'
import { usePictureFile } from './use-picture-file.ts'
import { usePictureSvg } from './use-picture-svg.ts'

export interface ExportPictureProps {
  readonly rca: Rca
  readonly format: PictureFormatId
  readonly onFormat: (format: PictureFormatId) => void
  /** Tells the person what came of a copy or a download; null takes it back. */
  readonly say: (outcome: string | null) => void
}

/** The picture beside the page: looked at, copied, or kept as a file. Nothing where there is no cause. */
export function ExportPicture({ rca, format, onFormat, say }: ExportPictureProps) {
  const id = useRcaId()
  const layout = useUi(state => (state.view === 'tree' ? 'tree' : 'fishbone'))
  // The selection when the dialog opened: it may go while the dialog is open, as others delete.
  const ui = useUiStore()
  const [offered] = useState(() => ui.getState().selected.at(-1) ?? null)
  // Pages of wikis are light, whatever this browser shows.
  const [options, setOptions] = useState<PictureOptions>({ ...WHOLE_PICTURE, layout })
  // The page is shown first: to draw a large tree takes a moment.
  const drawn = useDeferredValue<Rca | null>(rca, null)
  // A branch that somebody has deleted meanwhile is no branch any more.
  const isGone = options.from !== null && drawn !== null && !drawn.causes.has(options.from)
  if (isGone) setOptions({ ...options, from: null })
  const picture = usePictureSvg(isGone ? null : drawn, id, options)
  const svg = picture?.svg ?? null
  // While others type, the last picture is as good; of other choices it is not.
  const isDrawn = picture?.options === options
  const { copy, download, isBusy } = usePictureFile({
    rca,
    options,
    format: pictureFormats[format],
    svg,
    say,
  })
  if (childrenOf(rca, HEAD).length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="export-picture">
      <h3 id="export-picture" className={styles.step}>
        The picture
      </h3>
      <figure className={styles.figure} aria-busy={!isDrawn}>
        {svg !== null && (
          <img
            className={styles.picture}
            src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            alt={`Cause tree: ${titleOf(rca)}`}
          />
        )}
        <figcaption className={styles.caption}>
          <PictureChoices
            options={options}
            onOptions={change => {
              say(null)
              setOptions({ ...options, ...change })
            }}
            format={format}
            onFormat={next => {
              say(null)
              onFormat(next)
            }}
            branch={rca.causes.get(options.from ?? (offered as CauseId)) ?? null}
          />
          <div className={styles.buttons}>
            <Button icon={Download} isWaiting={!isDrawn || isBusy} onClick={download}>
              Download picture
            </Button>
            <Button icon={Copy} isWaiting={!isDrawn || isBusy} onClick={copy}>
              Copy picture
            </Button>
          </div>
        </figcaption>
      </figure>
    </section>
  )
}
