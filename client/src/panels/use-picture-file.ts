import { useState } from 'react'
import { exportFileName } from 'shared/exporters'
import { type Rca, type Result, unwrap } from 'shared/model'
import type { PictureOptions } from 'shared/picture'
import { useRcaId } from '../sync/index.ts'
import { copyPicture, saveFile } from '../ui/index.ts'
import { fetchPicture } from './fetch-picture.ts'
import { type PictureFormat, pictureAddress, pictureFormats } from './picture-formats.ts'

export interface PictureFileOptions {
  readonly rca: Rca
  readonly options: PictureOptions
  readonly format: PictureFormat
  /** As it is drawn here; null while it is not. */
  readonly svg: string | null
  readonly say: (outcome: string | null) => void
}

export interface PictureFile {
  /** Puts it on the clipboard as a PNG that is sharp on a fine screen. */
  readonly copy: () => Promise<void>
  readonly download: () => Promise<void>
  /** Whether the server is drawing. */
  readonly isBusy: boolean
}

const NOT_COPIED = 'The browser does not let this page copy a picture. Download it instead.'

/** The ways of a picture out of the dialog. What the server draws is of what is saved there, that is of now. */
export function usePictureFile({ rca, options, format, svg, say }: PictureFileOptions): PictureFile {
  const id = useRcaId()
  const [isBusy, setBusy] = useState(false)
  const drawnByServer = async (wanted: PictureFormat): Promise<Result<Blob>> => {
    setBusy(true)
    const picture = await fetchPicture(pictureAddress(id, wanted, options))
    setBusy(false)
    return picture
  }
  return {
    isBusy,
    copy: async () => {
      say('Drawing …')
      const picture = drawnByServer(pictureFormats.png2)
      const isCopied = await copyPicture(picture.then(unwrap))
      const drawn = await picture
      say(isCopied ? 'Picture copied' : drawn.ok ? NOT_COPIED : drawn.error.message)
    },
    download: async () => {
      const name = exportFileName(rca, format)
      if (format.asked === null) {
        if (svg !== null) saveFile({ name, mediaType: 'image/svg+xml', content: svg })
        return
      }
      say('Drawing …')
      const picture = await drawnByServer(format)
      say(picture.ok ? null : picture.error.message)
      if (picture.ok) saveFile({ name, mediaType: picture.value.type, content: picture.value })
    },
  }
}
