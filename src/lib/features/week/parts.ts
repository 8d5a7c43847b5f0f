// What Uka is drawn with after its first words: fetched together, so that nothing moves when it is there.
import Chip from '../../ui/Chip.svelte';
import Disclosure from '../../ui/Disclosure.svelte';
import River from '../../ui/River.svelte';
import AnchorCard from './AnchorCard.svelte';
import RestOfWeek from './RestOfWeek.svelte';

/** @public fetched by the week */
export const parts = { AnchorCard, Chip, Disclosure, RestOfWeek, River };
