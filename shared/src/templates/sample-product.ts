/**
 * Says in every list and at the top of the page that this is the sample. Lists of what is left to do leave its action
 * items out by this alone: nothing hidden is stored, and whoever makes the sample their own gives it their product.
 */
export const SAMPLE_PRODUCT = 'Fishbone sample'
