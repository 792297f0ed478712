// Run in the page of clean_in_browser_test.cpp. What is wrong is written, a line each, into <pre id="report">.
"use strict";

const problems = [];
let running = "";
function ran() { problems.push("ran: " + running); }
for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = ran;

const forbidden_elements = new Set(["script", "style", "link", "meta", "base", "title", "head", "body", "html",
    "iframe", "frame", "frameset", "object", "embed", "applet", "param", "form", "input", "button", "select",
    "option", "textarea", "keygen", "isindex", "template", "noscript", "slot", "dialog", "portal", "marquee",
    "noembed", "noframes", "xmp", "plaintext", "listing", "area", "map", "track", "image", "font", "center"]);
const forbidden_attributes = new Set(["style", "id", "name", "class", "srcdoc", "srcset", "formaction", "action",
    "ping", "poster", "background", "target", "data", "usemap", "is", "slot", "part", "autofocus", "tabindex",
    "autoplay", "contenteditable", "popover", "download", "cite", "longdesc", "xmlns", "nonce"]);
const addresses = {href: ["http:", "https:", "mailto:", "tel:"], src: ["http:", "https:", "data:"]};

function check(root, how) {
    for (const element of root.querySelectorAll("*")) {
        const name = element.localName;
        const say = what => problems.push(how + ": <" + name + "> " + what + " in " + root.innerHTML);
        if (element.namespaceURI !== "http://www.w3.org/1999/xhtml") say("of another namespace");
        if (forbidden_elements.has(name) || name.includes("-") || name.includes(":")) say("is forbidden");
        if (element.shadowRoot) say("has a shadow root");
        for (const attribute of element.attributes) {
            const own = attribute.name.toLowerCase();
            if (own.startsWith("on") || own.includes(":") || forbidden_attributes.has(own)) say("has " + own);
            if (!(own in addresses)) continue;
            const url = new URL(attribute.value);
            if (!addresses[own].includes(url.protocol)) say("leads to " + attribute.value);
            if (url.protocol === "data:" && !/^data:image\/(png|jpeg|gif|webp);base64,[\w+\/=]*$/.test(url.href)) say("leads to " + url.href);
        }
        if (name === "a" && element.rel !== "noopener noreferrer") say("tells of its reader");
    }
}

// A reader may put it into its page by innerHTML, take it out and put it in again, or read it as XML.
function insert(html, how) {
    running = how + ": " + html;
    const place = document.createElement("div");
    document.body.append(place);
    place.innerHTML = html;
    check(place, how);
    const once = place.innerHTML;
    place.innerHTML = once;
    if (place.innerHTML !== once) problems.push(how + ": changes when it is read again: " + once);
    check(place, how + ", again");
    for (const element of place.querySelectorAll("*")) {
        for (const event of ["click", "mouseover", "focus", "toggle", "animationstart"]) {
            const sent = new Event(event, {bubbles: true, cancelable: true});
            element.addEventListener(event, e => e.preventDefault(), {once: true});
            element.dispatchEvent(sent);
        }
    }
    const xml = new DOMParser().parseFromString('<div xmlns="http://www.w3.org/1999/xhtml">' + html + "</div>", "application/xhtml+xml");
    if (xml.querySelector("parsererror")) problems.push(how + ": is no XML: " + html);
    check(xml.documentElement, how + ", as XML");
    place.append(document.importNode(xml.documentElement, true));
}

function utf8(bytes) {
    return new TextDecoder().decode(Uint8Array.from(bytes, c => c.charCodeAt(0)));
}

// The attack as it came, in a frame of its own, with a reader who clicks on everything: its ran() counts.
window.ran_uncleaned = new Set();
function let_run(attack, number) {
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts allow-same-origin allow-forms";
    frame.srcdoc = "<!doctype html><script>window.ran = function () { parent.ran_uncleaned.add(" + number +
        "); };</" + "script>" + attack.replaceAll("evil.example", "control.example");
    frame.addEventListener("load", () => {
        for (const element of frame.contentDocument?.querySelectorAll("*") ?? []) {
            element.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
        }
    }, {once: true});
    document.body.append(frame);
}

function judge(cleaned, attacks) {
    const places = document.querySelectorAll("body > div.attack");
    if (places.length !== cleaned.length) problems.push("an attack left its place");
    places.forEach(place => check(place, "parsed"));
    cleaned.forEach(html => insert(utf8(html), "inserted"));
    addEventListener("load", () => {
        if (document.title !== "canary") problems.push("the title changed");
        if (document.forms.length || document.scripts.length !== 2) problems.push("forms or scripts came in");
        const report = document.createElement("pre");
        report.id = "report";
        attacks.forEach((attack, number) => let_run(utf8(attack), number));
        setTimeout(() => {
            report.textContent = problems.join("\n");
            document.documentElement.dataset.ranUncleaned = ran_uncleaned.size;
            document.body.replaceChildren(report);
        }, 15000);
    });
}
