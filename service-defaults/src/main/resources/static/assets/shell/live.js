// Server-sent events for htmx: an element with data-live="/desk/stream" fires each event of that stream at itself under the
// name "live:<event>", so that hx-trigger="live:timeline from:closest [data-live]" reloads a part of the page. The browser
// reconnects by itself and names the last event it saw; after an end that it takes for final we try again, once there is a session,
// and fire the first event by ourselves, as others may have been missed.
(function () {
  "use strict";
  var open = new WeakSet();

  function again(element) {
    if (!document.contains(element)) return;
    huiyinSession.renew().then(function (state) {
      if (state === "ended") document.addEventListener("huiyin:signed-in", function () { connect(element, true); }, { once: true });
      else setTimeout(state === "fresh" ? connect : again, 5000, element, true);
    });
  }

  function connect(element, anew) {
    if (!document.contains(element)) return;
    var source = new EventSource(element.dataset.live);
    var names = (element.dataset.liveEvents || "message").split(/\s+/);
    names.forEach(function (name) {
      source.addEventListener(name, function (event) {
        htmx.trigger(element, "live:" + name, { data: event.data, id: event.lastEventId });
      });
    });
    source.onopen = function () {
      element.dataset.liveState = "open";
      if (anew) htmx.trigger(element, "live:" + names[0], {});
      anew = false;
    };
    source.onerror = function () {
      element.dataset.liveState = "waiting";
      var gone = !document.contains(element);
      if (gone || source.readyState === EventSource.CLOSED) source.close();
      if (!gone && source.readyState === EventSource.CLOSED) again(element);
    };
    element.addEventListener("htmx:beforeCleanupElement", function (event) {
      if (event.target === element) source.close();
    });
  }

  function find(root) {
    var found = Array.from(root.querySelectorAll("[data-live]"));
    if (root.matches && root.matches("[data-live]")) found.push(root);
    found.filter(function (element) { return !open.has(element); }).forEach(function (element) {
      open.add(element);
      connect(element);
    });
  }

  find(document);
  document.body.addEventListener("htmx:load", function (event) { find(event.detail.elt); });
})();
