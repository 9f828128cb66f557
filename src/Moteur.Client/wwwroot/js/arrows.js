// Arrow keys walk through the buttons of a table; Tab enters and leaves it in one step.
const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

export function walk(table) {
  table.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const cell = event.target.closest('td');
    if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    for (let row = cell.parentElement.rowIndex, column = cell.cellIndex; ;) {
      row += step[0];
      column += step[1];
      const next = table.rows[row]?.cells[column];
      if (!next) return;
      const button = next.querySelector('button:not(:disabled)');
      if (button) {
        button.focus();
        return;
      }
    }
  });
  table.addEventListener('focusin', (event) => {
    for (const button of table.querySelectorAll('button')) button.tabIndex = button === event.target ? 0 : -1;
  });
}
