// Writing: the field has a name, help that is read out, and keeps the phone's guesses out.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Field from './Field.svelte';

const hint = createRawSnippet(() => ({ render: () => '<p>Bare du ser det.</p>' }));
const user = userEvent.setup();

describe('a field', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('takes what is written, within its length', async () => {
    render(Field, { label: 'Navn', maxlength: 4 });
    const field = screen.getByRole('textbox', { name: 'Navn' });
    await user.type(field, 'Noorah');
    expect(field).toHaveValue('Noor');
  });

  it('has its name also when the label is not shown, and its help as description', () => {
    render(Field, { label: 'Det jeg vil', labelHidden: true, multiline: true, hint });
    expect(screen.getByRole('textbox', { name: 'Det jeg vil' })).toHaveAccessibleDescription(
      'Bare du ser det.',
    );
  });

  it('lets the words decide their direction and keeps guesses out', () => {
    render(Field, { label: 'Navn', lang: 'ar' });
    const field = screen.getByRole('textbox');
    expect(field).toHaveAttribute('dir', 'auto');
    expect(field).toHaveAttribute('lang', 'ar');
    expect(field).toHaveAttribute('autocomplete', 'off');
    expect(field).toHaveAttribute('autocapitalize', 'sentences');
    expect(field).toHaveAttribute('spellcheck', 'false');
  });

  it('grows with the words where the browser cannot do it by itself', async () => {
    vi.spyOn(CSS, 'supports').mockReturnValue(false);
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(200);
    render(Field, { label: 'Hvorfor', multiline: true });
    const field = screen.getByRole('textbox');
    expect(field.style.blockSize).toBe('');
    await user.type(field, 'Fordi');
    expect(field.style.blockSize).toBe('204px');
    await user.clear(field);
    expect(field.style.blockSize).toBe('');
  });
});
