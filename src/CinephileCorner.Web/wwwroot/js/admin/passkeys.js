// Passkeys: the browser makes and shows them, the server asks and checks. Forms that need one stay hidden without this script.
const able = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;

const ask = async (address, form, more = {}) => {
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
  const json = await answer.json().catch(() => ({}));
  if (json.status === "confirm") location.assign(json.url);
  if (!answer.ok) throw new Error(json.message ?? "The site did not answer; try again.");
  return json;
};

const say = (form, text) => { form.querySelector("[role=status]").textContent = text; };

// What a browser throws when somebody closes its window needs no words.
const tell = (form, fault) => say(form, fault.name === "NotAllowedError" || fault.name === "AbortError" ? "Nothing was done." : fault.message);

let waiting = new AbortController();

const signIn = async (form, mediation) => {
  waiting.abort();
  waiting = new AbortController();
  const options = await ask(form.dataset.passkeySignIn, form);
  const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), mediation, signal: waiting.signal });
  const done = await ask(form.action, form, { credential: JSON.stringify(credential) });
  location.assign(done.url);
};

for (const form of able ? document.querySelectorAll("[data-passkey-sign-in]") : []) {
  form.hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    say(form, "");
    signIn(form, "optional").catch(fault => tell(form, fault));
  });
  // The browser may offer a passkey where the address is typed.
  if (document.querySelector("input[autocomplete~=webauthn]"))
    PublicKeyCredential.isConditionalMediationAvailable?.().then(can => can && signIn(form, "conditional")).catch(() => {});
}

for (const form of able ? document.querySelectorAll("[data-passkey-add]") : []) {
  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    say(form, "");
    try {
      const options = await ask(form.dataset.passkeyAdd, form);
      const credential = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
      const done = await ask(form.action, form, { credential: JSON.stringify(credential) });
      location.assign(done.url);
    } catch (fault) {
      tell(form, fault);
    }
  });
}
