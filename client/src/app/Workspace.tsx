import { useEffect } from 'react'
import { titleOf } from 'shared/model'
import { FishboneCanvas, KeysButton, ViewSwitch } from '../canvas/index.ts'
import { CommandProvider } from '../commands/index.ts'
import { Outline } from '../outline/index.ts'
import { DeletionNotices } from '../panels/index.ts'
import { PhoneView } from '../phone/index.ts'
import { useCanWrite, usePerson, usePresence, useRcaSelector } from '../sync/index.ts'
import { Boundary, classNames, useIsNarrow } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import { BrokenView } from './BrokenView.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { JoinPrompt } from './JoinPrompt.tsx'
import { LimitsBanner } from './LimitsBanner.tsx'
import { latePart } from './late-part.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { RcaFileDrop } from './RcaFileDrop.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { applyTheme } from './theme.ts'
import { useArrival } from './use-arrival.ts'
import { useAttendance } from './use-attendance.ts'
import { useNoCopyNote } from './use-no-copy-note.ts'
import { usePlaceInLink } from './use-place-in-link.ts'
import { ViewBars } from './ViewBars.tsx'
import styles from './Workspace.module.css'

const Panels = latePart(() => import('../panels/Panels.tsx').then(module => module.Panels))
const ExportDialog = latePart(() => import('../panels/ExportDialog.tsx').then(module => module.ExportDialog))
const MethodDialog = latePart(() => import('./MethodDialog.tsx').then(module => module.MethodDialog))
const InviteDialog = latePart(() => import('./InviteDialog.tsx').then(module => module.InviteDialog))

/** The bar, the drawing under it, and what floats over both. */
export function Workspace() {
  return (
    <CommandProvider>
      <Room />
    </CommandProvider>
  )
}

function Room() {
  const title = useRcaSelector(titleOf)
  const theme = useUi(ui => ui.theme)
  // The sheet that is printed has a drawing of its own; a phone shows the outline below its drawing.
  const isNarrow = useIsNarrow()
  const isDrawn = useUi(ui => ui.view !== 'outline') && !isNarrow
  const canWrite = useCanWrite()
  const { name } = usePerson()

  useEffect(() => {
    document.title = `${title} · Fishbone`
  }, [title])
  useEffect(() => applyTheme(theme), [theme])

  return (
    <RcaFileDrop className={styles.workspace}>
      <div className={styles.onScreen}>
        <TopBar />
        <ConnectionBanner />
        <LimitsBanner />
      </div>
      <PrintSheet />
      <main className={classNames(styles.main, isDrawn && styles.drawn)}>
        <div className={styles.onScreen}>
          <ViewBars />
        </div>
        <Views />
        <div className={styles.onScreen}>
          <Panels />
        </div>
      </main>
      <div className={styles.onScreen}>
        {!canWrite && name === '' && <JoinPrompt />}
        <StatusLine />
      </div>
      <InviteDialog />
      <ExportDialog />
      <MethodDialog />
      <DeletionNotices />
      <Background />
    </RcaFileDrop>
  )
}

/**
 * What goes on while the page is open. Apart, and last: each letter is sent and saved, and that is no reason to draw the
 * bar and the panels again.
 */
function Background() {
  useShownPlace()
  useArrival()
  usePlaceInLink()
  useAttendance()
  useNoCopyNote()
  return null
}

function Views() {
  const view = useUi(ui => ui.view)
  return (
    <Boundary resetKey={view} fallback={(error, retry) => <BrokenView error={error} retry={retry} />}>
      <ChosenView />
    </Boundary>
  )
}

/** The view this person has chosen; on a phone the outline with its pen, and the drawing one tap away. */
function ChosenView() {
  const view = useUi(ui => ui.view)
  const isNarrow = useIsNarrow()
  if (isNarrow) return <PhoneView picture={<FishboneCanvas />} />
  if (view !== 'outline') return <FishboneCanvas />
  return (
    <>
      <Outline />
      <div className={classNames(styles.viewSwitch, styles.onScreen)}>
        <ViewSwitch />
        <KeysButton />
      </div>
    </>
  )
}

/** Shows the others where this person looks. */
function useShownPlace(): void {
  const { set } = usePresence()
  const view = useUi(ui => ui.view)
  const primary = useUi(ui => ui.selected.at(-1) ?? null)
  const headSide = useUi(ui => ui.headSide)
  const focus = useUi(ui => ui.focus)
  useEffect(() => set({ view, headSide, focus }), [set, view, headSide, focus])
  useEffect(() => set({ selected: primary === 'parked' ? null : primary }), [set, primary])
}
