// Words and minutes, of what is selected too. Never said aloud: who writes does not want to hear numbers.
const PerMinute = 230;
const wordsOf = (text) => (text.match(/\S+/g) ?? []).length;
const minutes = (words) => Math.max(1, Math.ceil(words / PerMinute));

export const counts = (area, place) => {
  const count = () => {
    const { selectionStart: start, selectionEnd: end, value } = area;
    const all = wordsOf(value.replace(/^---\n[\s\S]*?\n---\n/, ""));
    const column = start - value.lastIndexOf("\n", start - 1);
    const chosen = wordsOf(value.slice(start, end));
    place.textContent = `${all} ${all === 1 ? "word" : "words"} · ${minutes(all)} min · ` + (chosen > 0 ? `selected ${chosen} · ${minutes(chosen)} min` : `column ${column}`);
  };
  let isWaiting = false;
  const later = window.requestIdleCallback ?? ((work) => setTimeout(work, 100));
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    later(() => { isWaiting = false; count(); }, { timeout: 500 });
  };
  area.addEventListener("input", soon);
  document.addEventListener("selectionchange", soon);
  area.addEventListener("select", soon);
};
