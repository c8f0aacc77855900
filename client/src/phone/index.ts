export { PhoneView, type PhoneViewProps } from './PhoneView.tsx'
