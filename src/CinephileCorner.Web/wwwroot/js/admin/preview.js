import { make } from "./elements.js";
import { anchorsOf, placeIn } from "./follow.js";

const Pause = 300;

// The readers' own page, made by the site, in a frame in which nothing runs. The next one arrives in a second frame, out of
// sight, and its nodes take the place of the old ones: no text ever becomes markup here, and the frame keeps its place.
export const preview = (form, area, place) => {
  let shown = null, timer = 0, number = 0, waits = false, again = false, follows = true, anchors = null, ours = 0;
  const frameOf = (name) => make("iframe", { name, title: "Preview", sandbox: "allow-same-origin" });
  const widths = [["390", "Phone"], ["768", "Tablet"], ["", "Wide"]];
  const schemes = [["", "As the system"], ["light", "Light"], ["dark", "Dark"]];
  let scheme = "";

  const dress = () => {
    const root = shown?.contentDocument?.documentElement;
    if (!root) return;
    if (scheme) root.dataset.scheme = scheme; else delete root.dataset.scheme;
  };
  const choice = (label, options, act) => {
    const select = make("select", { "aria-label": label }, ...options.map(([value, words]) => make("option", { value }, words)));
    select.addEventListener("change", () => act(select.value));
    return select;
  };
  const stage = make("div", { class: "stage" });
  const note = make("p", { class: "warn", hidden: true });
  place.append(make("div", { class: "row" },
    choice("Width of the preview", [["", "Fit"], ...widths.slice(0, 2), ["1280", "Desktop"]], (width) => { stage.style.setProperty("--width", width ? width + "px" : "100%"); anchors = null; }),
    choice("Light or dark", schemes, (value) => { scheme = value; dress(); })), note, stage);
  place.hidden = false;

  const post = (name) => {
    const sheet = make("form", { method: "post", action: form.dataset.preview, target: name, hidden: true });
    for (const [key, value] of [["text", area.value], ["kind", form.dataset.kind], ["id", form.dataset.id ?? ""], ["__RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value]])
      if (value !== "") sheet.append(make("textarea", { name: key }, value));
    document.body.append(sheet);
    sheet.submit();
    sheet.remove();
  };

  const render = () => {
    if (waits) { again = true; return; }
    // Out of sight nobody looks at it; it is made when it comes into view.
    if (place.offsetParent === null) return;
    waits = true;
    const next = frameOf("preview-" + ++number);
    next.className = "next";
    stage.append(next);
    const done = () => {
      waits = false;
      clearTimeout(patience);
      if (again) { again = false; setTimeout(render, Pause); }
      const page = next.contentDocument;
      const main = page?.querySelector("main");
      const isPage = main && !page.documentElement.classList.contains("admin");
      note.hidden = isPage || !shown;
      if (!isPage && shown) {
        note.textContent = "The preview waits: " + (page?.querySelector(".problems li")?.textContent.trim().replace(/\.$/, "") ?? (main ? "your sign-in has ended, or the text cannot be read yet" : "the site does not answer")) + ".";
        next.remove();
        return;
      }
      const old = shown?.contentDocument;
      if (old?.querySelector("main") && isPage && !old.documentElement.classList.contains("admin")) {
        const { scrollX, scrollY } = shown.contentWindow;
        old.querySelector("main").replaceWith(old.adoptNode(main));
        old.title = page.title;
        anchors = null;
        scrollTo(scrollY, scrollX);
        next.remove();
        return;
      }
      shown?.remove();
      next.className = "";
      shown = next;
      anchors = null;
      ours = shown.contentWindow.scrollY;
      // By wheel, finger, key or bar: who scrolls the preview looks at it, and it stays there.
      shown.contentWindow.addEventListener("scroll", () => { if (Math.abs(shown.contentWindow.scrollY - ours) > 2) follows = false; }, { passive: true });
      // Its links are seen and not followed: the frame shows this page and no other.
      shown.contentDocument.addEventListener("click", (event) => { if (event.target.closest("a:not([href^='#'])")) event.preventDefault(); });
      dress();
    };
    const patience = setTimeout(() => { waits = false; next.remove(); if (again) { again = false; render(); } }, 20000);
    next.addEventListener("load", () => { if (next.contentDocument?.URL !== "about:blank") done(); });
    post(next.name);
  };

  const scrollTo = (top, left = 0) => {
    shown.contentWindow.scrollTo({ top, left, behavior: "instant" });
    ours = shown.contentWindow.scrollY;
  };

  // The source leads until the reader of the preview scrolls it; who goes back to writing leads again.
  const follow = () => {
    const page = shown?.contentDocument?.querySelector("main");
    const most = area.scrollHeight - area.clientHeight;
    if (!follows || !page || most <= 0 || place.offsetParent === null) return;
    anchors ??= anchorsOf(area, page, shown.contentWindow);
    const root = shown.contentDocument.documentElement;
    scrollTo(placeIn(anchors, area.scrollTop, most, root.scrollHeight - root.clientHeight));
  };
  let isDue = false;
  const soon = () => { if (!isDue) { isDue = true; requestAnimationFrame(() => { isDue = false; follow(); }); } };
  area.addEventListener("scroll", soon, { passive: true });
  area.addEventListener("pointerdown", () => { follows = true; });
  area.addEventListener("keydown", () => { follows = true; });
  addEventListener("resize", () => { anchors = null; });
  area.addEventListener("input", () => { anchors = null; clearTimeout(timer); timer = setTimeout(render, Pause); });
  return { render };
};
