import { make, dialog } from "./elements.js";

const canPasskey = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;

// Signing in once more without leaving what one writes: with a password, a code behind it, or a passkey.
export const signInAgain = (form, go) => {
  if (document.getElementById("again-email")) return;
  const email = make("input", { id: "again-email", type: "email", autocomplete: "username", required: true });
  const password = make("input", { id: "again-password", type: "password", autocomplete: "current-password", required: true });
  const code = make("input", { id: "again-code", inputmode: "numeric", autocomplete: "one-time-code" });
  const factor = make("div", { class: "field", hidden: true }, make("label", { for: "again-code" }, "Code of your authenticator app"), code);
  const fault = make("p", { class: "error", role: "alert", hidden: true });
  const say = (words) => { fault.hidden = !words; fault.textContent = words; };
  const post = async (address, values) => {
    const { token } = await (await fetch(form.dataset.token, { headers: { Accept: "application/json" } })).json();
    const response = await fetch(address, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams({ ...values, __RequestVerificationToken: token }) });
    return response.json();
  };
  const attempt = async (work) => {
    try {
      const answer = await work();
      if (answer.status === "signed-in") { box.close(); go(answer.token); return; }
      if (answer.status === "second-factor") factor.hidden = false;
      say(answer.status === "second-factor" ? "" : answer.message ?? "That did not work; try again.");
      (factor.hidden ? password : code).focus();
    } catch (reason) {
      // Whoever closes the browser's own window has not met a fault.
      say(reason.name === "NotAllowedError" || reason.name === "AbortError" ? "" : "The site does not answer; your text stays on this device.");
    }
  };
  const byPasskey = async () => {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post(form.dataset.signIn + "/passkey/options", {}));
    return post(form.dataset.signIn + "/passkey", { credential: JSON.stringify(await navigator.credentials.get({ publicKey: options })) });
  };
  const sheet = make("form", { method: "post" }, fault,
    make("div", { class: "field" }, make("label", { for: "again-email" }, "Email"), email),
    make("div", { class: "field" }, make("label", { for: "again-password" }, "Password"), password), factor,
    make("div", { class: "row" }, make("button", { class: "main" }, "Sign in"),
      canPasskey ? make("button", { type: "button", onclick: () => attempt(byPasskey) }, "Use a passkey") : null,
      make("button", { type: "button", onclick: () => box.close() }, "Not now")));
  sheet.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(() => post(form.dataset.signIn, { email: email.value, password: password.value, code: code.value }));
  });
  const box = dialog("Your sign-in has ended", make("p", {}, "Sign in again here. What you wrote is kept and is saved right after."), sheet);
};
