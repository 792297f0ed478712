#pragma once

#include <string_view>

namespace belleman::publish {

/// The whole style of a page. Works from 320 px, in the dark and on paper; loads nothing.
constexpr std::string_view page_style = R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1d2329; --bar: #9c1c28; --soft: #56606b; --line: #dedad1;
  --link: #0b4f8a; --visited: #5b3f87; --accent: #9c1c28;
  --call: #fff3d6; --call-line: #b7791f; --call-ink: #4d3308; --chip: #eef1f4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181c; --card: #1b2026; --ink: #e7e5df; --soft: #a5adb6; --line: #323a42;
    --link: #8ec2f5; --visited: #c3aef0; --accent: #ff9aa2; --bar: #b53340;
    --call: #33290f; --call-line: #d9a441; --call-ink: #f6e2b3; --chip: #262d35;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 "Source Sans 3", "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--call-line); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--card); z-index: 1; }
.frame { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
h1, h2, h3 { font-family: "Source Serif 4", Charter, "Bitstream Charter", Georgia, "DejaVu Serif", serif; }
.masthead { border-top: .4rem solid var(--bar); padding: 1.6rem 0 1.2rem; }
.masthead h1 { margin: 0; font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.5rem); line-height: 1.15; }
.masthead p { margin: .5rem 0 0; color: var(--soft); }
.feeds { display: flex; flex-wrap: wrap; gap: .4rem .75rem; margin: .9rem 0 0; padding: 0; list-style: none; }
.feeds a {
  display: inline-block; padding: .3rem .9rem; border: 1px solid var(--line); border-radius: 2rem;
  background: var(--card); text-decoration: none; font-size: .9375rem;
}
.feeds a:hover { border-color: var(--link); text-decoration: underline; }
.narrow { display: flex; flex-wrap: wrap; gap: .75rem; align-items: flex-end; margin: 1.2rem 0 0; }
.narrow div { flex: 1 1 13rem; min-width: 0; }
.narrow label { display: block; margin: 0 0 .2rem; font-size: .9375rem; color: var(--soft); }
.narrow input, .narrow select, .narrow button { height: 2.75rem; font: inherit; border-radius: .4rem; }
.narrow input, .narrow select {
  width: 100%; padding: 0 .7rem; border: 1px solid var(--soft); background: var(--card); color: var(--ink);
}
.narrow input::placeholder { color: var(--soft); opacity: 1; }
.narrow button {
  padding: 0 1.2rem; border: 1px solid transparent; background: var(--bar); color: #fff; font-weight: 600;
  cursor: pointer;
}
.narrow button:hover { text-decoration: underline; }
.day {
  margin: 2.2rem 0 .9rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line);
  font: 600 .9375rem/1.4 "Source Sans 3", "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
  color: var(--soft); letter-spacing: .02em;
}
.day::first-letter { text-transform: uppercase; }
article {
  margin: 0 0 1rem; padding: 1.1rem 1.25rem 1.05rem; background: var(--card);
  border: 1px solid var(--line); border-radius: .5rem;
}
article h3 { margin: 0; font-size: 1.3125rem; line-height: 1.3; text-wrap: balance; }
article h3 a { text-decoration: none; }
article h3 a:visited { color: var(--visited); }
article h3 a:hover { text-decoration: underline; }
article p { margin: .5rem 0 0; }
.meta { color: var(--soft); font-size: .9375rem; }
.meta a, .also a { color: inherit; }
.level { white-space: nowrap; }
.deadlines { margin: .75rem 0 0; padding: 0; list-style: none; }
.deadlines li {
  margin: .35rem 0 0; padding: .4rem .75rem; background: var(--call); color: var(--call-ink);
  border-left: .3rem solid var(--call-line); border-radius: .2rem; font-weight: 600;
}
.events { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; margin: .6rem 0 0; padding: 0; list-style: none;
  font-weight: 600; }
.events li::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-right: .5em;
  border: .12em solid var(--accent); border-top-width: .3em; }
.also { color: var(--soft); font-size: .9375rem; }
.withdrawn { background: none; border-style: dashed; border-color: var(--soft); }
.withdrawn s { font-weight: 400; color: var(--soft); text-decoration-thickness: .05em; }
.withdrawn h3 s a, .withdrawn h3 s a:visited { color: inherit; }
.mark { display: inline-block; margin-right: .35em; padding: .15rem .55rem; border: 1px solid var(--accent);
  border-radius: .2rem; color: var(--accent); font: 600 .875rem/1.3 "Source Sans 3", "Segoe UI", Roboto,
  "Noto Sans", Arial, sans-serif; vertical-align: .12em; }
.tags { display: flex; flex-wrap: wrap; gap: .4rem; margin: .8rem 0 0; padding: 0; list-style: none; }
.tags a, .tags span {
  display: inline-block; padding: .12rem .65rem; background: var(--chip); border-radius: 1rem;
  color: var(--ink); font-size: .875rem; text-decoration: none;
}
.tags a:hover { text-decoration: underline; }
.tags .place::before {
  content: ""; display: inline-block; width: .5em; height: .5em; margin-right: .45em;
  background: var(--accent); border-radius: 50% 50% 50% 0; transform: translateY(-.1em) rotate(-45deg);
}
.tags span { background: none; color: var(--soft); }
.empty { margin: 2rem 0; padding: 2rem 1.5rem; background: var(--card); border: 1px dashed var(--line);
  border-radius: .5rem; }
.empty h2 { margin: 0 0 .5rem; font-size: 1.375rem; }
.empty p { margin: .5rem 0 0; }
.feeds [aria-current] { border-color: var(--accent); font-weight: 600; }
.more { margin: 1.5rem 0; text-align: center; }
.colophon { margin: 2.5rem 0 0; padding: 1.2rem 0 2.5rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .9375rem; }
.colophon p { margin: 0 0 .3rem; }
@media (max-width: 30rem) {
  .frame { padding: 0 .75rem; }
  article { padding: .9rem .95rem; }
  article h3 { font-size: 1.1875rem; }
  .masthead { padding-top: 1.2rem; }
  .narrow button { flex: 1 1 100%; }
}
@media (forced-colors: active) { .deadlines li { border: 1px solid; } .tags a { border: 1px solid; } }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #999; --link: #000; --call: #fff;
    --call-ink: #000; --visited: #000; --chip: #fff; --accent: #000; }
  body { font-size: 10.5pt; }
  .feeds, .skip, .narrow, .more { display: none; }
  .frame { max-width: none; padding: 0; }
  article { break-inside: avoid; border-width: 0 0 1px; border-radius: 0; padding: .6rem 0; }
  article h3 a::after { content: " (" attr(href) ")"; font: 8pt/1.3 monospace; word-break: break-all; }
  .day { break-after: avoid; }
}
)css";

}  // namespace belleman::publish
