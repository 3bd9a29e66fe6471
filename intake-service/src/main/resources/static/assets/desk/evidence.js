// Sends files one after the other, chosen, dropped or pasted, and shows how far each has come. A key of its own for each file
// makes it safe to send it again. Without this script the form does the same for one file.
(function () {
  "use strict";
  if (window.huiyinEvidence) return;
  window.huiyinEvidence = true;
  var waiting = [];
  var busy = false;

  function section() { return document.getElementById("evidence"); }
  function form() { return section() && section().querySelector("form.desk-drop"); }

  function key() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) {
      return byte.toString(16).padStart(2, "0");
    }).join("");
  }

  function say(text, wrong) {
    var place = form() && form().querySelector(".desk-upload-said");
    if (!place) return;
    place.textContent = text;
    place.classList.toggle("desk-wrong", Boolean(wrong));
  }

  function progress(part) {
    var bar = form() && form().querySelector(".desk-upload");
    if (!bar) return;
    bar.hidden = part === null;
    bar.querySelector("progress").value = part || 0;
  }

  function reason(request) {
    var problem = /problem\+json/.test(request.getResponseHeader("Content-Type") || "") ? JSON.parse(request.responseText) : {};
    return [problem.title, problem.detail].filter(Boolean).join(". ") || section().dataset.failed;
  }

  function done(said, wrong) {
    busy = false;
    progress(null);
    say(said, wrong);
    if (wrong) waiting = []; else next();
  }

  // The form outlives each change of the list, and with it a file that is chosen and not sent yet: what is sent leaves it here.
  function forget(file) {
    var field = form() && form().querySelector("input[type=file]");
    if (field && field.files[0] === file) field.value = "";
  }

  function send(file) {
    var words = section().dataset;
    if (file.size > Number(words.most)) { done(file.name + ": " + words.tooLarge, true); return; }
    var guard = document.querySelector('meta[name="csrf-token"]');
    var body = new FormData();
    body.append("file", file, file.name || "pasted");
    var request = new XMLHttpRequest();
    request.open("POST", form().dataset.upload + "?_key=" + key());
    request.setRequestHeader("HX-Request", "true");
    if (guard) request.setRequestHeader(guard.dataset.header, guard.content);
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = function () {
      if (request.status === 401 || request.status === 403) huiyinSession.renew();
      if (request.status !== 200) { done(file.name + ": " + reason(request), true); return; }
      // A list that is still on its way would be swapped into a section that is gone by then, and take the form with it.
      htmx.trigger(section(), "htmx:abort");
      htmx.swap(section(), request.responseText, { swapStyle: "outerHTML" });
      forget(file);
      done(file.name + ": " + words.sent, false);
    };
    request.onerror = function () { done(file.name + ": " + words.failed, true); };
    say(file.name + ": " + words.sending, false);
    progress(0);
    request.send(body);
  }

  function next() {
    if (busy || waiting.length === 0 || !form()) return;
    busy = true;
    send(waiting.shift());
  }

  function take(files) {
    waiting = waiting.concat(Array.from(files));
    next();
  }

  function ready() {
    var hint = form() && form().querySelector(".desk-scripted");
    if (hint) hint.hidden = false;
  }

  function dropPlace(event) { return event.target.closest && event.target.closest("form.desk-drop"); }

  document.addEventListener("submit", function (event) {
    if (!event.target.matches("form.desk-drop")) return;
    event.preventDefault();
    take(event.target.querySelector("input[type=file]").files);
  });
  document.addEventListener("dragover", function (event) {
    var place = dropPlace(event);
    if (!place) return;
    event.preventDefault();
    place.classList.add("desk-over");
  });
  document.addEventListener("dragleave", function (event) {
    var place = dropPlace(event);
    if (place && !place.contains(event.relatedTarget)) place.classList.remove("desk-over");
  });
  document.addEventListener("drop", function (event) {
    var place = dropPlace(event);
    if (!place) return;
    event.preventDefault();
    place.classList.remove("desk-over");
    take(event.dataTransfer.files);
  });
  document.addEventListener("paste", function (event) {
    if (!form() || !event.clipboardData || event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files);
  });
  document.addEventListener("htmx:load", ready);
  ready();
})();
