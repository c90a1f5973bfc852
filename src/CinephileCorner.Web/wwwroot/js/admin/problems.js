import { insert } from "./insert.js";
import { make } from "./elements.js";

// What the site has to say of the text, each with a way to its place and, where it is certain, the change that mends it.
export const problems = (area, place) => {
  const offset = (line, column) => {
    let at = 0;
    for (let number = 1; number < line; number++) {
      const next = area.value.indexOf("\n", at);
      if (next < 0) break;
      at = next + 1;
    }
    return Math.min(area.value.length, at + column - 1);
  };
  const go = (problem) => {
    const start = offset(problem.line, problem.column);
    const next = area.value.indexOf("\n", start);
    area.focus();
    area.setSelectionRange(start, problem.length ? start + problem.length : next < 0 ? area.value.length : next);
    // Browsers do not scroll to a selection that a script made: a line's height does.
    area.scrollTop = Math.max(0, (problem.line - 4) * parseFloat(getComputedStyle(area).lineHeight));
  };
  const show = (list) => {
    const words = { error: "Error", warning: "Warning", note: "Note" };
    const items = list.map((problem) => make("li", { class: problem.severity },
      make("span", { class: "quiet" }, `${words[problem.severity] ?? ""}, line ${problem.line}: `), `${problem.what}${problem.remedy ? "; " + problem.remedy : ""}. `,
      make("button", { type: "button", class: "plain", onclick: () => go(problem) }, "Show the place"),
      problem.fix ? make("button", { type: "button", onclick: () => insert(area, problem.fix.start, problem.fix.start + problem.fix.length, problem.fix.text) }, problem.fix.text === "" ? "Take it out" : `Write “${problem.fix.text}”`) : null,
      problem.rule ? make("code", {}, problem.rule) : null));
    place.replaceChildren(items.length ? make("ul", { class: "problems" }, ...items) : make("p", { class: "quiet" }, "Nothing to say."));
    if (list.some((problem) => problem.rule))
      place.append(make("p", { class: "quiet" }, "To silence a rule in this article, give the reason in its front matter: ", make("code", {}, "lint: {rule: the reason}")));
  };
  return { show };
};
