import { make } from "./elements.js";

const Pause = 300;

// The readers' own page, made by the site, in a frame in which nothing runs. The next one arrives in a second frame, out of
// sight, and its nodes take the place of the old ones: no text ever becomes markup here, and the frame keeps its place.
export const preview = (form, area, place) => {
  let shown = null, timer = 0, number = 0, waits = false, again = false, follows = true;
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
    choice("Width of the preview", [["", "Fit"], ...widths.slice(0, 2), ["1280", "Desktop"]], (width) => { stage.style.setProperty("--width", width ? width + "px" : "100%"); }),
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
    if (place.closest("[data-view]")?.dataset.view === "write" || place.hidden) return;
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
        note.textContent = "The preview waits: " + (page?.querySelector(".problems li")?.textContent.trim() ?? "the text cannot be read yet");
        next.remove();
        return;
      }
      const old = shown?.contentDocument;
      if (old?.querySelector("main") && isPage && !old.documentElement.classList.contains("admin")) {
        const { scrollX, scrollY } = shown.contentWindow;
        old.querySelector("main").replaceWith(old.adoptNode(main));
        old.title = page.title;
        shown.contentWindow.scrollTo(scrollX, scrollY);
        next.remove();
        return;
      }
      shown?.remove();
      next.className = "";
      shown = next;
      shown.contentWindow.addEventListener("wheel", () => { follows = false; }, { passive: true });
      shown.contentWindow.addEventListener("touchmove", () => { follows = false; }, { passive: true });
      dress();
    };
    const patience = setTimeout(() => { waits = false; next.remove(); }, 20000);
    next.addEventListener("load", () => { if (next.contentDocument?.URL !== "about:blank") done(); });
    post(next.name);
  };

  // The source leads, paragraph by paragraph, until the reader of the preview scrolls it.
  const follow = () => {
    const prose = shown?.contentDocument?.querySelector(".prose");
    if (!follows || !prose || area.scrollHeight <= area.clientHeight) return;
    const share = area.scrollTop / (area.scrollHeight - area.clientHeight);
    const top = prose.getBoundingClientRect().top + shown.contentWindow.scrollY;
    shown.contentWindow.scrollTo(0, share <= 0 ? 0 : top + share * Math.max(0, prose.offsetHeight - shown.clientHeight));
  };
  area.addEventListener("scroll", follow, { passive: true });
  area.addEventListener("focus", () => { follows = true; });
  area.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(render, Pause); });
  render();
  return { render };
};
