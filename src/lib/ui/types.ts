// What the parts of the interface expect from each other.
import type { Component } from 'svelte';

/** An icon of 24 units: one of Lucide's, or one of our own drawn in the same manner. */
export type Icon = Component<{ size?: number | string; strokeWidth?: number | string }>;

/** The writing direction of a text; `auto` lets the text itself decide. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** One of the places in the bottom navigation. */
export interface Place {
  href: string;
  label: string;
  icon: Icon;
  current: boolean;
  /** What going there does besides: for a place that begins anew each time. */
  onclick?: () => void;
}

/** The same thing said in one language. */
export interface Line {
  readonly text: string;
  readonly lang: string;
  readonly dir: Direction;
}

/** A label: a text, or the same in each language of those who read together. */
export type Said = string | readonly Line[];
