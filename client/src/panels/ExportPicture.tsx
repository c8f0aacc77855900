import { Download } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { childrenOf, HEAD, type Rca, titleOf } from 'shared/model'
import { type PictureOptions, WHOLE_PICTURE } from 'shared/picture'
import { useRcaId } from '../sync/index.ts'
import { Button, saveFile } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import styles from './ExportDialog.module.css'
import { usePictureSvg } from './use-picture-svg.ts'

export interface ExportPictureProps {
  readonly rca: Rca
  /** As the page names it. */
  readonly name: string
}

/** The picture that the page names: looked at, and kept as a file beside it. Nothing where there is no cause. */
export function ExportPicture({ rca, name }: ExportPictureProps) {
  const layout = useUi(state => (state.view === 'tree' ? 'tree' : 'fishbone'))
  // The page is shown first: to draw a large tree takes a moment.
  const drawn = useDeferredValue<Rca | null>(rca, null)
  // Pages of wikis are light, whatever this browser shows.
  const options = useMemo((): PictureOptions => ({ ...WHOLE_PICTURE, layout }), [layout])
  const svg = usePictureSvg(drawn, useRcaId(), options)
  if (childrenOf(rca, HEAD).length === 0) return null
  return (
    <figure className={styles.figure} aria-busy={svg === null}>
      {svg !== null && (
        <img
          className={styles.picture}
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt={`Cause tree: ${titleOf(rca)}`}
        />
      )}
      <figcaption className={styles.caption}>
        <span className={styles.name}>{name}</span>
        <Button
          icon={Download}
          disabled={svg === null}
          onClick={() => svg !== null && saveFile({ name, mediaType: 'image/svg+xml', text: svg })}
        >
          Download picture
        </Button>
      </figcaption>
    </figure>
  )
}
