// Runs in the program's own world in every frame, before the page is there: what opens a window of the system when it
// is clicked (file, colour, date, a list's entries) and what sends a form does nothing. Scripts of the page are not needed.
"use strict";
{
  const opens = "select, input[type=file], input[type=color], input[type=date], input[type=time]," +
    "input[type=datetime-local], input[type=month], input[type=week]";
  const sends = "input[type=submit], input[type=image], button:not([type=button])";
  const hit = (event, selector) =>
    event.composedPath().some((node) => node instanceof Element && node.matches(selector));
  const refuse = (event) => { if (event.cancelable) event.preventDefault(); };
  addEventListener("click", (event) => { if (hit(event, `${opens}, ${sends}`)) refuse(event); }, true);
  addEventListener("mousedown", (event) => { if (hit(event, opens)) refuse(event); }, true);
  addEventListener("keydown", (event) => { if (event.key !== "Tab" && hit(event, opens)) refuse(event); }, true);
  addEventListener("submit", refuse, true);
}
