// The keys of a spreadsheet over plain fields: up and down stay in their column, Enter goes down, Ctrl+D says the same as above,
// Escape gives back what stood there, Ctrl+Z takes the last gesture back once nothing is being typed.
const fields = (grid, column) => [...grid.querySelectorAll(`input[data-column="${column}"]`)];

export function walk(grid, page) {
  grid.addEventListener('focusin', ({ target }) => {
    if (target.matches('input[data-column]')) {
      target.dataset.before = target.value;
      target.select();
    }
  });
  grid.addEventListener('keydown', (event) => {
    const field = event.target;
    if (!field.matches('input[data-column]') || event.altKey || event.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const column = fields(grid, field.dataset.column);
    const at = column.indexOf(field);
    if (!control && (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter')) {
      event.preventDefault();
      column[at + (event.key === 'ArrowUp' || event.shiftKey ? -1 : 1)]?.focus();
    } else if (control && event.key.toLowerCase() === 'd' && at > 0 && !field.readOnly) {
      event.preventDefault();
      field.value = column[at - 1].value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      field.dataset.before = field.value;
    } else if (!control && event.key === 'Escape') {
      field.value = field.dataset.before ?? field.value;
    } else if (control && event.key.toLowerCase() === 'z' && field.value === field.dataset.before) {
      event.preventDefault();
      page.invokeMethodAsync('UndoAsync').then(() => { field.dataset.before = field.value; });
    }
  });
}
