import { categories, type Template } from './template.ts'

export { SAMPLE_PRODUCT } from './sample-product.ts'
export { sampleRca } from './sample-rca.ts'
export type { Template } from './template.ts'

/** What a new RCA can start with, in the order of the empty canvas. A new one is one line here. */
export const templates = {
  blank: { id: 'blank', label: 'Blank', draft: { causes: [] } },
  impacts: {
    id: 'impacts',
    label: 'Impacts',
    draft: {
      causes: [
        { text: 'Impact on our customers', kind: 'impact' },
        { text: 'Impact on the company', kind: 'impact' },
        { text: 'Impact on the people on call', kind: 'impact' },
        { text: 'Impact on planned work', kind: 'impact' },
      ],
    },
  },
  '6m': {
    id: '6m',
    label: '6M',
    draft: categories('Manpower', 'Method', 'Machine', 'Material', 'Measurement', 'Milieu'),
  },
  '8p': {
    id: '8p',
    label: '8P',
    draft: categories(
      'Product',
      'Price',
      'Place',
      'Promotion',
      'People',
      'Process',
      'Physical evidence',
      'Productivity',
    ),
  },
  '4s': { id: '4s', label: '4S', draft: categories('Surroundings', 'Suppliers', 'Systems', 'Skills') },
  software: {
    id: 'software',
    label: 'Software',
    draft: categories('People', 'Process', 'Code', 'Infrastructure', 'Monitoring', 'Dependencies'),
  },
} as const satisfies Record<string, Template>

export type TemplateId = keyof typeof templates
