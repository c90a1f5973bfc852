// What has been written and has not reached the site, kept on this device. localStorage, because it is written in the same
// moment: a tab that is killed cannot be in the middle of it. A lock that lives as long as its page tells whose copy it is.
export const deviceCopies = (article) => {
  const tab = crypto.randomUUID();
  const prefix = "text:" + article() + ":";
  const mine = () => "text:" + article() + ":" + tab;
  let key = mine();
  navigator.locks?.request("tab:" + tab, () => new Promise(() => {}));

  // fields: what stands beside the text and is not in it yet, as [name, value].
  const keep = (text, base, fields) => {
    try {
      const old = key;
      key = mine();
      localStorage.setItem(key, JSON.stringify({ text, base, fields, at: Date.now() }));
      if (old !== key) localStorage.removeItem(old);
      return true;
    } catch { return false; }
  };
  const names = () => { try { return Object.keys(localStorage); } catch { return []; } };
  const drop = () => { try { localStorage.removeItem(key); } catch { /* nothing was kept either */ } };
  const orphans = async () => {
    const held = new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name));
    const found = [];
    for (const name of names()) {
      if (!name.startsWith(prefix) || held.has("tab:" + name.slice(prefix.length))) continue;
      try {
        const copy = JSON.parse(localStorage.getItem(name));
        if (typeof copy?.text === "string") found.push({ ...copy, fields: Array.isArray(copy.fields) ? copy.fields : [], forget: () => localStorage.removeItem(name) });
      } catch { /* not one of ours, or damaged: the others are still offered */ }
    }
    return found.sort((one, other) => other.at - one.at);
  };
  return { tab, keep, drop, orphans };
};
