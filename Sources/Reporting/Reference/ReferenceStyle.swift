/// What stands before the title of a page of the site; nothing may be fetched but its own style.
let siteStart: StaticString = """
  <!DOCTYPE html>
  <html lang="nl">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
  style-src 'self' file:; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="referrer" content="no-referrer">
  """

/// How the pages of the site look, on a screen and on paper.
let referenceStyle = """
  :root { color-scheme: light dark; --inkt: #1b1b1b; --zacht: #4a4a4a; --lijn: #8a8a8a;
    --vlak: #f3f1ec; --grond: #ffffff; --accent: #1f4e79; }
  @media screen and (prefers-color-scheme: dark) {
    :root { --inkt: #f0efec; --zacht: #c4c2bd; --lijn: #85837e; --vlak: #2a2b2e;
      --grond: #17181a; --accent: #9cc7f0; }
  }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 68rem; padding: 1rem 1.25rem 3rem; color: var(--inkt);
    background: var(--grond); font: 1rem/1.5 "Segoe UI", Helvetica, Arial, sans-serif;
    overflow-wrap: anywhere; }
  main > p, main > ul, main > ol, main > dl, main > .kern { max-width: 50rem; }
  .sprong { position: absolute; left: -100rem; }
  .sprong:focus { position: static; }
  nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0 0 .5rem;
    border-bottom: 2px solid var(--inkt); margin-bottom: 1.25rem; }
  h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
  h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; padding-top: .5rem;
    border-top: 1px solid var(--lijn); }
  h3 { font-size: 1rem; line-height: 1.3; margin: 1.25rem 0 .35rem; }
  p { margin: 0 0 .6rem; }
  ul, ol { margin: 0 0 .8rem; padding-left: 1.4rem; }
  li { margin: .2rem 0; }
  li > p { margin: 0; }
  .kolommen { columns: 16rem; column-gap: 2rem; }
  .kolommen li { break-inside: avoid; }
  .onder, .noot { color: var(--zacht); }
  .noot { font-size: .9rem; }
  .kern { background: var(--vlak); border-left: .35rem solid var(--accent);
    padding: .75rem 1rem; margin: 1rem 0 1.5rem; }
  .kern > :last-child { margin-bottom: 0; }
  dl { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .25rem 1rem; margin: 0 0 1rem; }
  dt { font-weight: 700; }
  dd { margin: 0; }
  .breed { overflow-x: auto; margin: 0 0 1rem; }
  table { border-collapse: collapse; overflow-wrap: break-word; }
  caption { text-align: left; font-weight: 700; padding: 0 0 .4rem; }
  th, td { text-align: left; vertical-align: top; padding: .4rem .6rem;
    border-bottom: 1px solid var(--lijn); }
  thead th { border-bottom: 2px solid var(--inkt); }
  pre { background: var(--vlak); padding: .75rem 1rem; margin: 0 0 .5rem; overflow-x: auto;
    font: .9rem/1.45 ui-monospace, Consolas, "Liberation Mono", monospace;
    overflow-wrap: normal; }
  a { color: var(--accent); }
  a:focus-visible, .breed:focus-visible, pre:focus-visible {
    outline: 3px solid var(--accent); outline-offset: 2px; }
  :target { scroll-margin-top: 1rem; }
  svg { display: block; font: 13px "Segoe UI", Helvetica, Arial, sans-serif; }
  svg text { fill: var(--inkt); }
  svg a text { fill: var(--accent); }
  svg .soort { font-size: 11px; fill: var(--zacht); }
  svg rect { fill: var(--grond); stroke: var(--inkt); stroke-width: 1; }
  svg .midden rect { stroke-width: 3; }
  svg .midden text { font-weight: 700; fill: var(--inkt); }
  svg .gegeven rect { stroke-dasharray: 4 3; }
  svg .rest rect { fill: var(--vlak); stroke: none; }
  svg path { fill: none; stroke: var(--lijn); stroke-width: 1.25; }
  svg .punt { fill: var(--lijn); stroke: none; }
  svg .aantal { font-size: 11px; }
  svg a:focus-visible rect { stroke: var(--accent); stroke-width: 3; }
  footer { margin-top: 2.5rem; border-top: 1px solid var(--lijn); padding-top: .75rem;
    font-size: .9rem; color: var(--zacht); }
  @media (max-width: 34rem) {
    body { padding: .75rem .75rem 2rem; }
    dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
    dd { margin-bottom: .5rem; }
    th, td { padding: .35rem .3rem; font-size: .875rem; }
    ul, ol { padding-left: 1.1rem; }
  }
  @page { size: A4; margin: 14mm 16mm; }
  @media print {
    body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.35; }
    nav, .sprong { display: none; }
    h1 { font-size: 15pt; } h2 { font-size: 11.5pt; } h3 { font-size: 10pt; }
    h1, h2, h3, caption { break-after: avoid; }
    tr, li, .kern, svg { break-inside: avoid; }
    .breed { overflow: visible; }
    svg { max-width: 100%; height: auto; }
    pre { white-space: pre-wrap; overflow: visible; font-size: 8pt; }
    a { color: inherit; text-decoration: none; }
    thead { display: table-header-group; }
    footer { font-size: 8.5pt; }
  }

  """
