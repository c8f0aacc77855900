export { FishboneCanvas } from './FishboneCanvas.tsx'
export { KeysButton } from './KeysButton.tsx'
export { ViewSwitch } from './ViewSwitch.tsx'
