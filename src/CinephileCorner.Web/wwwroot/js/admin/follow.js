// The preview stands where the source stands, paragraph by paragraph: each block of the page is found by its first letters in
// the line it was written in, and between two such anchors both go on evenly.
const Letters = 24;
const lettersOf = (text) => text.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

// Offsets of the source's blocks, and of the page's, in the order of the text: [source pixels, page pixels].
export const anchorsOf = (area, prose, page) => {
  const tops = lineTops(area);
  const lines = area.value.replace(/\]\([^)\n]*\)/g, "").split("\n").map(lettersOf);
  const anchors = [];
  let line = bodyStart(area.value);
  for (const block of prose.querySelectorAll(".prose :is(p, li, h2, h3, h4, pre), ol > li > h2")) {
    const first = lettersOf(block.textContent.slice(0, 4 * Letters)).slice(0, Letters);
    if (first.length < 3) continue;
    const at = lines.findIndex((words, number) => number >= line && words.length > 2 && words.includes(first.slice(0, Math.min(first.length, words.length))));
    if (at < 0) continue;
    anchors.push([tops[at], block.getBoundingClientRect().top + page.scrollY]);
    line = at + 1;
  }
  return anchors;
};

const bodyStart = (text) => (/^---\n[\s\S]*?\n---\n/.exec(text)?.[0].split("\n").length ?? 1) - 1;

// How far down each line of the source begins. A text area does not tell, so its twin out of sight is asked.
const lineTops = (area) => {
  const style = getComputedStyle(area);
  const twin = document.createElement("div");
  for (const name of ["font", "letterSpacing", "tabSize", "lineHeight", "paddingTop", "paddingLeft", "paddingRight", "wordBreak", "overflowWrap"]) twin.style[name] = style[name];
  Object.assign(twin.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", boxSizing: "border-box", width: area.clientWidth + "px", top: "0", left: "-200vw" });
  twin.ariaHidden = "true";
  for (const line of area.value.split("\n")) {
    const row = document.createElement("div");
    row.textContent = line || "\u200b";
    twin.append(row);
  }
  document.body.append(twin);
  const tops = [...twin.children].map((row) => row.offsetTop);
  twin.remove();
  return tops;
};

// Where the page stands when the source stands at this height.
export const placeIn = (anchors, top, most, pageMost) => {
  if (top <= 0 || anchors.length === 0) return 0;
  if (top >= most) return pageMost;
  const next = anchors.findIndex(([source]) => source > top);
  const [fromSource, fromPage] = next === 0 ? [0, 0] : anchors[(next < 0 ? anchors.length : next) - 1];
  const [toSource, toPage] = next < 0 ? [most, pageMost] : anchors[next];
  const share = toSource > fromSource ? (top - fromSource) / (toSource - fromSource) : 0;
  return Math.min(pageMost, fromPage + share * (toPage - fromPage));
};
