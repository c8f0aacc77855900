export { focusComposer } from './Composer.tsx'
export { PhoneView, type PhoneViewProps } from './PhoneView.tsx'
