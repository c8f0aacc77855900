export { FishboneCanvas } from './FishboneCanvas.tsx'
export { ViewSwitch } from './ViewSwitch.tsx'
