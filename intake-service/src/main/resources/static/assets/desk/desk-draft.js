// Keeps the form of a new complaint as a draft whenever the typing pauses. Each tab begins a draft of its own; where two have
// the same one open, the second to save is told so and saves nothing until the agent has decided.
(function () {
  "use strict";
  var PAUSE = 700;
  var form = document.getElementById("new-complaint");
  var guard = document.querySelector('meta[name="csrf-token"]');
  var state = document.getElementById("draft-state");
  var conflict = document.getElementById("draft-conflict");
  var key = form.elements._key;
  var version = form.elements._version;
  // What was sent and refused is on no other page yet.
  var saved = "answered" in document.body.dataset ? "" : written();
  var timer = null;
  var saving = false;
  var stopped = false;
  var away = false;

  function written() {
    var fields = {};
    new FormData(form).forEach(function (value, name) {
      if (name[0] !== "_" && value.trim() !== "") fields[name] = value;
    });
    return JSON.stringify(fields);
  }

  function headers() {
    // Marked as htmx marks its requests: a refusal then comes as JSON, and not as a page or a sign-in.
    var all = { "HX-Request": "true", "Content-Type": "application/json" };
    if (guard) all[guard.dataset.header] = guard.content;
    return all;
  }

  function say(text) {
    state.textContent = text;
    form.dataset.draftState = text === state.dataset.saved ? "saved" : "unsaved";
  }

  async function save(leaving) {
    var now = written();
    if (stopped || saving || now === saved) return;
    saving = true;
    try {
      var answer = await fetch(form.dataset.drafts + key.value, {
        method: "PUT",
        headers: headers(),
        body: JSON.stringify({ version: Number(version.value), fields: JSON.parse(now) }),
        keepalive: leaving === true && now.length < 60000
      });
      if (answer.ok) {
        saved = now;
        version.value = (await answer.json()).version;
        history.replaceState(null, "", form.dataset.page + "?draft=" + key.value);
        document.querySelectorAll("a[hreflang]").forEach(function (link) {
          link.href = form.dataset.page + "?draft=" + key.value + "&lang=" + link.hreflang;
        });
        say(state.dataset.saved);
      } else {
        var problem = await answer.json().catch(function () { return {}; });
        if (/draft-changed$/.test(problem.type)) ask();
        else if (/(session-ended|page-too-old)$/.test(problem.type)) await signIn();
        else say([problem.title || state.dataset.unsaved].concat((problem.errors || []).map(function (error) { return error.detail; })).join(" "));
      }
    } catch (unreachable) {
      say(state.dataset.unsaved);
    } finally {
      saving = false;
      if (!stopped && !away && written() !== saved) later();
    }
  }

  // With a token of now it is saved at the next try; without a session it is once there is one.
  async function signIn() {
    away = await huiyinSession.renew() === "ended";
    say(state.dataset.unsaved);
    if (!away) form.dataset.draftState = "typing";
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, form.dataset.draftState === "unsaved" ? 5000 : PAUSE);
  }

  function ask() {
    stopped = true;
    say(state.dataset.unsaved);
    document.getElementById("draft-other").href = form.dataset.page + "?draft=" + key.value;
    conflict.hidden = false;
  }

  // Another language opens the draft, so it has to be there.
  async function follow(link) {
    clearTimeout(timer);
    for (var tries = 0; saving && tries < 50; tries++) await new Promise(function (done) { setTimeout(done, 100); });
    await save();
    location.href = link.href;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[hreflang]");
    if (!link || stopped || written() === saved || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(link);
  });
  document.getElementById("draft-own").addEventListener("click", function () {
    key.value = form.dataset.otherKey;
    version.value = 0;
    saved = "";
    stopped = false;
    conflict.hidden = true;
    save();
    document.getElementById("text").focus();
  });
  form.addEventListener("input", function () { form.dataset.draftState = "typing"; later(); });
  document.addEventListener("huiyin:signed-in", function () { away = false; save(); });
  form.addEventListener("submit", function () { stopped = true; clearTimeout(timer); });
  window.addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });
  document.addEventListener("visibilitychange", function () { if (document.hidden) save(true); });

  if (written() !== saved) later();
  var first = document.getElementById(form.dataset.first);
  if (first) first.focus();
})();
