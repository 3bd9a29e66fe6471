// Keeps a page going whose session is over, so that nothing written on it is lost. A form is sent only once the session is known to
// stand, with a token of now. Where it is over, the page says so and offers to sign in, in a tab of its own; every page that was
// told so goes on by itself then, and "huiyin:signed-in" on the document tells its scripts. window.huiyinSession.renew() asks how
// it stands: "fresh", "ended" or "away" (the service does not answer). Whoever leaves the page with words unsent is asked first.
(function () {
  "use strict";
  // Somewhat below the megabyte that the server takes.
  var MOST_BYTES = 1000000;
  var guard = document.querySelector('meta[name="csrf-token"]');
  var notice = document.getElementById("shell-notice");
  var tabs = new BroadcastChannel("huiyin-session");
  var asking = new WeakSet();
  var cleared = new WeakSet();
  var ended = false;
  var leaving = null;

  function say(text) { notice.textContent = text; }

  function over() {
    ended = true;
    notice.dataset.session = "ended";
    say(notice.dataset.ended + ". " + notice.dataset.kept + " ");
    var link = document.createElement("a");
    link.href = "/login/again";
    link.target = "_blank";
    link.rel = "opener";
    link.textContent = notice.dataset.signIn;
    notice.append(link);
  }

  // The page is of whoever it was made for: what it offers, and in whose name it is sent.
  function isOther(answer) {
    var here = document.querySelector(".shell-person");
    return here !== null && answer.person !== here.dataset.person;
  }

  function goOn(token) {
    if (guard) guard.content = token;
    document.querySelectorAll("input[name=_csrf]").forEach(function (field) { field.value = token; });
    if (!ended) return;
    ended = false;
    delete notice.dataset.session;
    say(notice.dataset.signedIn);
    document.dispatchEvent(new CustomEvent("huiyin:signed-in"));
  }

  async function renew() {
    try {
      // Marked as htmx marks its requests: without a session that is an answer then, and not a sign-in.
      var answer = await fetch("/login/token", { headers: { "HX-Request": "true" }, signal: AbortSignal.timeout(10000) });
      if (answer.status === 401) { over(); return "ended"; }
      if (!answer.ok) return "away";
      var now = await answer.json();
      if (isOther(now)) { ended = true; notice.dataset.session = "other"; say(notice.dataset.other); return "other"; }
      goOn(now.token);
      return "fresh";
    } catch (unreachable) {
      return "away";
    }
  }

  function size(form) { return new URLSearchParams(new FormData(form)).toString().length; }

  function send(form, button) {
    cleared.add(form);
    leaving = form;
    if (!button || button.form === form) { form.requestSubmit(button); return; }
    // The button was in a part of the page that has been fetched anew meanwhile; where it leads still counts.
    var stand = button.cloneNode();
    stand.hidden = true;
    form.append(stand);
    form.requestSubmit(stand);
    stand.remove();
  }

  async function submit(form, button) {
    if (form.enctype !== "multipart/form-data" && size(form) > MOST_BYTES) { say(notice.dataset.tooLarge); return; }
    var state = await renew();
    if (state === "fresh") send(form, button);
    else if (state === "away") say(notice.dataset.offline);
  }

  function written(form) {
    return Array.from(form.querySelectorAll("textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])")).some(
      function (field) { return field.value !== field.defaultValue && field.value.trim() !== ""; });
  }

  // What is kept as a draft is lost only where that failed; what was sent and refused is on no other page.
  function atStake(form) {
    if (form.dataset.drafts) return form.dataset.draftState === "unsaved";
    return "answered" in document.body.dataset || written(form);
  }

  window.addEventListener("beforeunload", function (event) {
    var forms = Array.from(document.querySelectorAll("form[method=post]:not(.shell-person)"));
    var stay = leaving === null ? forms.some(atStake) : forms.some(function (form) {
      return form !== leaving && !form.dataset.drafts && written(form);
    });
    if (stay) event.preventDefault();
  });
  // The last to hear of it: where a script sends the form, the page stays.
  window.addEventListener("submit", function (event) { if (event.defaultPrevented && event.target === leaving) leaving = null; });
  // Before anybody else hears of it: to them a form that is held back was not sent.
  window.addEventListener("submit", function (event) {
    var form = event.target;
    var button = event.submitter;
    var method = (button && button.getAttribute("formmethod")) || form.getAttribute("method") || "get";
    if (method.toLowerCase() !== "post" || cleared.delete(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asking.has(form)) return;
    asking.add(form);
    submit(form, button).finally(function () { asking.delete(form); });
  }, true);
  document.body.addEventListener("htmx:responseError", function (event) {
    if (!/problems\/(session-ended|page-too-old)"/.test(event.detail.xhr.responseText)) return;
    renew().then(function (state) { if (state === "fresh") say(notice.dataset.signedIn); });
  });
  document.addEventListener("visibilitychange", function () { if (ended && !document.hidden) renew(); });
  tabs.addEventListener("message", function () { if (ended) renew(); });
  if (document.querySelector(".shell-person")) tabs.postMessage("signed in");
  window.huiyinSession = { renew: renew };
  // Only a tab that was opened for the sign-in alone is closed; the browser keeps any other.
  if (document.getElementById("signed-in")) window.close();
})();
