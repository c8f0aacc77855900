import type { Locator, Page } from '@playwright/test'

/** Everything about the selected cause. */
export class CausePanel {
  readonly root: Locator
  readonly text: Locator
  readonly verification: Locator
  readonly stopReason: Locator
  readonly cost: Locator
  readonly newAction: Locator
  readonly newEvidence: Locator
  readonly newTag: Locator

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: 'Cause', exact: true })
    this.text = this.root.getByRole('textbox', { name: 'Text' })
    this.verification = this.root.getByLabel('Is it so?')
    this.stopReason = this.root.getByLabel('Reason')
    this.cost = this.root.getByLabel('What would it cost?')
    this.newAction = this.root.getByRole('textbox', { name: 'New action' })
    this.newEvidence = this.root.getByRole('textbox', { name: 'New evidence' })
    this.newTag = this.root.getByRole('textbox', { name: 'New tag' })
  }
}
