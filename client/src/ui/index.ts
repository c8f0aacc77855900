export { Avatar, type AvatarPerson, AvatarStack } from './Avatar.tsx'
export { Boundary, type BoundaryProps } from './Boundary.tsx'
export { Button, type ButtonProps } from './Button.tsx'
export { Checkbox, type CheckboxProps } from './Checkbox.tsx'
export { Chip, type ChipProps } from './Chip.tsx'
export { classNames } from './class-names.ts'
export { clipboardReader } from './clipboard-reader.ts'
export { copyPicture } from './copy-picture.ts'
export { copyText } from './copy-text.ts'
export { Dialog, type DialogProps } from './Dialog.tsx'
export { EditableChip, type EditableChipProps } from './EditableChip.tsx'
export { foldText } from './fold-text.ts'
export { Icon } from './Icon.tsx'
export { IconButton, type IconButtonProps } from './IconButton.tsx'
export { isApple } from './is-apple.ts'
export { isComposing } from './is-composing.ts'
export { Kbd } from './Kbd.tsx'
export {
  Menu,
  MenuChoice,
  MenuItem,
  type MenuItemProps,
  type MenuProps,
  MenuSeparator,
  type ScreenPoint,
} from './Menu.tsx'
export { MessagePage, type MessagePageProps } from './MessagePage.tsx'
export { openerOf } from './opener-of.ts'
export { Panel, type PanelProps } from './Panel.tsx'
export { Popover, type PopoverProps } from './Popover.tsx'
export { doesPanelHoldFocus, focusPanel } from './panel-focus.ts'
export { SelectField, type SelectFieldProps } from './SelectField.tsx'
export { type FileToSave, saveFile } from './save-file.ts'
export { isShallowEqual } from './shallow-equal.ts'
export { TextArea, type TextAreaProps } from './TextArea.tsx'
export { TextField, type TextFieldProps } from './TextField.tsx'
export { type ToastMessage, ToastProvider, type Toasts, useToast } from './Toast.tsx'
export { Tooltip, type TooltipProps, TooltipProvider } from './Tooltip.tsx'
export { isNarrow, useIsNarrow } from './use-is-narrow.ts'
export { useIsPrinting } from './use-is-printing.ts'
export { useKeyboardInset } from './use-keyboard-inset.ts'
export { usePointerDrag } from './use-pointer-drag.ts'
export { useWarnOnLeave } from './use-warn-on-leave.ts'
export { whenIdle } from './when-idle.ts'
