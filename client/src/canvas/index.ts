export { FishboneCanvas } from './FishboneCanvas.tsx'
export { ItemSquare } from './nodes/Marks.tsx'
export { ViewSwitch } from './ViewSwitch.tsx'
